//! Whatever has an ODBC driver, such as SQL Server and Oracle. Nothing is ever committed; where the database has a way to
//! read as at one moment and no more, it is asked for.

use super::refused::refused;
use super::{Database, Failure, Rows, Value};
use crate::definitions::address::Address;
use crate::definitions::extract::Filled;
use crate::definitions::mark::Mark;
use crate::runs::fetch::away::Away;
use crate::runs::fetch::settings::OdbcSettings;
use crate::runs::fetch::source::{Ask, section};
use csv::StringRecord;
use odbc_api::handles::StatementImpl;
use odbc_api::{
    Connection, ConnectionOptions, Cursor, CursorImpl, DataType, ResultSetMetadata, environment, escape_attribute_value,
};
use std::time::{Duration, Instant};

/// A session within its transaction.
pub struct Odbc {
    connection: Connection<'static>,
    time: Duration,
    most: usize,
    too_large: String,
}

/// The rows of a query, one at a time: so no cell has to fit where room was made for it, and none is cut.
struct Fetched<'b> {
    cursor: CursorImpl<StatementImpl<'b>>,
    headings: Vec<String>,
    is_truth: Vec<bool>,
    until: Instant,
    time: Duration,
    most: usize,
    too_large: &'b str,
    cell: Vec<u16>,
}

/// Words of a connection string that say who signs in.
const WHO: [&str; 6] = ["uid", "user", "username", "pwd", "password", "user id"];
/// Words that leave a connection open to others, and the values that do.
const OPEN: [(&str, &[&str]); 3] = [
    ("encrypt", &["no", "false", "0", "optional"]),
    ("trustservercertificate", &["yes", "true", "1"]),
    ("sslmode", &["disable", "allow", "prefer"]),
];
/// How a database is told to read as at one moment and to write nothing. SQL Server does so only where its database
/// allows for it: `begin` in the settings says it there.
const BEGIN: [(&str, &str); 2] = [
    ("PostgreSQL", "set transaction isolation level repeatable read, read only"),
    ("Oracle", "set transaction read only"),
];

impl Odbc {
    pub fn begin(ask: &Ask<'_>, address: &Address<'_>) -> Result<Self, Failure> {
        let name = address.place;
        let settings = ask.settings.odbc.get(name).ok_or_else(|| {
            let section = section("odbc", name);
            Away::for_good(format!("settings.toml has no {section} with the driver, the server and the database"))
        })?;
        let words = connection_string(ask, name, settings)?;
        let seconds = |time: Duration| time.as_secs().clamp(1, 86_400) as u32;
        let options =
            ConnectionOptions { login_timeout_sec: Some(seconds(ask.out.connect_time())), ..Default::default() };
        let environment = environment().map_err(|_| Away::for_good("the system's ODBC cannot be set up"))?;
        let connection =
            environment.connect_with_connection_string(&words, options).map_err(|error| no_connection(&error))?;
        let session = Self {
            connection,
            time: ask.out.file_time(),
            most: ask.most_bytes() as usize,
            too_large: ask.too_large().why().to_string(),
        };
        session.connection.set_autocommit(false).map_err(|error| failure(&error, session.time))?;
        let kind = session.connection.database_management_system_name().unwrap_or_default();
        let usual = BEGIN.iter().find(|(name, _)| kind.eq_ignore_ascii_case(name)).map(|(_, begin)| begin.to_string());
        if let Some(begin) = settings.get("begin").or(usual) {
            let said = session.connection.execute(&begin, (), None);
            said.map_err(|error| failure(&error, session.time))?;
        }
        Ok(session)
    }
}

impl Drop for Odbc {
    fn drop(&mut self) {
        let _ = self.connection.rollback();
    }
}

impl Database for Odbc {
    /// In ODBC's own form, which is the same day for every database, whatever its language is set to.
    fn literal(&self, value: &Value) -> Result<String, Failure> {
        Ok(match value {
            Value::Day(day) => format!("{{d '{day}'}}"),
            Value::Mark(Mark::Number(number)) => number.to_string(),
            Value::Mark(Mark::Moment(moment)) => literal_of(moment).ok_or_else(|| {
                Failure::Query(
                    "its column `since` has moments with a zone; take them to one zone in the query".to_string(),
                )
            })?,
        })
    }

    fn ask<'b>(&'b mut self, filled: &'b Filled<'b>) -> Result<Box<dyn Rows + 'b>, Failure> {
        let time = self.time;
        let until = Instant::now() + time;
        let asked = self.connection.execute(&filled.sql, (), Some(time.as_secs().max(1) as usize));
        let asked = asked.map_err(|error| failure(&error, time))?;
        let mut cursor = asked.ok_or_else(|| Failure::Query("it gives no columns".to_string()))?;
        let many = cursor.num_result_cols().map_err(|error| failure(&error, time))?;
        let (mut headings, mut is_truth) = (Vec::new(), Vec::new());
        for at in 1..=many as u16 {
            headings.push(cursor.col_name(at).map_err(|error| failure(&error, time))?);
            is_truth.push(cursor.col_data_type(at).is_ok_and(|kind| kind == DataType::Bit));
        }
        let (most, too_large) = (self.most, self.too_large.as_str());
        Ok(Box::new(Fetched { cursor, headings, is_truth, until, time, most, too_large, cell: Vec::new() }))
    }

    fn go_on(&mut self) -> Result<(), Failure> {
        Ok(())
    }
}

