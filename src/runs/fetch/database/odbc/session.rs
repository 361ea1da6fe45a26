//! The driver's side: one connection, whose transaction is never committed. Where the database has a way to read as at
//! one moment and no more, it is asked for.

use super::words::connection_string;
use crate::runs::fetch::away::Away;
use crate::runs::fetch::database::Failure;
use crate::runs::fetch::database::refused::refused;
use crate::runs::fetch::source::Ask;
use csv::StringRecord;
use odbc_api::handles::StatementImpl;
use odbc_api::{Connection, ConnectionOptions, Cursor, CursorImpl, DataType, ResultSetMetadata, environment};
use std::sync::mpsc::Receiver;
use std::time::Duration;
use tokio::sync::mpsc::Sender;

/// What a connection is made of.
pub struct Setup {
    words: String,
    /// What is said first, where the settings say so.
    begin: Option<String>,
    connect_time: Duration,
    time: Duration,
    most: usize,
    too_large: String,
}

/// A query, and who wants to know.
pub struct Question {
    pub sql: String,
    pub to: Sender<Answer>,
}

/// One of the things that are answered: columns, then rows as often as there are more, then that it is done.
pub enum Answer {
    Columns(Vec<String>),
    Rows(Vec<StringRecord>),
    Done,
    Failed(Failure),
}

/// Rows and bytes that are handed over at once.
const BATCH: usize = 500;
const BATCH_BYTES: usize = 1_000_000;
/// How a database is told to read as at one moment and to write nothing. SQL Server does so only where its database
/// allows for it: `begin` in the settings says it there.
const BEGIN: [(&str, &str); 2] = [
    ("PostgreSQL", "set transaction isolation level repeatable read, read only"),
    ("Oracle", "set transaction read only"),
];
/// What drivers say of a sign-in that is refused, where their code says only that there is no connection. To try it
/// again could lock the user out.
const REFUSES: [&str; 6] = ["password", "authentication", "login failed", "logon denied", "ora-01017", "ora-28000"];

impl Setup {
    pub fn of(ask: &Ask<'_>, name: &str) -> Result<Self, Failure> {
        let no_settings = || Away::for_good("settings.toml says nothing of it");
        let settings = ask.settings.odbc.get(name).ok_or_else(no_settings)?;
        Ok(Self {
            words: connection_string(ask, name, settings)?,
            begin: settings.get("begin"),
            connect_time: ask.out.connect_time(),
            time: ask.out.file_time(),
            most: usize::try_from(ask.most_bytes()).unwrap_or(usize::MAX),
            too_large: ask.too_large().why().to_string(),
        })
    }
}

/// Connects, and answers until nobody asks any more.
pub fn serve(setup: &Setup, begun: &Sender<Answer>, questions: &Receiver<Question>) {
    let connection = match begin(setup) {
        Ok(connection) => connection,
        Err(failure) => return drop(begun.blocking_send(Answer::Failed(failure))),
    };
    let _ = begun.blocking_send(Answer::Done);
    for question in questions {
        let end = match answer(&connection, setup, &question) {
            Ok(()) => Answer::Done,
            Err(failure) => Answer::Failed(failure),
        };
        // Whoever has asked may have heard enough, and may have another question.
        let _ = question.to.blocking_send(end);
    }
    let _ = connection.rollback();
}

fn begin(setup: &Setup) -> Result<Connection<'static>, Failure> {
    let seconds = setup.connect_time.as_secs().clamp(1, 86_400) as u32;
    let options = ConnectionOptions { login_timeout_sec: Some(seconds), ..Default::default() };
    let environment = environment().map_err(|_| Away::for_good("the system's ODBC cannot be set up"))?;
    let connected = environment.connect_with_connection_string(&setup.words, options);
    let connection = connected.map_err(|error| no_connection(&error))?;
    let of_begin = |error| failure(&error, setup.time);
    connection.set_autocommit(false).map_err(of_begin)?;
    let kind = connection.database_management_system_name().unwrap_or_default();
    let usual = BEGIN.iter().find(|(name, _)| kind.eq_ignore_ascii_case(name)).map(|(_, begin)| begin.to_string());
    if let Some(begin) = setup.begin.clone().or(usual) {
        connection.execute(&begin, (), None).map_err(of_begin)?;
    }
    Ok(connection)
}

