//! Whatever has an ODBC driver, such as SQL Server and Oracle. A driver may hang and cannot be interrupted, so it works in
//! a thread of its own, which is left behind where it does not answer in time.

/// The driver's side, in its thread.
mod session;
/// The words that a driver is told, and how values are said to it.
mod words;

use super::{Database, Failure, Rows, Value};
use crate::definitions::address::Address;
use crate::definitions::extract::Filled;
use crate::runs::fetch::away::Away;
use crate::runs::fetch::source::Ask;
use crate::runs::fetch::way_out::{Deadline, WayOut};
use csv::StringRecord;
use session::{Answer, Question, Setup};
use std::sync::mpsc::{Sender, channel as unbound};
use std::time::Duration;
use tokio::sync::mpsc::{Receiver, channel};

/// A session, as it is seen from here.
pub struct Odbc<'a> {
    questions: Sender<Question>,
    out: &'a WayOut<'a>,
}

/// The rows of a query, as they come.
struct Coming<'b> {
    answers: Receiver<Answer>,
    deadline: Deadline,
    out: &'b WayOut<'b>,
    headings: Vec<String>,
    rows: std::vec::IntoIter<StringRecord>,
}

/// Batches of rows that may wait to be read.
const AHEAD: usize = 4;
/// After its time a driver is left so long to say so itself.
const GRACE: Duration = Duration::from_secs(5);

impl<'a> Odbc<'a> {
    pub fn begin(ask: &Ask<'a>, address: &Address<'_>) -> Result<Self, Failure> {
        let setup = Setup::of(ask, address.place)?;
        let (questions, asked) = unbound();
        let (begun, mut beginning) = channel(1);
        let mut deadline = ask.out.deadline(ask.out.connect_time() + GRACE);
        std::thread::spawn(move || session::serve(&setup, &begun, &asked));
        match wait(ask.out, &mut deadline, &mut beginning)? {
            Answer::Failed(failure) => Err(failure),
            _ => Ok(Self { questions, out: ask.out }),
        }
    }
}

impl Database for Odbc<'_> {
    fn literal(&self, value: &Value) -> Result<String, Failure> {
        words::literal(value)
    }

    fn ask<'b>(&'b mut self, filled: &'b Filled<'b>) -> Result<Box<dyn Rows + 'b>, Failure> {
        let (to, mut answers) = channel(AHEAD);
        let mut deadline = self.out.deadline(self.out.file_time() + GRACE);
        let gone = |_| Away::for_now("the connection broke off");
        self.questions.send(Question { sql: filled.sql.clone(), to }).map_err(gone)?;
        match wait(self.out, &mut deadline, &mut answers)? {
            Answer::Columns(headings) => {
                let rows = Vec::new().into_iter();
                Ok(Box::new(Coming { answers, deadline, out: self.out, headings, rows }))
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
            match wait(self.out, &mut self.deadline, &mut self.answers)? {
                Answer::Rows(rows) => self.rows = rows.into_iter(),
                Answer::Failed(failure) => return Err(failure),
                Answer::Columns(_) | Answer::Done => return Ok(false),
            }
        }
    }
}

fn wait(out: &WayOut<'_>, deadline: &mut Deadline, answers: &mut Receiver<Answer>) -> Result<Answer, Failure> {
    let answer = out.wait_until(deadline, async { Ok(answers.recv().await) })?;
    answer.ok_or_else(|| Away::for_now("the connection broke off").into())
}
