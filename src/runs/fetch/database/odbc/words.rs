//! The words that a driver is told: where to go and who signs in. And how values are said to it.

use crate::definitions::address::is_this_machine;
use crate::definitions::mark::Mark;
use crate::runs::fetch::away::Away;
use crate::runs::fetch::database::{Failure, Value};
use crate::runs::fetch::settings::OdbcSettings;
use crate::runs::fetch::source::{Ask, section};
use odbc_api::escape_attribute_value;

/// Words that say who signs in.
const WHO: [&str; 6] = ["uid", "user", "username", "user id", "pwd", "password"];
/// Words that leave a connection open to others, and the values that do.
const OPEN: [(&str, &[&str]); 3] = [
    ("encrypt", &["no", "false", "0", "optional"]),
    ("trustservercertificate", &["yes", "true", "1"]),
    ("sslmode", &["disable", "allow", "prefer"]),
];

impl OdbcSettings {
    pub fn get(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, word)| word.text())
    }

    fn is_here(&self) -> bool {
        let server = self.get("server").or(self.get("servername")).unwrap_or_default();
        server.split([',', '\\']).next().is_some_and(is_this_machine)
    }
}

/// All that the driver is told.
pub fn connection_string(ask: &Ask<'_>, name: &str, settings: &OdbcSettings) -> Result<String, Failure> {
    let section = section("odbc", name);
    let mut words = Vec::new();
    for (key, word) in settings.0.iter().filter(|(key, _)| !key.eq_ignore_ascii_case("begin")) {
        let (lower, text) = (key.to_lowercase(), word.text());
        if WHO.contains(&lower.as_str()) {
            return Err(Away::for_good(format!(
                "who signs in stands under `sign_in` in the pipeline, and not as `{key}` under {section} in settings.toml"
            ))
            .into());
        }
        let is_open =
            |(open, values): &(&str, &[&str])| *open == lower && values.contains(&text.to_lowercase().as_str());
        if OPEN.iter().any(is_open) && !settings.is_here() {
            return Err(Away::for_good(format!(
                "`{key} = \"{text}\"` under {section} in settings.toml leaves the way there open to others"
            ))
            .into());
        }
        words.push((key.clone(), text));
    }
    words.push(("UID".to_string(), ask.user().to_string()));
    words.push(("PWD".to_string(), ask.secret()?.unwrap_or_default()));
    Ok(words.iter().map(|(key, text)| format!("{key}={};", escape_attribute_value(text))).collect())
}

/// In ODBC's own form, which is the same day for every database, whatever its language is set to.
pub fn literal(value: &Value) -> Result<String, Failure> {
    Ok(match value {
        Value::Day(day) => format!("{{d '{day}'}}"),
        Value::Mark(Mark::Number(number)) => number.to_string(),
        Value::Mark(Mark::Moment(moment)) => literal_of(moment).ok_or_else(|| {
            let why =
                "the column that its head calls `since` has moments with a zone; take them to one zone in the query";
            Failure::Query(why.to_string())
        })?,
    })
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
