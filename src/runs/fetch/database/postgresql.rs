//! PostgreSQL, in its own protocol. Everything is read in one transaction that may not write and sees one moment.

use super::refused::refused;
use super::{Database, Failure, Rows, Value};
use crate::definitions::address::{Address, is_this_machine};
use crate::definitions::extract::Filled;
use crate::definitions::mark::Mark;
use crate::runs::fetch::away::{Away, is_certificate};
use crate::runs::fetch::source::Ask;
use crate::runs::fetch::way_out::{Deadline, WayOut};
use csv::StringRecord;
use futures_util::StreamExt;
use std::cell::Cell;
use std::error::Error;
use std::pin::Pin;
use std::time::Duration;
use tokio_postgres::config::SslMode;
use tokio_postgres::error::ErrorPosition;
use tokio_postgres::types::Type;
use tokio_postgres::{Client, Config, CopyOutStream};
use tokio_postgres_rustls::MakeRustlsConnect;

/// A session within its transaction.
pub struct PostgreSql<'a> {
    out: &'a WayOut<'a>,
    client: Client,
    tls: MakeRustlsConnect,
    /// Whether it is giving rows that nobody has read to the end.
    is_giving: Cell<bool>,
    /// The most that the rows of a query may have.
    most: u64,
    too_large: String,
}

/// The rows of a query, as they come.
struct Copied<'b> {
    out: &'b WayOut<'b>,
    stream: Pin<Box<CopyOutStream>>,
    is_giving: &'b Cell<bool>,
    deadline: Deadline,
    headings: Vec<String>,
    is_truth: Vec<bool>,
    /// What came and was not read yet, from `at` on.
    came: Vec<u8>,
    at: usize,
    is_all: bool,
    most: u64,
    too_large: &'b str,
}

const PORT: u16 = 5432;
/// What is waited for at once: so much, or what there is.
const PIECE: usize = 65_536;
/// After its time the database is left so long to say so itself.
const GRACE: Duration = Duration::from_secs(5);

impl<'a> PostgreSql<'a> {
    pub fn begin(ask: &'a Ask<'a>, address: &Address<'_>, zone: chrono_tz::Tz) -> Result<Self, Failure> {
        let (host, port) = address.host();
        let host = host.trim_matches(['[', ']']);
        let mut config = Config::new();
        config
            .host(host)
            .port(port.unwrap_or(PORT))
            .dbname(address.path)
            .user(ask.user())
            .password(ask.secret()?.unwrap_or_default())
            .application_name("quarterday")
            .connect_timeout(ask.out.connect_time())
            .ssl_mode(if is_this_machine(host) { SslMode::Disable } else { SslMode::Require });
        let tls = MakeRustlsConnect::new(ask.out.tls()?);
        let client = ask.out.wait_at_most(ask.out.connect_time() + GRACE, async {
            let (client, connection) = config.connect(tls.clone()).await.map_err(no_connection)?;
            tokio::spawn(connection);
            Ok(client)
        })?;
        let too_large = ask.too_large().why().to_string();
        let (out, is_giving) = (ask.out, Cell::new(false));
        let session = Self { out, client, tls, is_giving, most: ask.most_bytes(), too_large };
        // Numbers in full, days and moments as ISO writes them, by the clock that the pipeline goes by.
        session.say(&format!(
            "begin isolation level repeatable read read only; set local statement_timeout = {}; \
             set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; \
             set local extra_float_digits = 1; set local bytea_output = 'hex'; set local timezone = '{zone}'; \
             set local standard_conforming_strings = on; savepoint before",
            session.out.file_time().as_millis().max(1)
        ))?;
        Ok(session)
    }

    fn say(&self, sql: &str) -> Result<(), Failure> {
        let mut deadline = self.out.deadline(self.out.file_time() + GRACE);
        self.waited(&mut deadline, None, self.client.batch_execute(sql))
    }

    /// What the database answers, in time.
    fn waited<T>(
        &self,
        deadline: &mut Deadline,
        filled: Option<&Filled<'_>>,
        answer: impl Future<Output = Result<T, tokio_postgres::Error>>,
    ) -> Result<T, Failure> {
        let waited = self.out.wait_until(deadline, async { Ok(answer.await) })?;
        waited.map_err(|error| failure(&error, filled, self.out.file_time()))
    }
}

