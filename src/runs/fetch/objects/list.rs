//! A list of objects, read from its XML. The library that signs refuses a whole list for the sake of one odd name;
//! here such a name is one file's own fault.

use crate::runs::fetch::known::{Entry, Stamp};
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, Event};
use std::collections::BTreeMap;

/// What a list is asked for with, and what its parts are called.
pub struct Words {
    pub asks: &'static [(&'static str, &'static str)],
    pub marker: &'static str,
    pub object: &'static str,
    pub key: &'static str,
    pub etag: &'static str,
    pub modified: &'static str,
    pub size: &'static str,
    pub next: &'static str,
}

/// Some of a list, and what to ask for the rest with.
pub struct Page {
    pub entries: Vec<Entry>,
    pub next: Option<String>,
}

/// Nothing, where it is no list.
pub fn read(xml: &[u8], words: &Words) -> Option<Page> {
    let mut reader = Reader::from_str(std::str::from_utf8(xml).ok()?);
    let (mut page, mut path, mut text) = (Page { entries: Vec::new(), next: None }, Vec::new(), String::new());
    let mut object: Option<BTreeMap<String, String>> = None;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                path.push(start.local_name().as_ref().to_string());
                text.clear();
                if path.last().is_some_and(|name| name == words.object) {
                    object = Some(BTreeMap::new());
                }
            }
            Event::Text(piece) => text.push_str(&piece),
            Event::CData(piece) => text.push_str(&piece),
            Event::GeneralRef(name) => text.push(meant(&name)),
            Event::End(_) => {
                let name = path.pop()?;
                let said = std::mem::take(&mut text);
                match &mut object {
                    Some(fields) if name == words.object => {
                        page.entries.extend(entry(fields, words));
                        object = None;
                    }
                    Some(fields) => drop(fields.insert(name, said)),
                    None if name == words.next && !said.is_empty() => page.next = Some(said),
                    None => {}
                }
            }
            Event::DocType(_) => return None,
            Event::Eof => return (path.is_empty() && reader.buffer_position() > 0).then_some(page),
            _ => {}
        }
    }
}

fn entry(fields: &mut BTreeMap<String, String>, words: &Words) -> Option<Entry> {
    let id = fields.remove(words.key)?;
    let stamp = Stamp {
        etag: fields.remove(words.etag),
        modified: fields.remove(words.modified),
        size: fields.get(words.size).and_then(|size| size.parse().ok()),
    };
    Some(Entry { name: id.clone(), id, stamp })
}

/// What `&amp;` or `&#38;` stands for. What no text may have becomes the mark for what cannot be read.
fn meant(name: &BytesRef<'_>) -> char {
    let known = || resolve_predefined_entity(name)?.chars().next();
    name.resolve_char_ref().ok().flatten().or_else(known).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::super::{azure, s3};
    use super::*;

    #[test]
    fn odd_names_are_read_as_they_are() {
        let xml = "<?xml version='1.0'?><ListBucketResult xmlns='x'><Name>extracts</Name>\
                   <Contents><Key>out/a &amp; b&#46;csv</Key><ETag>&quot;1&quot;</ETag><Size>3</Size></Contents>\
                   <Contents><Key>out/../up</Key></Contents><Contents><Key>out/&#7;&#x0;</Key></Contents>\
                   <NextContinuationToken>more</NextContinuationToken></ListBucketResult>";
        let page = read(xml.as_bytes(), &s3::WORDS).unwrap();
        let keys: Vec<&str> = page.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(keys, ["out/a & b.csv", "out/../up", "out/\u{7}\u{fffd}"]);
        assert_eq!(page.entries[0].stamp.etag.as_deref(), Some("\"1\""));
        assert_eq!(page.entries[0].stamp.size, Some(3));
        assert_eq!(page.next.as_deref(), Some("more"));
    }

    #[test]
    fn azure_has_its_own_words() {
        let xml = "<EnumerationResults><Blobs><Blob><Name>a.csv</Name><Properties><Etag>0x1</Etag>\
                   <Content-Length>7</Content-Length></Properties></Blob></Blobs><NextMarker/></EnumerationResults>";
        let page = read(xml.as_bytes(), &azure::WORDS).unwrap();
        assert_eq!((page.entries[0].id.as_str(), page.entries[0].stamp.size), ("a.csv", Some(7)));
        assert_eq!(page.next, None);
    }

    #[test]
    fn what_is_no_list_is_none() {
        for xml in ["", "nonsense <", "<ListBucketResult><Contents>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"] {
            assert!(read(xml.as_bytes(), &s3::WORDS).is_none(), "{xml}");
        }
    }
}
