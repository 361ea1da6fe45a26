//! How far an extract has come: the highest value of a column that only grows.

use regex::Regex;
use std::sync::LazyLock;

/// A day or moment as databases write it, year first, or a whole number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    Number(i128),
    Moment(String),
}

static MOMENT: LazyLock<Regex> = LazyLock::new(|| {
    let zone = r"(?: ?(?:Z|[+-]\d{2}(?::?\d{2})?))?";
    let pattern = format!(r"^\d{{4}}-\d{{2}}-\d{{2}}(?:[ T]\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d{{1,9}})?)?{zone})?$");
    Regex::new(&pattern).expect("the pattern is a good one")
});

impl Mark {
    pub fn of(text: &str) -> Option<Self> {
        let moment = || MOMENT.is_match(text).then(|| Self::Moment(text.to_string()));
        text.parse().ok().map(Self::Number).or_else(moment)
    }

    /// Whether both are numbers, or both are not.
    pub fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    pub fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Moment(moment) => moment.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_moments_and_numbers_are_marks_and_nothing_else_is() {
        for text in [
            "2026-09-30",
            "2026-09-30 12:30",
            "2026-09-30T12:30:00.123456+01",
            "2026-09-30 12:30:00 +01:00",
            "12",
            "-4",
        ] {
            assert_eq!(Mark::of(text).map(|mark| mark.text()).as_deref(), Some(text));
        }
        for text in ["", "30/09/2026", "2026-09-30'", "2026-09-30 12", "1.5", "0x1F", "infinity", "2026-09-30; drop"] {
            assert_eq!(Mark::of(text), None, "{text}");
        }
    }

    #[test]
    fn the_later_is_the_higher() {
        let mark = |text| Mark::of(text).unwrap();
        assert!(mark("9") < mark("10"));
        assert!(mark("2026-09-30 12:00:00") < mark("2026-09-30 12:00:00.5"));
        assert!(mark("2026-09-30 12:00:00+00") < mark("2026-09-30 12:00:00.5+00"));
        assert!(!mark("9").is_like(&mark("2026-09-30")));
    }
}
