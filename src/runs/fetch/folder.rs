//! All files of a folder that match: each is fetched where it has changed, and what is no longer there stays here.

use super::away::Away;
use super::known::{Entry, Known, KnownFile};
use super::names::{Wanted, shown, wrong};
use super::source::{Ask, Got, Source, open};
use super::{Fetched, Fetching, keep};
use crate::store::files;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Place, Sha};
use std::collections::BTreeSet;

/// A folder that is fetched from, and where its files are put.
pub struct Folder<'a> {
    pub pattern: &'a str,
    pub address: Sha,
    pub into: &'a str,
}

/// Files of a folder at most, unless the pipeline says otherwise.
const MOST_FILES: usize = 500;
/// Names that a remark tells.
const MOST_TOLD: usize = 5;

impl Folder<'_> {
    /// Says in `fetched` what came of it. What keeps all of it away is the reason that is given back.
    pub fn fetch(
        &self,
        fetching: &Fetching<'_>,
        ask: Ask<'_>,
        known: &mut Known,
        fetched: &mut Fetched,
    ) -> anyhow::Result<Result<(), Away>> {
        let most = ask.form.most_files.unwrap_or(MOST_FILES);
        let what = &ask.form.what;
        let listed = open(ask).and_then(|mut source| {
            let mut memory = known.of_place(&self.address);
            let all = source.list(&mut memory)?;
            known.note_place(&self.address, memory);
            Ok((source, all))
        });
        let (mut source, all) = match listed {
            Ok(listed) => listed,
            Err(away) => return Ok(Err(away)),
        };
        let names: BTreeSet<&str> = all.iter().map(|entry| entry.name.as_str()).collect();
        fetched.remarks.extend(self.gone(fetching, what, known, &names));
        let wanted = self.wanted(&all, fetching, what, fetched);
        if wanted.len() > most {
            let why = format!("{} of its files match, and {most} is the most that are taken", wanted.len());
            return Ok(Err(Away::for_good(why)));
        }
        let mut is_away = false;
        for (at, entry) in wanted.iter().enumerate() {
            let away = match self.one(fetching, source.as_mut(), known, entry)? {
                Ok(remark) => {
                    fetched.remarks.extend(remark.map(|remark| format!("{what}: {remark}")));
                    is_away = false;
                    continue;
                }
                Err(away) => away,
            };
            // Once it may be the file's own fault. The second time in a row it is not worth asking for all the others.
            let is_for_now = matches!(away, Away::ForNow(..));
            if is_away && is_for_now {
                let (left, all) = (wanted.len() - at, wanted.len());
                return Ok(Err(Away::for_now(format!("{}; {left} of {all} files did not come", away.why()))));
            }
            is_away = is_for_now;
            fetched.findings.push(fetching.away(what, &self.inside(entry), away.why()));
        }
        Ok(Ok(()))
    }

    fn inside(&self, entry: &Entry) -> String {
        format!("{}/{}", self.into, entry.name)
    }

    /// The files that match, in the order of their names. A name that may not be is left where it is, and told.
    fn wanted<'b>(
        &self,
        all: &'b [Entry],
        fetching: &Fetching<'_>,
        what: &str,
        fetched: &mut Fetched,
    ) -> Vec<&'b Entry> {
        let matches = Wanted::new(self.pattern);
        let mut wanted: Vec<&Entry> =
            all.iter().filter(|entry| matches.as_ref().is_some_and(|matches| matches.has(&entry.name))).collect();
        wanted.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        let mut taken = BTreeSet::new();
        wanted.retain(|entry| {
            // Windows takes them for one.
            let is_new = taken.insert(entry.name.to_lowercase());
            let why = wrong(&entry.name).or((!is_new).then_some("another file has it, but for capitals"));
            let Some(why) = why else { return true };
            let name = shown(&entry.name);
            let place = Place::file(&format!("{}/{name}", self.into));
            let gaps = [("what", what), ("name", name.as_str()), ("why", why)];
            fetched.findings.push(fetching.words.finding(code::SOURCE_NAME, place, None, &gaps));
            false
        });
        wanted
    }

    fn one(
        &self,
        fetching: &Fetching<'_>,
        source: &mut dyn Source,
        known: &mut Known,
        entry: &Entry,
    ) -> anyhow::Result<Result<Option<String>, Away>> {
        let inside = self.inside(entry);
        let there = fetching.there(&inside)?;
        let is_known = |file: &&KnownFile| file.address == self.address && Some(&file.sha) == there.as_ref();
        if known.of_file(&inside).filter(is_known).is_some_and(|file| file.stamp.agrees(&entry.stamp)) {
            return Ok(Ok(None));
        }
        match source.get(Some(entry), None) {
            Err(away) => Ok(Err(away)),
            Ok(Got::Unchanged) => Ok(Ok(None)),
            Ok(Got::File { bytes, .. }) => {
                let (address, stamp, sha) = (self.address.clone(), entry.stamp.clone(), Sha::of(&bytes));
                let file = KnownFile { address, stamp, sha, whole: None };
                keep(fetching, known, &inside, file, there, &bytes).map(Ok)
            }
        }
    }

    /// What was fetched before and no longer lies there.
    fn gone(&self, fetching: &Fetching<'_>, what: &str, known: &Known, names: &BTreeSet<&str>) -> Option<String> {
        let mut gone = known.of_folder(&self.address, self.into);
        let inside = |name: &str| fetching.workplace.root().join(self.into).join(name);
        gone.retain(|name| !names.contains(name.as_str()) && files::exists(&inside(name)));
        if gone.is_empty() {
            return None;
        }
        let told = gone.iter().take(MOST_TOLD).cloned().collect::<Vec<_>>().join(", ");
        let more = gone.len().saturating_sub(MOST_TOLD);
        let more = if more == 0 { String::new() } else { format!(" and {more} more") };
        Some(format!("{what}: no longer there, and kept here as it was: {told}{more}"))
    }
}
