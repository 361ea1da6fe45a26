//! Looks at how a worksheet's cells hold their values, while its part is unpacked. Where one holds it as no spreadsheet
//! program does, the reader takes a piece of it, or another cell's text, and says nothing. Office Open XML, part 1,
//! 18.3.1.96.

use super::refusal::Refusal;
use memchr::memmem::{self, Finder};
use memchr::{memchr, memrchr};

const ROOT: &[u8] = b"worksheet";

/// So much is kept of a cell that is not at its end yet. No cell of Excel's is longer.
const MOST_KEPT: usize = 1 << 18;

/// The cells of one part, as far as they have been seen.
pub struct Values {
    /// How a value and how a cell begin.
    value: Finder<'static>,
    cell: Vec<u8>,
    kept: Vec<u8>,
}

/// What can be said of a value.
enum Judged {
    /// It ends here.
    Ends(usize),
    /// Its end has not come yet.
    Goes,
    /// No program writes it so.
    Odd,
}

impl Values {
    /// Nothing, where a part does not begin as a worksheet does.
    pub fn of_part(begin: &[u8]) -> Option<Self> {
        let root = memmem::find(begin, ROOT)?;
        let tag = begin[..root].iter().rposition(|byte| *byte == b'<')?;
        let prefix = &begin[tag + 1..root];
        if !prefix.is_empty() && !prefix.ends_with(b":") {
            return None;
        }
        let begins = |name: &[u8]| [b"<", prefix, name].concat();
        Some(Self { value: Finder::new(&begins(b"v")).into_owned(), cell: begins(b"c"), kept: Vec::new() })
    }

    /// The next bytes of the part.
    pub fn see(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        self.kept.extend_from_slice(bytes);
        let mut from = 0;
        while let Some(at) = self.value.find(&self.kept[from..]) {
            match self.judge(from + at) {
                Judged::Ends(end) => from = end,
                Judged::Goes => break,
                Judged::Odd => return Err(self.odd(from + at)),
            }
        }
        // The cell that a value may still come in.
        let open = memmem::rfind(&self.kept[from..], &self.cell).map_or(self.kept.len(), |at| from + at);
        let least = open.min(self.kept.len().saturating_sub(self.cell.len()));
        self.kept.drain(..least.max(self.kept.len().saturating_sub(MOST_KEPT)));
        Ok(())
    }

    /// A value, by where it begins.
    fn judge(&self, at: usize) -> Judged {
        let rest = &self.kept[at + self.value.needle().len()..];
        match rest.first() {
            None => return Judged::Goes,
            Some(b'>' | b' ' | b'\t' | b'\r' | b'\n') => {}
            // It has nothing in it, or is another element.
            Some(_) => return Judged::Ends(at + self.value.needle().len()),
        }
        let Some(tag) = memchr(b'>', rest) else { return Judged::Goes };
        let inside = &rest[tag + 1..];
        let Some(length) = memchr(b'<', inside) else { return Judged::Goes };
        let Some(next) = inside.get(length + 1) else { return Judged::Goes };
        let (text, is_whole) = (&inside[..length], *next == b'/');
        // No workbook has ten digits' worth of shared texts: beyond them another is taken.
        let is_short_number = text.len() < 10 && text.iter().all(u8::is_ascii_digit);
        let is_plain = is_short_number
            || match self.attribute(at, b't') {
                Some(b"s") => false,
                Some(b"str") => true,
                _ => !text.contains(&b'&'),
            };
        if is_whole && is_plain { Judged::Ends(at + self.value.needle().len() + tag + 1 + length) } else { Judged::Odd }
    }

    /// An attribute of the cell that a value stands in.
    fn attribute(&self, at: usize, name: u8) -> Option<&[u8]> {
        let mut end = at;
        let tag = loop {
            end = memrchr(b'<', &self.kept[..end])?;
            let tag = &self.kept[end..at];
            if tag.starts_with(&self.cell) {
                break &tag[..memchr(b'>', tag)?];
            }
        };
        let begins = tag
            .windows(4)
            .position(|w| w[0].is_ascii_whitespace() && w[1] == name && w[2] == b'=' && b"\"'".contains(&w[3]));
        let value = &tag[begins? + 3..];
        let (quote, value) = value.split_first()?;
        Some(&value[..memchr(*quote, value)?])
    }

