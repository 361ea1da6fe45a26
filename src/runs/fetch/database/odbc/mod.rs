//! Whatever has an ODBC driver, such as SQL Server and Oracle. A driver may hang and cannot be interrupted, so it works in
//! a thread of its own, which is left behind where it does not answer in time.

/// The driver's side, in its thread.
mod session;
/// The words that a driver is told, and how values are said to it.
mod words;

use super::refused::refused;
use super::{Database, Failure, Rows, Value};
use crate::definitions::address::Address;
use crate::definitions::extract::Filled;
use crate::runs::fetch::away::Away;
use crate::runs::fetch::source::Ask;
use csv::StringRecord;
use session::{Answer, Question, Setup};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel};
use std::time::{Duration, Instant};

/// A session, as it is seen from here.
pub struct Odbc {
    questions: Sender<Question>,
    time: Duration,
}

/// The rows of a query, as they come.
struct Coming<'b> {
    answers: Receiver<Answer>,
    until: Instant,
    odbc: &'b Odbc,
    headings: Vec<String>,
    rows: std::vec::IntoIter<StringRecord>,
}

/// Batches of rows that may wait to be read.
const AHEAD: usize = 4;
/// After its time a driver is left so long to say so itself.
const GRACE: Duration = Duration::from_secs(5);

impl Odbc {
    pub fn begin(ask: &Ask<'_>, address: &Address<'_>) -> Result<Self, Failure> {
        let setup = Setup::of(ask, address.place)?;
        let (questions, asked) = channel();
        let (begun, beginning) = sync_channel(1);
        std::thread::spawn(move || session::serve(&setup, begun, &asked));
        let odbc = Self { questions, time: ask.out.file_time() };
        match wait(&beginning, Instant::now() + ask.out.connect_time() + GRACE)? {
            Answer::Failed(failure) => Err(failure),
            _ => Ok(odbc),
        }
    }
}

impl Database for Odbc {
    fn literal(&self, value: &Value) -> Result<String, Failure> {
        words::literal(value)
    }

    fn ask<'b>(&'b mut self, filled: &'b Filled<'b>) -> Result<Box<dyn Rows + 'b>, Failure> {
        let (to, answers) = sync_channel(AHEAD);
        let until = Instant::now() + self.time + GRACE;
        let gone = |_| Away::for_now("the connection broke off");
        self.questions.send(Question { sql: filled.sql.clone(), to }).map_err(gone)?;
        match wait(&answers, until)? {
            Answer::Columns(headings) => {
                Ok(Box::new(Coming { answers, until, odbc: self, headings, rows: Vec::new().into_iter() }))
            }
            Answer::Failed(failure) => Err(failure),
            _ => Err(Failure::Query("it gives no columns".to_string())),
        }
    }

    fn go_on(&mut self) -> Result<(), Failure> {
        Ok(())
    }
}

impl Rows for Coming<'_> {
    fn headings(&self) -> &[String] {
        &self.headings
    }

    fn next(&mut self, row: &mut StringRecord) -> Result<bool, Failure> {
        loop {
            if let Some(next) = self.rows.next() {
                *row = next;
                return Ok(true);
            }
            // Rows may come for ever: then it is not the driver that is slow.
            if Instant::now() > self.until {
                return Err(refused("HYT00", None, self.odbc.time));
            }
            match wait(&self.answers, self.until)? {
                Answer::Rows(rows) => self.rows = rows.into_iter(),
                Answer::Failed(failure) => return Err(failure),
                Answer::Columns(_) | Answer::Done => return Ok(false),
            }
        }
    }
}

fn wait(answers: &Receiver<Answer>, until: Instant) -> Result<Answer, Failure> {
    let time = until.saturating_duration_since(Instant::now());
    answers.recv_timeout(time).map_err(|why| match why {
        RecvTimeoutError::Timeout => Away::for_now("it does not answer in time").into(),
        RecvTimeoutError::Disconnected => Away::for_now("the connection broke off").into(),
    })
}
