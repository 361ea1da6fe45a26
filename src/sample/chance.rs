//! Chance from a seed: the same seed draws the same values on every machine.

use chrono::NaiveDate;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::vocabulary::period::days_away;

/// Draws, one after another. The arithmetic is done here, so that no release of a library can change it.
pub struct Chance(ChaCha8Rng);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number below `limit`; 0 where there is no room.
    pub fn below(&mut self, limit: usize) -> usize {
        let wide = u128::from(self.0.next_u64()) * limit as u128;
        (wide >> 64) as usize
    }

    /// A number from `least` to `most`, both included; `least` where they are the wrong way round.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + self.below((most - least + 1).max(1) as usize) as i64
    }

    /// True so many times in a hundred.
    pub fn often(&mut self, in_a_hundred: usize) -> bool {
        self.below(100) < in_a_hundred
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// One of several, each as likely as its weight says.
    pub fn weighted<T: Copy>(&mut self, from: &[(T, usize)]) -> T {
        let mut left = self.below(from.iter().map(|(_, weight)| weight).sum());
        for (value, weight) in from {
            match left.checked_sub(*weight) {
                Some(rest) => left = rest,
                None => return *value,
            }
        }
        from[0].0
    }

    /// A day from `first` to `last`, both included; `first` where they are the wrong way round.
    pub fn day(&mut self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        days_away(first, self.between(0, (last - first).num_days()))
    }

    /// A day so many days after another.
    pub fn after(&mut self, day: NaiveDate, least: i64, most: i64) -> NaiveDate {
        days_away(day, self.between(least, most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_draws_never_change() {
        let mut chance = Chance::new(7);
        let drawn: Vec<usize> = (0..4).map(|_| chance.below(1_000)).collect();
        let mut again = Chance::new(7);
        assert_eq!(drawn, (0..4).map(|_| again.below(1_000)).collect::<Vec<_>>());
        assert!(drawn.iter().all(|value| *value < 1_000));
    }

    #[test]
    fn a_weight_of_nothing_is_never_drawn() {
        let mut chance = Chance::new(1);
        assert!((0..500).all(|_| chance.weighted(&[("never", 0), ("always", 1)]) == "always"));
    }

    #[test]
    fn days_the_wrong_way_round_give_the_first() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(Chance::new(1).day(day("2026-09-30"), day("2026-09-01")), day("2026-09-30"));
    }
}