    fn odd(&self, at: usize) -> Refusal {
        let place = self.attribute(at, b'r').filter(|place| place.len() <= 10);
        let place = place.and_then(|place| std::str::from_utf8(place).ok());
        let place = place.filter(|place| place.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        let place = place.map_or_else(|| "a cell".to_string(), |place| format!("the cell {place} of a sheet"));
        Refusal::unreadable(format!("{place} holds its value in a way that no spreadsheet program writes"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a sheet with these cells, whether it comes at once or byte by byte.
    fn said(cells: &str) -> String {
        let part = format!("<?xml version=\"1.0\"?><worksheet><sheetData><row>{cells}</row></sheetData></worksheet>");
        let see = |step: usize| {
            let mut values = Values::of_part(part.as_bytes()).unwrap();
            part.as_bytes().chunks(step).try_for_each(|bytes| values.see(bytes))
        };
        let at_once = see(part.len());
        assert_eq!(see(1), at_once);
        assert_eq!(see(7), at_once);
        match at_once {
            Err(Refusal::Unreadable { reason }) => reason,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn values_as_programs_write_them_are_passed() {
        for cells in [
            "<c r=\"A1\"><v>45000000000</v></c><c r=\"B1\" s=\"2\"><v>-4.5E-3</v></c><c r=\"C1\"/><c r=\"D1\"><v/></c>",
            "<c r=\"A1\" t=\"s\"><v>0</v></c><c r='B1' t='s'><v>12</v></c>",
            "<c r=\"A1\" t=\"str\"><f>A2&amp;B2</f><v xml:space=\"preserve\">a &amp; b</v></c>",
            "<c r=\"A1\" t=\"e\"><v>#N/A</v></c><c r=\"B1\" t=\"b\"><v>1</v></c><c r=\"C1\" t=\"d\"><v>2026-08-12</v></c>",
            "<c r=\"A1\" t=\"inlineStr\"><is><t>a <![CDATA[b]]></t></is></c>",
        ] {
            assert_eq!(said(cells), "Ok(())", "{cells}");
        }
    }

    #[test]
    fn what_its_reader_would_take_for_something_else_is_told_with_its_cell() {
        let odd = |place: &str| format!("{place} holds its value in a way that no spreadsheet program writes");
        for inside in ["4&#53;", "<![CDATA[45]]>", "4<!-- -->5", "4<b>5</b>"] {
            assert_eq!(said(&format!("<c r=\"E2\"><v>{inside}</v></c>")), odd("the cell E2 of a sheet"));
        }
        for index in ["-1", "second", "1.0", "\n 1\n", "99999999999999999999"] {
            assert_eq!(said(&format!("<c r=\"A2\" t=\"s\"><v>{index}</v></c>")), odd("the cell A2 of a sheet"));
        }
        assert_eq!(said("<c t=\"s\"><v>x</v></c>"), odd("a cell"));
        assert_eq!(said("<c r=\"Zebedee&#10;1\" t=\"s\"><v>x</v></c>"), odd("a cell"));
    }

    #[test]
    fn only_worksheets_are_looked_at_by_whatever_prefix() {
        assert!(Values::of_part(b"<styleSheet><v>").is_none());
        assert!(Values::of_part(b"<myworksheet>").is_none());
        let part = b"<x:worksheet><x:c r=\"A1\" t=\"s\"><x:v>x</x:v></x:c>";
        assert!(Values::of_part(part).unwrap().see(part).is_err());
    }

    #[test]
    fn an_endless_value_takes_no_room() {
        let mut values = Values::of_part(b"<worksheet>").unwrap();
        values.see(b"<c r=\"A1\"><v>").unwrap();
        (0..10).for_each(|_| values.see(&vec![b'a'; MOST_KEPT]).unwrap());
        assert!(values.kept.len() <= MOST_KEPT);
    }
}
