//! Files that somebody is still copying when a pipeline is due: its run waits until they lie still, though not for ever.

use super::watched::Listing;
use std::collections::BTreeMap;

/// So many minutes a run waits; then it reads what there is.
const MOST_MINUTES: usize = 30;

/// What lay in the folders of pipelines a minute ago.
#[derive(Default)]
pub struct Copied(BTreeMap<String, Seen>);

struct Seen {
    listing: Listing,
    /// Minutes for which a run has waited already.
    waited: usize,
}

impl Copied {
    /// Takes note of what lies there a minute before a run.
    pub fn look(&mut self, pipeline: &str, listing: Listing) {
        self.0.entry(pipeline.to_string()).or_insert(Seen { listing, waited: 0 });
    }

    /// Whether a run need not wait: all is as it was a minute ago, nobody looked then, or it has waited long enough.
    pub fn is_still(&mut self, pipeline: &str, listing: Listing) -> bool {
        let Some(Seen { listing: before, waited }) = self.0.remove(pipeline) else { return true };
        let is_still = before == listing || waited == MOST_MINUTES;
        if !is_still {
            self.0.insert(pipeline.to_string(), Seen { listing, waited: waited + 1 });
        }
        is_still
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::files::Stamp;

    fn listing(size: u64) -> Listing {
        Listing::from([("a".to_string(), Stamp::invented(size))])
    }

    #[test]
    fn a_run_waits_while_a_file_grows() {
        let mut copied = Copied::default();
        assert!(copied.is_still("p", listing(1)), "nobody has looked before");
        copied.look("p", listing(1));
        let looks: Vec<bool> = [2, 3, 3].into_iter().map(|size| copied.is_still("p", listing(size))).collect();
        assert_eq!(looks, [false, false, true]);
    }

    #[test]
    fn but_not_for_ever() {
        let mut copied = Copied::default();
        copied.look("p", listing(0));
        assert_eq!((1..).take_while(|size| !copied.is_still("p", listing(*size))).count(), MOST_MINUTES);
    }
}
