//! Working days of England and Wales, ages and months. The holidays come from a definition.

use super::period::months_away;
use chrono::{Datelike, NaiveDate, Weekday};

/// The bank holidays that working days skip.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    /// Holidays that fall on Monday to Friday, as days since 1 January of year 1, in order and once each.
    holidays: Vec<i32>,
}

impl Calendar {
    pub fn new(holidays: impl IntoIterator<Item = NaiveDate>) -> Self {
        let on_weekdays = holidays.into_iter().filter(|day| !is_weekend(*day));
        let mut holidays: Vec<i32> = on_weekdays.map(|day| day.num_days_from_ce()).collect();
        holidays.sort_unstable();
        holidays.dedup();
        Self { holidays }
    }

    /// Working days after `start` up to and including `end`; the same day is 0, backwards is negative.
    pub fn working_days(&self, start: NaiveDate, end: NaiveDate) -> i64 {
        if end < start {
            return -self.working_days(end, start);
        }
        let (from, to) = (start.num_days_from_ce(), end.num_days_from_ce());
        let holidays_up_to = |day: i32| self.holidays.partition_point(|holiday| *holiday <= day) as i64;
        weekdays_up_to(to) - weekdays_up_to(from) - (holidays_up_to(to) - holidays_up_to(from))
    }
}

/// Age at the last birthday; someone born on 29 February turns a year older on 1 March. Unborn is -1.
pub fn age_on(born: NaiveDate, day: NaiveDate) -> i64 {
    if day < born {
        return -1;
    }
    let had_birthday = (day.month(), day.day()) >= (born.month(), born.day());
    i64::from(day.year() - born.year()) - i64::from(!had_birthday)
}

/// Whole calendar months from `start` to `end`, a short month counting as reached at its end.
pub fn months_between(start: NaiveDate, end: NaiveDate) -> i64 {
    if end < start {
        return -months_between(end, start);
    }
    let roughly = (end.year() - start.year()) * 12 + end.month() as i32 - start.month() as i32;
    i64::from(if months_away(start, roughly) > end { roughly - 1 } else { roughly })
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Mondays to Fridays from 1 January of year 1, a Monday, to the day numbered `day`.
fn weekdays_up_to(day: i32) -> i64 {
    let (weeks, over) = (day.div_euclid(7), day.rem_euclid(7));
    i64::from(weeks) * 5 + i64::from(over.min(5))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn friday_to_monday_is_one_working_day_and_a_bank_holiday_none() {
        let calendar = Calendar::new([day("2022-09-19")]);
        assert_eq!(calendar.working_days(day("2026-11-20"), day("2026-11-23")), 1);
        assert_eq!(calendar.working_days(day("2022-09-16"), day("2022-09-19")), 0);
        assert_eq!(calendar.working_days(day("2022-09-16"), day("2022-09-20")), 1);
        assert_eq!(calendar.working_days(day("2022-09-20"), day("2022-09-16")), -1);
        assert_eq!(calendar.working_days(day("2026-11-20"), day("2026-11-20")), 0);
    }

    #[test]
    fn counting_by_arithmetic_agrees_with_counting_by_hand() {
        let calendar = Calendar::new([day("2026-12-25"), day("2026-12-28"), day("2027-01-01")]);
        let start = day("2026-12-01");
        let mut by_hand = 0;
        for end in start.iter_days().skip(1).take(60) {
            by_hand += i64::from(!is_weekend(end) && calendar.holidays.binary_search(&end.num_days_from_ce()).is_err());
            assert_eq!(calendar.working_days(start, end), by_hand, "up to {end}");
        }
    }

    #[test]
    fn a_leap_day_child_is_a_year_older_on_the_first_of_march() {
        assert_eq!(age_on(day("2024-02-29"), day("2025-02-28")), 0);
        assert_eq!(age_on(day("2024-02-29"), day("2025-03-01")), 1);
        assert_eq!(age_on(day("2026-05-01"), day("2026-04-30")), -1);
    }

    #[test]
    fn months_are_calendar_months_clamped_to_the_months_end() {
        assert_eq!(months_between(day("2026-01-31"), day("2026-02-28")), 1);
        assert_eq!(months_between(day("2026-01-15"), day("2026-04-14")), 2);
        assert_eq!(months_between(day("2026-04-15"), day("2026-01-15")), -3);
    }
}
