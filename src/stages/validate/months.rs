//! Months, however they were written, as their last day.

use super::column::Judged;
use super::dates;
use super::seen::Seen;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Epoch, Period};
use chrono::{Datelike, NaiveDate};

pub fn judge(seen: Seen<'_>, epoch: Epoch) -> Judged<NaiveDate> {
    let month = match seen {
        Seen::Text(text) => read(text),
        // 202603 as a number is no count of days that anybody means.
        Seen::Number(number) if number.fract() == 0.0 => read(&number.to_string()),
        _ => None,
    };
    match month {
        Some(end) if (dates::FIRST_YEAR..=dates::LAST_YEAR).contains(&end.year()) => Judged::Value(end),
        Some(_) => Judged::Wrong(code::VALUE_OUT_OF_RANGE),
        None => match dates::judge(seen, epoch, None) {
            Judged::Value(day) if !is_a_count(seen) => {
                end_of(day.year(), day.month()).map_or(not_a_month(), Judged::Value)
            }
            _ => not_a_month(),
        },
    }
}

/// A spreadsheet's count of days is a date to a field of dates; here it is more likely a month with a figure missing.
fn is_a_count(seen: Seen<'_>) -> bool {
    match seen {
        Seen::Number(_) => true,
        Seen::Text(text) => text.len() < 8 && text.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

fn not_a_month() -> Judged<NaiveDate> {
    Judged::Wrong(code::VALUE_NOT_A_MONTH)
}

/// `202603`, `2026-03`, `2026/03`, `03/2026`.
fn read(text: &str) -> Option<NaiveDate> {
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    let (year, month) = match text.split_once(['-', '/', '.']) {
        None if text.len() == 6 && text.is_ascii() => text.split_at(4),
        Some((year, month)) if year.len() == 4 && month.len() <= 2 => (year, month),
        Some((month, year)) if year.len() == 4 && month.len() <= 2 => (year, month),
        _ => return None,
    };
    end_of(number(year)? as i32, number(month)?)
}

fn end_of(year: i32, month: u32) -> Option<NaiveDate> {
    Period::read(&format!("{year:04}-{month:02}")).map(Period::end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(seen: Seen<'_>) -> Judged<NaiveDate> {
        judge(seen, Epoch::Year1900)
    }

    fn end(day: &str) -> Judged<NaiveDate> {
        Judged::Value(day.parse().unwrap())
    }

    #[test]
    fn a_month_is_its_last_day_however_it_was_written() {
        for text in ["199602", "1996-02", "1996/2", "02/1996", "1996-02-01", "15/02/1996"] {
            assert_eq!(judged(Seen::Text(text)), end("1996-02-29"), "{text}");
        }
        assert_eq!(judged(Seen::Number(202_512.0)), end("2025-12-31"));
        assert_eq!(judged(Seen::Day("2025-12-03".parse().unwrap())), end("2025-12-31"));
    }

    #[test]
    fn what_is_no_month_is_not_made_one() {
        for text in ["199613", "1996", "19960", "soon", "13/1996", "1996-", "-1996", "\u{20ac}\u{20ac}"] {
            assert_eq!(judged(Seen::Text(text)), Judged::Wrong(code::VALUE_NOT_A_MONTH), "{text}");
        }
        assert_eq!(judged(Seen::Text("099601")), Judged::Wrong(code::VALUE_OUT_OF_RANGE));
    }
}