impl Rows for Fetched<'_> {
    fn headings(&self) -> &[String] {
        &self.headings
    }

    fn next(&mut self, row: &mut StringRecord) -> Result<bool, Failure> {
        if Instant::now() > self.until {
            return Err(refused("HYT00", None, self.time));
        }
        let time = self.time;
        let next = self.cursor.next_row().map_err(|error| failure(&error, time))?;
        let Some(mut next) = next else { return Ok(false) };
        row.clear();
        for (at, is_truth) in (1..).zip(&self.is_truth) {
            let is_there = next.get_wide_text(at, &mut self.cell).map_err(|error| failure(&error, time))?;
            if self.cell.len() > self.most {
                return Err(Failure::Query(self.too_large.to_string()));
            }
            let text = String::from_utf16(&self.cell);
            let text = text.map_err(|_| Failure::Query("it gives what is no text".to_string()))?;
            row.push_field(match text.as_str() {
                _ if !is_there => "",
                "1" if *is_truth => "true",
                "0" if *is_truth => "false",
                text => text,
            });
        }
        Ok(true)
    }
}

/// A day or a moment, which is cut to thousandths: the next query then begins a little earlier, and never later.
fn literal_of(moment: &str) -> Option<String> {
    let moment = moment.replace('T', " ");
    let Some((day, time)) = moment.split_once(' ') else { return Some(format!("{{d '{moment}'}}")) };
    if time.contains([' ', '+', '-', 'Z']) {
        return None;
    }
    let (whole, parts) = time.split_once('.').unwrap_or((time, ""));
    let whole = if whole.len() == 5 { format!("{whole}:00") } else { whole.to_string() };
    let parts: String = parts.chars().take(3).collect();
    let point = if parts.is_empty() { "" } else { "." };
    Some(format!("{{ts '{day} {whole}{point}{parts}'}}"))
}

impl OdbcSettings {
    fn get(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, word)| word.text())
    }
}

/// What the driver is told, with who signs in.
fn connection_string(ask: &Ask<'_>, name: &str, settings: &OdbcSettings) -> Result<String, Failure> {
    let is_here = settings.get("server").or(settings.get("servername")).is_some_and(|server| {
        ["127.0.0.1", "localhost", "::1"].iter().any(|here| server.split([',', '\\']).next() == Some(here))
    });
    let section = section("odbc", name);
    let mut words = Vec::new();
    for (key, word) in settings.0.iter().filter(|(key, _)| !key.eq_ignore_ascii_case("begin")) {
        let (lower, text) = (key.to_lowercase(), word.text());
        if WHO.contains(&lower.as_str()) {
            let why = format!(
                "who signs in stands under `sign_in` in the pipeline, and not as `{key}` under {section} in settings.toml"
            );
            return Err(Away::for_good(why).into());
        }
        let is_open =
            OPEN.iter().any(|(open, values)| *open == lower && values.contains(&text.to_lowercase().as_str()));
        if is_open && !is_here {
            let why =
                format!("`{key} = \"{text}\"` under {section} in settings.toml leaves the way there open to others");
            return Err(Away::for_good(why).into());
        }
        words.push(format!("{key}={}", escape_attribute_value(&text)));
    }
    let user = ask.form.sign_in.as_ref().and_then(|sign_in| sign_in.user.as_deref()).unwrap_or_default();
    let secret = ask.secret()?.unwrap_or_default();
    words.push(format!("UID={}", escape_attribute_value(user)));
    words.push(format!("PWD={}", escape_attribute_value(&secret)));
    Ok(words.join(";") + ";")
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
    match code.as_str() {
        "IM002" | "IM003" | "01000" => {
            let why = format!("the ODBC driver that settings.toml names for it is not installed here ({code})");
            Away::for_good(why).into()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_said_in_odbcs_own_form() {
        assert_eq!(literal_of("2026-09-30").as_deref(), Some("{d '2026-09-30'}"));
        assert_eq!(literal_of("2026-09-30T12:30").as_deref(), Some("{ts '2026-09-30 12:30:00'}"));
        assert_eq!(literal_of("2026-09-30 12:30:01.1234567").as_deref(), Some("{ts '2026-09-30 12:30:01.123'}"));
        assert_eq!(literal_of("2026-09-30 12:30:01 +01:00"), None);
    }
}
