//! How long a pipeline keeps what it has: whether the days make sense together.

use super::document::{Document, Step};
use super::mistake::Mistakes;
use super::model::Pipeline;

/// A hundred years.
const MOST: u32 = 36_525;

pub fn check(pipeline: &Pipeline, document: &Document, mistakes: &mut Mistakes) {
    let keep = &pipeline.form.keep;
    let step = |key| [Step::Key("keep"), Step::Key(key)];
    for (name, days) in [("versions", keep.versions), ("landing", keep.landing), ("runs", keep.runs)] {
        if days.is_some_and(|days| days == 0 || days > MOST) {
            let mistake = document.mistake(&step(name), format!("days from 1 to {MOST}"));
            mistakes.push(mistake.hint("somebody may still be reading what was in force until a moment ago"));
        }
    }
    if keep.versions.zip(keep.runs).is_some_and(|(versions, runs)| runs < versions) {
        let says =
            "the accounts of runs say since when a version is in force no more, so they are kept as long as versions";
        mistakes.push(document.mistake(&step("runs"), says).hint("write at least the days of `versions`"));
    }
}