impl Database for PostgreSql<'_> {
    fn literal(&self, value: &Value) -> Result<String, Failure> {
        Ok(match value {
            Value::Day(day) => format!("date '{day}'"),
            Value::Mark(Mark::Number(number)) => number.to_string(),
            // Of no type yet, so that it becomes that of the column.
            Value::Mark(Mark::Moment(moment)) => format!("'{moment}'"),
        })
    }

    fn ask<'b>(&'b mut self, filled: &'b Filled<'b>) -> Result<Box<dyn Rows + 'b>, Failure> {
        let mut deadline = self.out.deadline(self.out.file_time() + GRACE);
        // It is one statement, or it is refused: that is the protocol's own promise.
        let prepared = self.waited(&mut deadline, Some(filled), self.client.prepare(&filled.sql))?;
        if prepared.columns().is_empty() {
            return Err(Failure::Query("it gives no columns".to_string()));
        }
        let copy = format!("copy (\n{}\n) to stdout", filled.sql);
        let stream = self.waited(&mut deadline, None, self.client.copy_out(&copy))?;
        self.is_giving.set(true);
        Ok(Box::new(Copied {
            out: self.out,
            stream: Box::pin(stream),
            is_giving: &self.is_giving,
            deadline,
            headings: prepared.columns().iter().map(|column| column.name().to_string()).collect(),
            is_truth: prepared.columns().iter().map(|column| *column.type_() == Type::BOOL).collect(),
            came: Vec::new(),
            at: 0,
            is_all: false,
            most: self.most,
            too_large: &self.too_large,
        }))
    }

    fn go_on(&mut self) -> Result<(), Failure> {
        // It would give all the others first.
        if self.is_giving.take() {
            let cancel = self.client.cancel_token();
            let time = self.out.connect_time() + GRACE;
            self.out
                .wait_at_most(time, async { cancel.cancel_query(self.tls.clone()).await.map_err(no_connection) })?;
        }
        self.say("rollback to savepoint before")
    }
}

impl Rows for Copied<'_> {
    fn headings(&self) -> &[String] {
        &self.headings
    }

    fn next(&mut self, row: &mut StringRecord) -> Result<bool, Failure> {
        let mut looked = self.at;
        let end = loop {
            match self.came[looked..].iter().position(|byte| *byte == b'\n') {
                Some(length) => break looked + length,
                None if self.is_all => return Ok(false),
                None => {
                    looked = self.came.len() - self.at;
                    self.more()?;
                }
            }
        };
        let line = std::str::from_utf8(&self.came[self.at..end]);
        let line = line.map_err(|_| Failure::Query("it gives what is no text in UTF-8".to_string()))?;
        row.clear();
        for (cell, is_truth) in line.split('\t').zip(&self.is_truth) {
            match cell {
                r"\N" => row.push_field(""),
                "t" if *is_truth => row.push_field("true"),
                "f" if *is_truth => row.push_field("false"),
                _ if cell.contains('\\') => row.push_field(&without_escapes(cell)),
                _ => row.push_field(cell),
            }
        }
        self.at = end + 1;
        Ok(true)
    }
}

impl Copied<'_> {
    /// Waits for more. What was read already makes room for it.
    fn more(&mut self) -> Result<(), Failure> {
        self.came.drain(..self.at);
        self.at = 0;
        let Self { stream, came, deadline, .. } = self;
        let more = self.out.wait_until(deadline, async {
            let enough = came.len() + PIECE;
            while came.len() < enough {
                match stream.next().await {
                    Some(Ok(piece)) => came.extend_from_slice(&piece),
                    Some(Err(error)) => return Ok(Err(error)),
                    None => return Ok(Ok(true)),
                }
            }
            Ok(Ok(false))
        })?;
        self.is_all = more.map_err(|error| failure(&error, None, self.out.file_time()))?;
        self.is_giving.set(!self.is_all);
        match self.came.len() as u64 > self.most + PIECE as u64 {
            true => Err(Failure::Query(self.too_large.to_string())),
            false => Ok(()),
        }
    }
}

/// A cell as it is, where a `\` stood for what a line cannot hold.
fn without_escapes(cell: &str) -> String {
    let (mut plain, mut letters) = (String::with_capacity(cell.len()), cell.chars());
    while let Some(letter) = letters.next() {
        plain.push(match letter {
            '\\' => match letters.next() {
                Some('b') => '\u{8}',
                Some('f') => '\u{c}',
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some('v') => '\u{b}',
                Some(other) => other,
                None => '\\',
            },
            other => other,
        });
    }
    plain
}

/// What is wrong with a connection that did not come about.
fn no_connection(error: tokio_postgres::Error) -> Away {
    if let Some(code) = error.code() {
        return match refused(code.code(), None, Duration::ZERO) {
            Failure::Away(away) => away,
            _ => Away::for_good(format!("it refuses the connection ({})", code.code())),
        };
    }
    let inside = error.source().map(ToString::to_string).unwrap_or_default();
    match error.to_string() {
        _ if is_certificate(&error) => Away::certificate(),
        _ if inside.contains("server does not support TLS") => Away::for_good(
            "it keeps no connection secret; have TLS turned on there, since children's data go over no network without",
        ),
        said if said.starts_with("authentication error") => {
            Away::for_good("it asks for a sign-in that is not known here")
        }
        said if said.contains("timed out") || inside.contains("timed out") => {
            Away::for_now("it does not answer in time")
        }
        _ => Away::for_now("it cannot be reached"),
    }
}

fn failure(error: &tokio_postgres::Error, filled: Option<&Filled<'_>>, time: Duration) -> Failure {
    let Some(said) = error.as_db_error() else { return Away::for_now("the connection broke off").into() };
    let place = match (said.position(), filled) {
        (Some(ErrorPosition::Original(letter)), Some(filled)) => {
            let (line, column) = filled.place(*letter as usize);
            Some(format!("line {line}, column {column} of its file"))
        }
        _ => None,
    };
    refused(said.code().code(), place.as_deref(), time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_cannot_hold_is_read_again_as_it_was() {
        assert_eq!(without_escapes(r"a\tb\nc\\n\rd\v\f\b"), "a\tb\nc\\n\rd\u{b}\u{c}\u{8}");
    }
}
