//! Days, however they were written. The day comes before the month, always; the American order is never guessed.

use super::column::Judged;
use super::seen::Seen;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Epoch, QuickMap};
use chrono::{Datelike, NaiveDate};
use compact_str::CompactString;

/// The years in which anything here can have happened or be planned.
pub const FIRST_YEAR: i32 = 1900;
pub const LAST_YEAR: i32 = 2100;
/// A bare number is a count of days only from this year on: 2025 as a count would be a day of 1905, and is a year.
const FIRST_YEAR_OF_A_NUMBER: i32 = 1920;

/// Judges the days of a column. The same text is read once: a column has far fewer days than rows.
pub struct Days<'a> {
    epoch: Epoch,
    form: Option<&'a str>,
    any_age: bool,
    known: QuickMap<CompactString, Judged<NaiveDate>>,
}

impl<'a> Days<'a> {
    pub fn new(epoch: Epoch, form: Option<&'a str>, any_age: bool) -> Self {
        Self { epoch, form, any_age, known: QuickMap::default() }
    }

    pub fn judge(&mut self, seen: Seen<'_>) -> Judged<NaiveDate> {
        let Seen::Text(text) = seen else { return judge(seen, self.epoch, self.form) };
        if let Some(known) = self.known.get(text) {
            return *known;
        }
        let judged = match in_form(text, "%Y-%m-%d").filter(|_| self.any_age) {
            Some(day) => Judged::Value(day),
            None => judge(seen, self.epoch, self.form),
        };
        self.known.insert(text.into(), judged);
        judged
    }
}

/// Judges a day. `form` is the one way to write it in text, where there is one.
pub fn judge(seen: Seen<'_>, epoch: Epoch, form: Option<&str>) -> Judged<NaiveDate> {
    let day = match seen {
        Seen::Day(day) => Some(day),
        Seen::Number(number) => of_number(number, epoch),
        Seen::Text(text) if let Some(form) = form => in_form(text, form),
        Seen::Text(text) => read(text).or_else(|| of_five_digits(text, epoch)),
        _ => None,
    };
    match day {
        None => Judged::Wrong(code::VALUE_NOT_A_DATE),
        Some(day) if (FIRST_YEAR..=LAST_YEAR).contains(&day.year()) => Judged::Value(day),
        Some(_) => Judged::Wrong(code::VALUE_OUT_OF_RANGE),
    }
}

/// A day in one form only. `1/4/2025` is no `%d/%m/%Y`, though the library would take it.
fn in_form(text: &str, form: &str) -> Option<NaiveDate> {
    match in_plain_form(text, form) {
        Some(day) => day,
        None => {
            let day = NaiveDate::parse_from_str(text, form).ok()?;
            (day.format(form).to_string() == text).then_some(day)
        }
    }
}

/// The same where a form is made of `%d`, `%m` and `%Y`, as nearly all are: there are very many days to read.
fn in_plain_form(text: &str, form: &str) -> Option<Option<NaiveDate>> {
    let (mut year, mut month, mut day) = (None, None, None);
    let (mut rest, mut form) = (text, form.chars());
    while let Some(mark) = form.next() {
        let (part, digits) = match (mark, if mark == '%' { form.next()? } else { mark }) {
            ('%', 'Y') => (&mut year, 4),
            ('%', 'm') => (&mut month, 2),
            ('%', 'd') => (&mut day, 2),
            ('%', _) => return None,
            (_, plain) => match rest.strip_prefix(plain) {
                Some(behind) => {
                    rest = behind;
                    continue;
                }
                None => return Some(None),
            },
        };
        let Some((these, behind)) = rest.split_at_checked(digits) else { return Some(None) };
        let Some(value) = number(these) else { return Some(None) };
        (*part, rest) = (Some(value), behind);
    }
    let day = day_of(year?, month?, day?);
    Some(day.filter(|_| rest.is_empty()))
}

/// A spreadsheet's count of days, or a number such as 20251231.
fn of_number(number: f64, epoch: Epoch) -> Option<NaiveDate> {
    let counted = epoch.moment(number).map(|moment| moment.date());
    let counted = counted.filter(|day| (FIRST_YEAR_OF_A_NUMBER..=LAST_YEAR).contains(&day.year()));
    counted.or_else(|| (number.fract() == 0.0).then(|| read(&number.to_string())).flatten())
}

/// What becomes of a date in a CSV when its column was formatted as a number.
fn of_five_digits(text: &str, epoch: Epoch) -> Option<NaiveDate> {
    let fits = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| of_number(text.parse().ok()?, epoch)).flatten()
}

/// Reads a day from text; a time of day after it is left out.
fn read(text: &str) -> Option<NaiveDate> {
    let text = without_time(text);
    let mut parts = text.split(['/', '-', '.', ' ', ',']).filter(|part| !part.is_empty());
    let (first, second, third) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    match (second, third) {
        (None, None) if first.len() == 8 => number(first).and_then(|n| day_of(n / 10_000, n / 100 % 100, n % 100)),
        (Some(month), Some(day)) if first.len() == 4 && number(first).is_some() => {
            day_of(number(first)?, month_of(month)?, number(day)?)
        }
        (Some(month), Some(year)) => day_of(year_of(year)?, month_of(month)?, day_of_month(first)?),
        _ => None,
    }
}

