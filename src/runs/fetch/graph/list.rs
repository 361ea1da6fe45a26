//! A folder of a drive: all of it the first time, and then only what has changed. Graph tells changes of a whole drive,
//! so that those of other folders are passed over.

use super::Remote;
use super::item::{Item, Page};
use crate::runs::fetch::away::Away;
use crate::runs::fetch::known::{Entry, Memory};
use crate::runs::fetch::source::{MOST_LISTED, too_long};

/// Pages of one list at most.
const MOST_PAGES: usize = 10_000;

/// Makes the memory what lies in the folder now. Where that fails, the memory stays as it was.
pub fn bring_up_to_date(remote: &mut Remote<'_>, folder: &Item, memory: &mut Memory) -> Result<(), Away> {
    let is_here = |since: &String| memory.folder == folder.id && since.starts_with(remote.base);
    let since = memory.since.clone().filter(is_here);
    let changed = since.map(|since| changes(remote, folder, memory, &since)).transpose()?.flatten();
    *memory = changed.map_or_else(|| afresh(remote, folder), Ok)?;
    Ok(())
}

/// What was there, with its changes; nothing, where they are no longer known there.
fn changes(remote: &mut Remote<'_>, folder: &Item, memory: &Memory, since: &str) -> Result<Option<Memory>, Away> {
    let mut files = memory.files.clone();
    let since = pages(remote, since, |item| {
        match item.is_file_in(&folder.id) {
            true => files.insert(item.id.clone(), entry(item)),
            false => files.remove(&item.id),
        };
        files.len()
    })?;
    let since_then = |since: String| Some(since).filter(|since| !since.is_empty());
    Ok(since.map(|since| Memory { folder: folder.id.clone(), since: since_then(since), files }))
}

/// All of it. The moment is asked for first, so that what changes meanwhile is told the next time.
fn afresh(remote: &mut Remote<'_>, folder: &Item) -> Result<Memory, Away> {
    let moment = format!("{}/root/delta?token=latest", remote.drive);
    let since = pages(remote, &moment, |_| 0)?.filter(|since| !since.is_empty());
    let mut files = std::collections::BTreeMap::new();
    let children = format!("{}/items/{}/children?$top=200", remote.drive, super::escaped(&folder.id));
    let all = pages(remote, &children, |item| {
        if item.file.is_some() {
            files.insert(item.id.clone(), entry(item));
        }
        files.len()
    })?;
    let gone = || Away::for_good("there is nothing at its address (410)");
    all.map(|_| Memory { folder: folder.id.clone(), since, files }).ok_or_else(gone)
}

/// Goes through a list, page by page. Gives where its next changes are, if it says so; nothing where it is gone.
fn pages(remote: &mut Remote<'_>, first: &str, mut take: impl FnMut(&Item) -> usize) -> Result<Option<String>, Away> {
    let mut url = first.to_string();
    for _ in 0..MOST_PAGES {
        let Some(answer) = remote.answer(&url)? else { return Ok(None) };
        let page: Page = serde_json::from_slice(&answer).map_err(|_| Away::for_good("its list cannot be read"))?;
        if page.value.iter().map(&mut take).max() > Some(MOST_LISTED) {
            return Err(too_long());
        }
        match page.next {
            Some(next) => url = next,
            None => return Ok(Some(page.delta.unwrap_or_default())),
        }
    }
    Err(too_long())
}

fn entry(item: &Item) -> Entry {
    Entry { id: item.id.clone(), name: item.name.clone(), stamp: item.stamp() }
}
