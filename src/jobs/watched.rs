//! A folder that is watched: when something in it has changed and has then lain still, its pipeline is run.

use crate::store::files::Stamp;
use std::collections::BTreeMap;

/// What lies in the folders of a pipeline: each file by its path, its size and when it was written.
pub type Listing = BTreeMap<String, Stamp>;

/// What was seen of one pipeline's folders.
#[derive(Default)]
pub struct Watched {
    /// As it was when the pipeline was last run for it.
    run: Option<Listing>,
    /// As it was at the last look.
    last: Option<Listing>,
}

impl Watched {
    /// Whether to run: something is other than it was at the last run, and is as it was a look ago, so that nothing is
    /// read while somebody is still copying it.
    pub fn is_due(&mut self, now: Listing) -> bool {
        let is_still = self.last.as_ref() == Some(&now);
        let is_new = self.run.as_ref() != Some(&now);
        if is_still && is_new {
            self.run = Some(now.clone());
        }
        self.last = Some(now);
        is_still && is_new
    }

    /// Takes what lies there as known, when a run is about to read it anyway.
    pub fn note(&mut self, now: Listing) {
        (self.run, self.last) = (Some(now.clone()), Some(now));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing(files: &[(&str, u64)]) -> Listing {
        files.iter().map(|(name, size)| (name.to_string(), Stamp::invented(*size))).collect()
    }

    #[test]
    fn a_file_is_read_once_and_not_before_it_lies_still() {
        let mut watched = Watched::default();
        watched.note(listing(&[("a", 1)]));
        let looks: [(&[(&str, u64)], bool); 8] = [
            (&[("a", 1)], false),
            (&[("a", 1), ("b", 10)], false),
            (&[("a", 1), ("b", 20)], false),
            (&[("a", 1), ("b", 20)], true),
            (&[("a", 1), ("b", 20)], false),
            (&[("b", 20)], false),
            (&[("b", 20)], true),
            (&[("b", 20)], false),
        ];
        for (at, (files, expected)) in looks.into_iter().enumerate() {
            assert_eq!(watched.is_due(listing(files)), expected, "look {at}");
        }
    }
}
