//! What the delivery before said of the very same months. What is recorded late is in the month that it belongs to, so
//! a month that was published may be another today.

use super::{Measure, part};
use crate::vocabulary::Period;

/// Sets beside each figure over time what the newest delivery before its own said of it.
pub fn set(measures: &mut [Measure]) {
    let mut by_stretch: Vec<usize> = (0..measures.len()).filter(|at| measures[*at].over.is_some()).collect();
    by_stretch.sort_by(|a, b| of(&measures[*a]).cmp(&of(&measures[*b])));
    for pair in by_stretch.windows(2) {
        let (before, now) = (&measures[pair[0]], &measures[pair[1]]);
        if part(before) == part(now) && before.over == now.over && before.period < now.period {
            measures[pair[1]].said_before = measures[pair[0]].value;
        }
    }
}

/// The same figure over the same stretch, one delivery after another.
fn of(measure: &Measure) -> (super::Part<'_>, Option<crate::vocabulary::Stretch>, Period) {
    (part(measure), measure.over, measure.period)
}

impl Measure {
    /// Whether the delivery before said something else.
    pub fn is_revised(&self) -> bool {
        self.said_before.is_some() && self.said_before != self.value
    }
}
