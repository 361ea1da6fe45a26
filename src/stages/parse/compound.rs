//! Reads the directory and the streams of an OLE2 compound file: enough to see what kind of Office file it is.
//! [MS-CFB], Compound File Binary File Format.

use std::borrow::Cow;

pub const SIGNATURE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Sector numbers from here on are marks, not sectors.
const FIRST_MARK: u32 = 0xFFFF_FFFA;
const SMALL_SECTOR: usize = 64;

/// A compound file.
pub struct Compound<'a> {
    bytes: &'a [u8],
    sector_size: usize,
    table: Vec<u32>,
    small_table: Vec<u32>,
    /// The stream in which small streams are kept.
    small_sectors: Vec<u8>,
    /// Streams up to this size are kept among the small ones.
    small_below: u64,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    length: u64,
}

impl<'a> Compound<'a> {
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let shift = u16_at(bytes, 30)?;
        let sector_size = matches!(shift, 9 | 12).then(|| 1_usize << shift)?;
        let mut made = Self {
            bytes,
            sector_size,
            table: Vec::new(),
            small_table: Vec::new(),
            small_sectors: Vec::new(),
            small_below: u64::from(u32_at(bytes, 56)?),
            entries: Vec::new(),
        };
        made.table = made.read_table()?;
        let directory = made.chain(u32_at(bytes, 48)?)?;
        made.entries = directory.chunks_exact(128).filter_map(Entry::read).collect();
        made.small_table = numbers(&made.chain(u32_at(bytes, 60)?)?);
        // The root entry comes first, and its stream holds the small ones.
        let root = made.entries.first()?.start;
        made.small_sectors = made.chain(root)?;
        Some(made)
    }

    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The content of a stream.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))?;
        let mut content =
            if entry.length < self.small_below { self.small_chain(entry.start)? } else { self.chain(entry.start)? };
        content.truncate(usize::try_from(entry.length).ok()?);
        Some(content)
    }

    /// The table of sectors, itself in sectors: the header lists 109 of them, further lists the others.
    fn read_table(&self) -> Option<Vec<u32>> {
        let mut list: Vec<u32> = numbers(self.bytes.get(76..512)?);
        let mut next = u32_at(self.bytes, 68)?;
        let mut lists_left = self.bytes.len() / self.sector_size;
        while next < FIRST_MARK && lists_left > 0 {
            let mut more = numbers(&self.sector(next)?);
            next = more.pop()?;
            list.extend(more);
            lists_left -= 1;
        }
        let mut table = Vec::new();
        for sector in list.into_iter().filter(|sector| *sector < FIRST_MARK) {
            table.extend(numbers(&self.sector(sector)?));
        }
        Some(table)
    }

    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        follow(start, &self.table, self.bytes.len() / self.sector_size, |sector| self.sector(sector))
    }

    fn small_chain(&self, start: u32) -> Option<Vec<u8>> {
        let sector = |number: u32| {
            let from = number as usize * SMALL_SECTOR;
            self.small_sectors.get(from..from + SMALL_SECTOR).map(Cow::Borrowed)
        };
        follow(start, &self.small_table, self.small_sectors.len() / SMALL_SECTOR, sector)
    }

    /// The last sector of a file may be short; it is filled with zeros.
    fn sector(&self, number: u32) -> Option<Cow<'a, [u8]>> {
        let from = (number as usize).checked_add(1)?.checked_mul(self.sector_size)?;
        let rest = self.bytes.get(from..).filter(|rest| !rest.is_empty())?;
        if rest.len() >= self.sector_size {
            return Some(Cow::Borrowed(&rest[..self.sector_size]));
        }
        let mut filled = rest.to_vec();
        filled.resize(self.sector_size, 0);
        Some(Cow::Owned(filled))
    }
}

impl Entry {
    fn read(bytes: &[u8]) -> Option<Self> {
        let length = usize::from(u16_at(bytes, 64)?).checked_sub(2)?;
        let units: Vec<u16> =
            bytes.get(..length.min(62))?.chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect();
        Some(Self {
            name: String::from_utf16_lossy(&units),
            start: u32_at(bytes, 116)?,
            length: u64::from(u32_at(bytes, 120)?),
        })
    }
}

/// Puts a chain of sectors together. A chain longer than the file is a ring.
fn follow<'s>(
    start: u32,
    table: &[u32],
    most: usize,
    sector: impl Fn(u32) -> Option<Cow<'s, [u8]>>,
) -> Option<Vec<u8>> {
    let (mut content, mut next, mut left) = (Vec::new(), start, most + 1);
    while next < FIRST_MARK {
        left = left.checked_sub(1)?;
        content.extend_from_slice(&sector(next)?);
        next = *table.get(next as usize)?;
    }
    Some(content)
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2).map(|b| u16::from_le_bytes([b[0], b[1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sectors_of_a_size_that_there_is_not_are_no_container() {
        let mut bytes = [SIGNATURE, &[0; 600]].concat();
        for shift in [0_u16, 13, 64, u16::MAX] {
            bytes[30..32].copy_from_slice(&shift.to_le_bytes());
            assert!(Compound::open(&bytes).is_none(), "{shift}");
        }
    }
}