/// Answers one question, up to that it is done.
fn answer(connection: &Connection<'_>, setup: &Setup, question: &Question) -> Result<(), Failure> {
    let of_query = |error| failure(&error, setup.time);
    let seconds = setup.time.as_secs().max(1) as usize;
    let asked = connection.execute(&question.sql, (), Some(seconds)).map_err(of_query)?;
    let mut cursor = asked.ok_or_else(|| Failure::Query("it gives no columns".to_string()))?;
    let many = cursor.num_result_cols().map_err(of_query)?;
    let (mut headings, mut is_truth) = (Vec::new(), Vec::new());
    for at in (1..).take(usize::try_from(many).unwrap_or_default()) {
        headings.push(cursor.col_name(at).map_err(of_query)?);
        is_truth.push(cursor.col_data_type(at).is_ok_and(|kind| kind == DataType::Bit));
    }
    if question.to.blocking_send(Answer::Columns(headings)).is_err() {
        return Ok(());
    }
    let (mut batch, mut bytes, mut cell) = (Vec::new(), 0, Vec::new());
    while let Some(row) = next(&mut cursor, &is_truth, setup, &mut cell)? {
        bytes += row.as_slice().len();
        batch.push(row);
        if batch.len() >= BATCH || bytes >= BATCH_BYTES {
            if question.to.blocking_send(Answer::Rows(std::mem::take(&mut batch))).is_err() {
                return Ok(());
            }
            bytes = 0;
        }
    }
    let _ = question.to.blocking_send(Answer::Rows(batch));
    Ok(())
}

/// The next row, a cell at a time: so no cell has to fit where room was made for it, and none is cut.
fn next(
    cursor: &mut CursorImpl<StatementImpl<'_>>,
    is_truth: &[bool],
    setup: &Setup,
    cell: &mut Vec<u16>,
) -> Result<Option<StringRecord>, Failure> {
    let of_row = |error| failure(&error, setup.time);
    let Some(mut next) = cursor.next_row().map_err(of_row)? else { return Ok(None) };
    let mut row = StringRecord::new();
    for (at, is_truth) in (1..).zip(is_truth) {
        let is_there = next.get_wide_text(at, cell).map_err(of_row)?;
        if cell.len() > setup.most {
            return Err(Failure::Query(setup.too_large.clone()));
        }
        let text = String::from_utf16(cell).map_err(|_| Failure::Query("it gives what is no text".to_string()))?;
        row.push_field(match text.as_str() {
            _ if !is_there => "",
            "1" if *is_truth => "true",
            "0" if *is_truth => "false",
            text => text,
        });
    }
    Ok(Some(row))
}

/// The five letters that a driver gives.
fn code(error: &odbc_api::Error) -> Option<String> {
    match error {
        odbc_api::Error::Diagnostics { record, .. } => Some(record.state.as_str().to_string()),
        _ => None,
    }
}

/// What is wrong with a connection that did not come about.
fn no_connection(error: &odbc_api::Error) -> Failure {
    let Some(code) = code(error) else { return Away::for_good("its driver cannot be spoken with").into() };
    let said = error.to_string().to_lowercase();
    match code.as_str() {
        "IM002" | "IM003" | "01000" => {
            let why = format!("the ODBC driver that settings.toml names for it is not installed here ({code})");
            Away::for_good(why).into()
        }
        _ if REFUSES.iter().any(|refuses| said.contains(refuses)) => {
            Away::SignIn(format!("it refuses the sign-in ({code})")).into()
        }
        "HYT00" | "HYT01" => Away::for_now(format!("it does not answer in time ({code})")).into(),
        _ => match refused(&code, None, Duration::ZERO) {
            Failure::Query(_) => Away::for_good(format!("it refuses the connection ({code})")).into(),
            Failure::Away(Away::ForNow(..)) => Away::for_now(format!("it cannot be reached ({code})")).into(),
            other => other,
        },
    }
}

fn failure(error: &odbc_api::Error, time: Duration) -> Failure {
    match code(error) {
        Some(code) => refused(&code, None, time),
        None => Failure::Query("its driver gives what cannot be read".to_string()),
    }
}
