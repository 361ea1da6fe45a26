//! Unpacks every part of a zip container once, keeping nothing, to see how large it really is.
//! The sizes that a container declares are not to be trusted.

use super::budget::Budget;
use super::refusal::Refusal;
use super::values::Values;
use crate::vocabulary::side_by_side_in_little_room;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashSet;
use std::io::{Cursor, Read};
use std::sync::atomic::{AtomicU64, Ordering};
use zip::ZipArchive;
use zip::read::ZipFile;

const CHUNK: usize = 256 * 1024;

const DOCTYPE: &[u8] = b"<!DOCTYPE";
/// So far into a part its first element is looked for.
const MOST_BEFORE_ROOT: usize = 64 * 1024;

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

/// Several sheets that are one part are read once each: so a small file could take any time.
pub fn refuse_sheets_of_one_part(sheets: usize, bytes: &[u8]) -> Result<(), Refusal> {
    if sheets < 2 {
        return Ok(());
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let lists = archive.file_names().flatten().filter(|name| name.to_ascii_lowercase().ends_with(".rels"));
    let lists: Vec<String> = lists.map(|name| name.to_string()).collect();
    let mut parts = HashSet::new();
    for list in lists {
        parts.extend(sheets_listed(&content(&mut archive, &list)?));
    }
    match sheets > parts.len() {
        true => Err(Refusal::unreadable("several of its sheets are one and the same part")),
        false => Ok(()),
    }
}

/// The parts that a list of parts names as sheets. Case does not tell parts apart.
fn sheets_listed(list: &[u8]) -> HashSet<String> {
    let sheets = links(list).into_iter().filter(|link| link.kind.to_ascii_lowercase().ends_with("sheet"));
    sheets.map(|link| link.target.to_ascii_lowercase()).filter(|target| !target.is_empty()).collect()
}

/// A part as a list of parts has it.
pub struct Link {
    pub id: String,
    kind: String,
    pub target: String,
}

/// What a list of parts holds, up to where it can be read: its reader will say what is wrong.
pub fn links(list: &[u8]) -> Vec<Link> {
    let mut reader = Reader::from_reader(list);
    let mut links = Vec::new();
    loop {
        let tag = match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => tag,
            Ok(Event::Eof) | Err(_) => return links,
            Ok(_) => continue,
        };
        let named = |name: &str| {
            let said = tag.try_get_attribute(name).ok().flatten();
            said.map(|said| said.value.into_owned()).unwrap_or_default()
        };
        links.push(Link { id: named("Id"), kind: named("Type"), target: named("Target") });
    }
}

/// One whole part, for a closer look. The container has been audited.
pub fn part(bytes: &[u8], name: &str) -> Result<Vec<u8>, Refusal> {
    content(&mut ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?, name)
}

/// The same of a container that is open.
pub fn content(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Vec<u8>, Refusal> {
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
    let (mut kept, mut texts, mut is_first, mut values) = (0, 0, true, None);
    loop {
        let read = part.read(&mut chunk[kept..]).map_err(damaged)?;
        if read == 0 {
            return Ok(());
        }
        if is_first {
            if declares_a_type(&chunk[..read]) {
                return Err(Refusal::Doctype);
            }
            values = Values::of_part(&chunk[..read]);
        }
        is_first = false;
        let unpacked = so_far.fetch_add(read as u64, Ordering::Relaxed) + read as u64;
        budget.allow_unpacked(unpacked, packed)?;
        if let Some(values) = &mut values {
            values.see(&chunk[..read])?;
        }
        if holds_shared_texts {
            let end = kept + read;
            texts += chunk[..end].windows(TEXT.len()).filter(|window| *window == TEXT).count() as u64;
            budget.allow_shared_texts(texts, packed)?;
            kept = end.min(TEXT.len() - 1);
            chunk.copy_within(end - kept..end, 0);
        }
    }
}

/// Whether XML declares a document type before its first element, in one byte a letter or in two.
fn declares_a_type(begin: &[u8]) -> bool {
    let text: Vec<u8> = begin.iter().take(MOST_BEFORE_ROOT).copied().filter(|byte| *byte != 0).collect();
    // What is no XML, such as a picture, has no such beginning.
    let is_xml = text.iter().find(|byte| byte.is_ascii_punctuation()) == Some(&b'<');
    let until_root = text.windows(2).position(|two| two[0] == b'<' && (two[1].is_ascii_alphabetic() || two[1] == b'_'));
    let before = &text[..until_root.unwrap_or(text.len())];
    is_xml && before.windows(DOCTYPE.len()).any(|window| window.eq_ignore_ascii_case(DOCTYPE))
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
        let limit = "100 times its own size when unpacked".to_string();
        assert_eq!(refused(&bytes, &steep), Refusal::TooLarge { limit });
        assert_eq!(audit(&bytes, &Budget::default()), Ok(()));
    }

    #[test]
    fn a_part_that_declares_a_type_is_refused_and_a_cell_that_names_one_is_not() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let declared = "<?xml version=\"1.0\"?><!-- first --><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
        for content in [declared.as_bytes().to_vec(), wide(&format!("\u{feff}{declared}"))] {
            assert_eq!(refused(&container("xl/styles.xml", &content), &Budget::default()), Refusal::Doctype);
        }
        let named = container("xl/styles.xml", b"<?xml version=\"1.0\"?><a><![CDATA[<!DOCTYPE a>]]></a>");
        assert_eq!(audit(&named, &Budget::default()), Ok(()));
    }

    #[test]
    fn sheets_of_one_part_are_refused() {
        let list = "<Relationships><Relationship Id=\"1\" Type=\"x/worksheet\" Target=\"a.xml\"/>\
            <Relationship Id=\"2\" Type=\"x/chartsheet\" Target=\"b.xml\"/><Relationship Id=\"3\" Type=\"x/worksheet\" \
            Target=\"A.xml\"></Relationship><Relationship Id=\"4\" Type=\"x/styles\" Target=\"s.xml\"/></Relationships>";
        let bytes = container("xl/_rels/workbook.xml.rels", list.as_bytes());
        assert_eq!(refuse_sheets_of_one_part(2, &bytes), Ok(()));
        let refused = Refusal::unreadable("several of its sheets are one and the same part");
        assert_eq!(refuse_sheets_of_one_part(3, &bytes), Err(refused));
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
