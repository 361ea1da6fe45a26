//! What a database's codes mean, in words of our own: its own words may hold what stands in a cell.

use super::Failure;
use crate::runs::fetch::away::Away;
use std::time::Duration;

/// What is made of the five letters that databases agree on, with the place in the query where one is told.
pub fn refused(code: &str, place: Option<&str>, time: Duration) -> Failure {
    let class = code.get(..2).unwrap_or_default();
    let seconds = time.as_secs_f64();
    let query = |says: &str| {
        let place = place.map_or_else(String::new, |place| format!(", {place}"));
        Failure::Query(format!("{says} ({code}{place})"))
    };
    match code {
        "57014" | "HYT00" => query(&format!("it takes longer than {seconds} seconds, the most that it is given")),
        "25006" => query("it would write, and is only let read"),
        "42501" => query("whoever signed in may not read all that it asks for"),
        "42P01" | "42S02" => query("it names a table that is not there"),
        "42703" | "42S22" => query("it names a column that is not there"),
        "42601" => query("it is not written as the database wants it"),
        "3D000" => Away::for_good(format!("it has no database of that name ({code})")).into(),
        "25P02" => query("it was not asked, as one before it was refused"),
        _ => match class {
            "28" => Away::SignIn(format!("it refuses the sign-in ({code})")).into(),
            "08" => Away::for_now(format!("the connection broke off ({code})")).into(),
            "40" | "53" | "57" | "58" | "XX" => Away::for_now(format!("it is out of order ({code})")).into(),
            "22" => query("something that stands in the database does not fit what the query makes of it"),
            "42" => query("the database does not understand it"),
            _ => query("the database refuses it"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(code: &str) -> String {
        match refused(code, Some("queries/a.sql, line 3"), Duration::from_millis(1500)) {
            Failure::Query(why) => why,
            Failure::Away(away) => away.why().to_string(),
            Failure::Disk(trouble) => trouble.to_string(),
        }
    }

    #[test]
    fn each_code_has_its_words() {
        for (code, says) in [
            ("57014", "it takes longer than 1.5 seconds, the most that it is given (57014, queries/a.sql, line 3)"),
            ("42883", "the database does not understand it (42883, queries/a.sql, line 3)"),
            ("P0001", "the database refuses it (P0001, queries/a.sql, line 3)"),
            ("53300", "it is out of order (53300)"),
            ("28P01", "it refuses the sign-in (28P01)"),
            ("", "the database refuses it (, queries/a.sql, line 3)"),
        ] {
            assert_eq!(said(code), says);
        }
    }
}
