//! Unpacks every part of a zip container once, keeping nothing, to see how large it really is.
//! The sizes that a container declares are not to be trusted.

use super::budget::Budget;
use super::refusal::Refusal;
use crate::vocabulary::side_by_side_in_little_room;
use std::collections::HashSet;
use std::io::{Cursor, Read};
use std::sync::atomic::{AtomicU64, Ordering};
use zip::ZipArchive;
use zip::read::ZipFile;

const CHUNK: usize = 256 * 1024;

/// Refuses a container that would take more than the budget.
pub fn audit(bytes: &[u8], budget: &Budget) -> Result<(), Refusal> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    budget.allow_entries(archive.len() as u64)?;
    refuse_two_of_a_name(bytes, &archive)?;
    let so_far = AtomicU64::new(0);
    let parts: Vec<usize> = (0..archive.len()).collect();
    // What has been read of the container's contents is shared between the clones.
    let audited = side_by_side_in_little_room(&parts, |index| {
        // Once it is too much, the rest need not be unpacked.
        budget.allow_unpacked(so_far.load(Ordering::Relaxed), bytes.len() as u64)?;
        let mut archive = archive.clone();
        let part = archive.by_index(*index).map_err(damaged)?;
        let holds_shared_texts = part.name().map_err(damaged)?.to_ascii_lowercase().ends_with("sharedstrings.xml");
        unpack(part, holds_shared_texts, &so_far, bytes.len() as u64, budget)
    });
    audited.into_iter().collect()
}

/// Of two parts of one name, one reader takes the first and another the last. The archive has already left one out, so
/// it is told by the count that the container's last record gives.
fn refuse_two_of_a_name(bytes: &[u8], archive: &ZipArchive<Cursor<&[u8]>>) -> Result<(), Refusal> {
    const LAST_RECORD: &[u8] = b"PK\x05\x06";
    let at = bytes.windows(LAST_RECORD.len()).rposition(|window| window == LAST_RECORD);
    let count = at.and_then(|at| Some(u16::from_le_bytes(bytes.get(at + 10..at + 12)?.try_into().ok()?)));
    let names: HashSet<String> = archive.file_names().flatten().map(|name| name.to_lowercase()).collect();
    // A container of very many parts keeps its count elsewhere.
    let is_short = count.is_some_and(|count| count != u16::MAX && usize::from(count) > archive.len());
    if is_short || names.len() < archive.file_names().flatten().count() {
        return Err(Refusal::unreadable("two of the parts inside it have one name"));
    }
    Ok(())
}

/// One whole part, for a closer look. The container has been audited.
pub fn part(bytes: &[u8], name: &str) -> Result<Vec<u8>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut content = Vec::new();
    archive.by_name(name).map_err(damaged)?.read_to_end(&mut content).map_err(damaged)?;
    Ok(content)
}

pub fn damaged<E>(_: E) -> Refusal {
    Refusal::unreadable("its zip container is cut short or damaged")
}

fn unpack(
    mut part: ZipFile<'_, Cursor<&[u8]>>,
    holds_shared_texts: bool,
    so_far: &AtomicU64,
    packed: u64,
    budget: &Budget,
) -> Result<(), Refusal> {
    const TEXT: &[u8] = b"<si";
    let mut chunk = vec![0; CHUNK + TEXT.len()];
    // The end of one chunk is kept before the next, so that no mark is missed between two.
    let (mut kept, mut texts) = (0, 0);
    loop {
        let read = part.read(&mut chunk[kept..]).map_err(damaged)?;
        if read == 0 {
            return Ok(());
        }
        let unpacked = so_far.fetch_add(read as u64, Ordering::Relaxed) + read as u64;
        budget.allow_unpacked(unpacked, packed)?;
        if holds_shared_texts {
            let end = kept + read;
            texts += chunk[..end].windows(TEXT.len()).filter(|window| *window == TEXT).count() as u64;
            budget.allow_shared_texts(texts)?;
            kept = end.min(TEXT.len() - 1);
            chunk.copy_within(end - kept..end, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn container(name: &str, content: &[u8]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
        writer.finish().unwrap().into_inner()
    }

    fn refused(bytes: &[u8], budget: &Budget) -> Refusal {
        audit(bytes, budget).unwrap_err()
    }

    #[test]
    fn what_unpacks_to_too_much_is_refused() {
        let bytes = container("xl/styles.xml", &vec![b' '; 3_000_000]);
        let small = Budget { unpacked_bytes: 1_000_000, ..Budget::default() };
        let limit = "1,000,000 bytes when unpacked".to_string();
        assert_eq!(refused(&bytes, &small), Refusal::TooLarge { limit });
        let steep = Budget { ratio_from_bytes: 1_000_000, ..Budget::default() };
        let limit = "200 times its own size when unpacked".to_string();
        assert_eq!(refused(&bytes, &steep), Refusal::TooLarge { limit });
        assert_eq!(audit(&bytes, &Budget::default()), Ok(()));
    }

    #[test]
    fn shared_texts_are_counted_across_chunks() {
        let content = "<sst>".to_string() + &"<si><t>a</t></si>".repeat(100_000);
        let bytes = container("xl/sharedStrings.xml", content.as_bytes());
        let exact = Budget { shared_texts: 100_000, ..Budget::default() };
        assert_eq!(audit(&bytes, &exact), Ok(()));
        let one_less = Budget { shared_texts: 99_999, ..Budget::default() };
        assert_eq!(refused(&bytes, &one_less), Refusal::TooLarge { limit: "99,999 shared texts".to_string() });
    }
}