/// `2025-12-31T00:00:00`, `31/12/2025 12:30 PM`: what stands before the time.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let hour = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    match hour.strip_suffix(['T', 't']) {
        Some(before) => before,
        None if hour.ends_with(char::is_whitespace) => hour.trim_end(),
        None => text,
    }
}

fn day_of(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Two digits are of this century up to 49, of the last one from 50 on.
fn year_of(text: &str) -> Option<u32> {
    let year = number(text)?;
    match text.len() {
        4 => Some(year),
        2 if year < 50 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

fn month_of(text: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if text.len() <= 2 {
        return number(text);
    }
    let text = text.to_ascii_lowercase();
    let is_meant = |month: &&str| **month == text || month[..3] == text || (text == "sept" && month.starts_with("sep"));
    MONTHS.iter().position(is_meant).map(|at| at as u32 + 1)
}

/// `31`, or `31st`.
fn day_of_month(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &text[digits.len()..];
    let fits = ending.is_empty() || ["st", "nd", "rd", "th"].iter().any(|known| ending.eq_ignore_ascii_case(known));
    (fits && digits.len() <= 2).then(|| number(digits)).flatten()
}

fn number(text: &str) -> Option<u32> {
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(read(text), expect.map(|day| day.parse().unwrap()), "{text}");
    }

    #[test]
    fn where_there_is_one_form_any_other_is_no_date() {
        let form = |text| judge(Seen::Text(text), Epoch::Year1900, Some("%d/%m/%Y"));
        assert_eq!(form("01/04/2025"), Judged::Value("2025-04-01".parse().unwrap()));
        for text in ["1/4/2025", "2025-04-01", "01-04-2025", "45748", "31/02/2025", "01/04/25"] {
            assert_eq!(form(text), Judged::Wrong(code::VALUE_NOT_A_DATE), "{text}");
        }
    }

    #[test]
    fn a_form_is_read_as_the_library_reads_it() {
        let forms = ["%d/%m/%Y", "%Y-%m-%d", "%Y%m%d", "%d.%m.%Y (%Y)", "%-d/%-m/%Y", "%d %b %Y", "%d/%m"];
        let texts =
            ["01/04/2025", "1/4/2025", "2025-04-01", "20250401", "01.04.2025 (2025)", "01 Apr 2025", "31/02/2025"];
        let more =
            ["+1/04/2025", "01/04/12025", "01/04/2025 ", "01/04/-205", "", "\u{661}1/04/2025", "0001-01-01", "01/04"];
        for (form, text) in forms.iter().flat_map(|form| texts.iter().chain(&more).map(move |text| (*form, *text))) {
            let by_library = NaiveDate::parse_from_str(text, form).ok();
            let by_library = by_library.filter(|day| day.format(form).to_string() == *text);
            assert_eq!(in_form(text, form), by_library, "{text} as {form}");
        }
    }

    #[test]
    fn a_day_is_read_however_it_was_written() {
        for text in [
            "31/12/2025",
            "31/12/25",
            "31.12.2025",
            "31-12-2025",
            "2025-12-31",
            "2025/12/31",
            "2025-12-31 00:00:00",
            "2025-12-31T00:00:00",
            "2025-12-31 00:00:00.000",
            "31/12/2025 23:59",
            "31/12/2025 12:00:00 AM",
            "31-Dec-25",
            "31 December 2025",
            "31st Dec 2025",
            "20251231",
        ] {
            check(text, Some("2025-12-31"));
        }
        check("1/2/03", Some("2003-02-01"));
        check("1 Sept 49", Some("2049-09-01"));
        check("01/02/50", Some("1950-02-01"));
    }

    #[test]
    fn what_is_no_day_is_not_made_one() {
        for text in
            ["13/25/2025", "12/31/2025", "31/02/2025", "29/02/2025", "Dec 2025", "2025", "soon", "31/12", "1/2/3"]
        {
            check(text, None);
        }
        for text in ["", "00:00", "T12:00", "31/12/2025 or later", "\u{20ac}\u{20ac}ab", "12/2025/31"] {
            check(text, None);
        }
    }

    #[test]
    fn a_number_is_a_count_of_days_where_that_makes_sense() {
        let judged = |number: f64, epoch| judge(Seen::Number(number), epoch, None);
        let day = |text: &str| Judged::Value(text.parse().unwrap());
        assert_eq!(judged(46_022.0, Epoch::Year1900), day("2025-12-31"));
        assert_eq!(judged(46_022.99, Epoch::Year1900), day("2025-12-31"));
        assert_eq!(judged(44_560.0, Epoch::Year1904), day("2025-12-31"));
        assert_eq!(judged(20_251_231.0, Epoch::Year1900), day("2025-12-31"));
        assert_eq!(judged(2025.0, Epoch::Year1900), Judged::Wrong(code::VALUE_NOT_A_DATE));
        assert_eq!(judge(Seen::Text("46022"), Epoch::Year1900, None), day("2025-12-31"));
    }

    #[test]
    fn a_day_of_another_age_is_out_of_range() {
        assert_eq!(judge(Seen::Text("31/12/2925"), Epoch::Year1900, None), Judged::Wrong(code::VALUE_OUT_OF_RANGE));
        assert_eq!(judge(Seen::Text("01/01/0205"), Epoch::Year1900, None), Judged::Wrong(code::VALUE_OUT_OF_RANGE));
    }
}
