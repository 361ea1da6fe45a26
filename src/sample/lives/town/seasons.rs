//! How much happens in a month: the school year, and slow change over the years.

use super::{FULL, Month, TOLD, Town};
use chrono::Datelike;

/// Each month of the year against the average, in hundredths: little in August, much when schools are open.
const SEASON: [i64; 12] = [103, 101, 110, 92, 104, 105, 104, 75, 97, 112, 111, 86];
/// In each month things are by so many hundredths more or less than the season says.
const NOISE: i64 = 8;
/// Over the years that are told it grows by so many hundredths.
const GROWTH: i64 = 16;

impl Town {
    /// How many of something there are in a month, of which a full borough has so many on average.
    pub(super) fn count_in(&mut self, month: Month, of_full: i64) -> usize {
        let season = SEASON[month.first.month0() as usize];
        let trend = 100 - GROWTH * month.ago.min(TOLD) / TOLD;
        let noise = 100 + self.chance.between(-NOISE, NOISE);
        // The snapshot's own month may not be over.
        let days = (month.last - month.first).num_days() + 1;
        let share = (days * 100 / 30).min(100);
        self.share_of(of_full * season * trend / 100 * noise / 100 * share / 100, 100)
    }

    /// The part of it that a borough of this size has. What is left of one comes as often as it is large.
    fn share_of(&mut self, of_full: i64, parts: i64) -> usize {
        let (whole, limit) = (of_full * self.children, parts * FULL);
        let rest = self.chance.below(limit as usize) as i64;
        (whole / limit + i64::from(rest < whole % limit)) as usize
    }
}
