//! Numbers, however they were written. Nothing but figures is one.

use super::column::Judged;
use super::seen::Seen;
use crate::definitions::forms::Rounds;
use crate::vocabulary::finding::code;

/// A number this near to a whole one is a whole one that went through a sum.
const NOISE: f64 = 1e-9;
/// Beyond this, a spreadsheet no longer holds every whole number.
const MOST: f64 = 9_007_199_254_740_992.0;

pub fn whole(seen: Seen<'_>, range: Option<[f64; 2]>, rounds: Option<Rounds>) -> Judged<i64> {
    let number = match number(seen) {
        Some(number) if number.abs() <= MOST => number,
        _ => return Judged::Wrong(code::VALUE_NOT_A_NUMBER),
    };
    let whole = match rounds {
        _ if (number - number.round()).abs() <= NOISE => number.round(),
        Some(Rounds::Down) => number.floor(),
        None => return Judged::Wrong(code::VALUE_NOT_WHOLE),
    };
    within(whole, range).map_or(Judged::Wrong(code::VALUE_OUT_OF_RANGE), |whole| Judged::Value(whole as i64))
}

pub fn decimal(seen: Seen<'_>, range: Option<[f64; 2]>) -> Judged<f64> {
    let Some(number) = number(seen) else { return Judged::Wrong(code::VALUE_NOT_A_NUMBER) };
    within(number, range).map_or(Judged::Wrong(code::VALUE_OUT_OF_RANGE), Judged::Value)
}

fn within(number: f64, range: Option<[f64; 2]>) -> Option<f64> {
    range.is_none_or(|[low, high]| low <= number && number <= high).then_some(number)
}

fn number(seen: Seen<'_>) -> Option<f64> {
    match seen {
        Seen::Number(number) => number.is_finite().then_some(number),
        Seen::Text(text) => read(text),
        _ => None,
    }
}

/// `12`, `-1`, `1,234.50` and `£1,234`; not `1E5`, `nan`, `0,6` or `12 years`.
fn read(text: &str) -> Option<f64> {
    let (sign, rest) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let rest = rest.strip_prefix('\u{a3}').unwrap_or(rest);
    let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mut thousands = whole.split(',');
    let first = thousands.next().unwrap_or_default();
    let has_commas = first.len() < whole.len();
    let fits = is_digits(first)
        && is_digits(part)
        && thousands.all(|group| group.len() == 3 && is_digits(group))
        && (!has_commas || (1..=3).contains(&first.len()))
        && !(whole.is_empty() && part.is_empty());
    fits.then(|| format!("0{}.{part}0", whole.replace(',', "")).parse::<f64>().ok()).flatten().map(|n| sign * n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_numbers_and_nothing_else_is() {
        for (text, expect) in
            [("12", 12.0), ("-1", -1.0), ("12.0", 12.0), ("1,234", 1234.0), ("1,234,567.5", 1_234_567.5)]
        {
            assert_eq!(read(text), Some(expect), "{text}");
        }
        for (text, expect) in [("\u{a3}1,234", 1234.0), (".5", 0.5), ("\u{2212}3", -3.0), ("007", 7.0)] {
            assert_eq!(read(text), Some(expect), "{text}");
        }
        for text in
            ["", ".", "-", "1E5", "nan", "inf", "0,6", "1,23", "1234,567", ",123", "12 years", "1.2.3", "45%", "0x1"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_part_after_the_point_is_cut_only_where_the_field_says_so() {
        let age = |number: f64| whole(Seen::Number(number), Some([-1.0, 30.0]), Some(Rounds::Down));
        assert_eq!(age(7.99), Judged::Value(7));
        assert_eq!(age(-0.25), Judged::Value(-1));
        assert_eq!(age(31.0), Judged::Wrong(code::VALUE_OUT_OF_RANGE));
        assert_eq!(whole(Seen::Number(7.25), None, None), Judged::Wrong(code::VALUE_NOT_WHOLE));
        assert_eq!(whole(Seen::Number(0.1 * 30.0), None, None), Judged::Value(3));
        assert_eq!(whole(Seen::Text("12.0"), None, None), Judged::Value(12));
        assert_eq!(whole(Seen::Number(1e300), None, None), Judged::Wrong(code::VALUE_NOT_A_NUMBER));
    }
}
