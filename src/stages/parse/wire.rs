//! What was read of a file, through a pipe: in pieces, so that nothing is held twice but a column.

use super::file::{Content, FileRead};
use super::grid::{Grid, SheetCells};
use super::refusal::Refusal;
use super::sniff::Format;
use crate::vocabulary::Epoch;
use anyhow::{Context, ensure};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::io::{Read, Write};

/// What follows.
#[derive(Serialize, Deserialize)]
struct Head {
    format: Format,
    /// How many sheets; none for XML.
    sheets: Option<u32>,
}

/// A sheet, but for its columns, which follow.
#[derive(Serialize, Deserialize)]
struct SheetHead {
    name: Option<String>,
    hidden: bool,
    epoch: Epoch,
    rows: Vec<u32>,
    columns: u32,
    passed_over: Vec<bool>,
}

/// Sends what was read.
pub fn send(content: &Result<(Format, Content), Refusal>, to: &mut dyn Write) -> anyhow::Result<()> {
    let head = content.as_ref().map(|(format, content)| match content {
        Content::Sheets(sheets) => Head { format: *format, sheets: Some(sheets.len() as u32) },
        Content::Xml(_) => Head { format: *format, sheets: None },
    });
    send_piece(&head, to)?;
    match content {
        Ok((_, Content::Sheets(sheets))) => sheets.iter().try_for_each(|sheet| send_sheet(sheet, to)),
        Ok((_, Content::Xml(read))) => send_piece(read, to),
        Err(_) => Ok(()),
    }
}

/// Receives what was sent. What breaks off is an error.
pub fn receive(name: &str, from: &mut dyn Read) -> anyhow::Result<FileRead> {
    let head: Result<Head, Refusal> = receive_piece(from)?;
    let content = match head {
        Err(refusal) => Err(refusal),
        Ok(Head { format, sheets: None }) => Ok((format, Content::Xml(Box::new(receive_piece(from)?)))),
        Ok(Head { format, sheets: Some(count) }) => {
            let sheets = (0..count).map(|_| receive_sheet(format, from)).collect::<anyhow::Result<_>>()?;
            Ok((format, Content::Sheets(sheets)))
        }
    };
    Ok(FileRead { name: name.to_string(), content })
}

fn send_sheet(sheet: &SheetCells, to: &mut dyn Write) -> anyhow::Result<()> {
    let SheetCells { name, hidden, epoch, grid, .. } = sheet;
    let Grid { rows, columns, passed_over } = grid;
    let (rows, columns, passed_over) = (rows.clone(), columns.len() as u32, passed_over.clone());
    send_piece(&SheetHead { name: name.clone(), hidden: *hidden, epoch: *epoch, rows, columns, passed_over }, to)?;
    grid.columns.iter().try_for_each(|column| send_piece(column, to))
}

fn receive_sheet(format: Format, from: &mut dyn Read) -> anyhow::Result<SheetCells> {
    let SheetHead { name, hidden, epoch, rows, columns, passed_over } = receive_piece(from)?;
    let columns = (0..columns).map(|_| receive_piece(from)).collect::<anyhow::Result<_>>()?;
    Ok(SheetCells { name, hidden, form: format.form(), epoch, grid: Grid { rows, columns, passed_over } })
}

/// A piece: how long it is, then it.
pub fn send_piece<T: Serialize>(piece: &T, to: &mut dyn Write) -> anyhow::Result<()> {
    let bytes = postcard::to_stdvec(piece).context("what was read cannot be sent")?;
    to.write_all(&(bytes.len() as u64).to_le_bytes())?;
    Ok(to.write_all(&bytes)?)
}

pub fn receive_piece<T: DeserializeOwned>(from: &mut dyn Read) -> anyhow::Result<T> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    // No room is made for what has only been promised.
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    ensure!(bytes.len() as u64 == length, "what was read breaks off");
    postcard::from_bytes(&bytes).context("what was read is not what was sent")
}

#[cfg(test)]
mod tests {
    use super::super::budget::Budget;
    use super::super::file::read_file;
    use super::*;

    fn through(bytes: &[u8]) -> (FileRead, Vec<u8>) {
        let read = read_file("a.csv", bytes, None, &Budget::default());
        let mut sent = Vec::new();
        send(&read.content, &mut sent).unwrap();
        (read, sent)
    }

    #[test]
    fn what_is_received_is_what_was_sent() {
        for bytes in ["child,born\n\nA1,2014-02-28\n,\u{1F600}\n".as_bytes(), b"", b"%PDF-1.7"] {
            let (read, sent) = through(bytes);
            let received = receive("a.csv", &mut sent.as_slice()).unwrap();
            assert_eq!(format!("{received:?}"), format!("{read:?}"));
        }
    }

    #[test]
    fn what_breaks_off_anywhere_is_an_error() {
        let (_, sent) = through(b"child,born\nA1,2014-02-28\n");
        for length in 0..sent.len() {
            assert!(receive("a.csv", &mut &sent[..length]).is_err(), "{length}");
        }
    }
}
