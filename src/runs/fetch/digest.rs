//! Hashes that the other side gives of a file, to be held against what came.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use crc_fast::CrcAlgorithm;
use md5::Md5;
use reqwest::header::HeaderMap;
use sha2::{Digest, Sha256};

/// A hash of a whole file, as bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hash {
    way: Way,
    value: Vec<u8>,
}

/// How a hash is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Sha256,
    Md5,
    Crc64,
    Crc32C,
    Crc32,
    /// SharePoint's own.
    QuickXor,
}

/// Headers that hold a hash in base64. RFC 9530 first, then those of S3 and of Azure.
const HEADERS: [(&str, Way); 6] = [
    ("x-amz-checksum-sha256", Way::Sha256),
    ("x-amz-checksum-crc64nvme", Way::Crc64),
    ("x-amz-checksum-crc32c", Way::Crc32C),
    ("x-amz-checksum-crc32", Way::Crc32),
    ("content-md5", Way::Md5),
    ("x-ms-blob-content-md5", Way::Md5),
];

impl Hash {
    /// The best that the headers of a whole answer give.
    pub fn of_headers(headers: &HeaderMap) -> Option<Self> {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let named = ["repr-digest", "content-digest", "digest"].into_iter().find_map(|name| sha_256_in(text(name)?));
        // With a `-` it is a hash of the parts that an object was put together from.
        let plain = |(name, way): &(&str, Way)| Self::of_text(*way, text(name).filter(|text| !text.contains('-'))?);
        named.or_else(|| HEADERS.iter().find_map(plain))
    }

    pub fn of_text(way: Way, base64: &str) -> Option<Self> {
        let value = BASE64_STANDARD.decode(base64.trim()).ok()?;
        (value.len() == way.length()).then_some(Self { way, value })
    }

    pub fn fits(&self, bytes: &[u8]) -> bool {
        self.way.of(bytes) == self.value
    }
}

impl Way {
    fn length(self) -> usize {
        match self {
            Self::Sha256 => 32,
            Self::QuickXor => 20,
            Self::Md5 => 16,
            Self::Crc64 => 8,
            Self::Crc32C | Self::Crc32 => 4,
        }
    }

    fn of(self, bytes: &[u8]) -> Vec<u8> {
        let short = |way| (crc_fast::checksum(way, bytes) as u32).to_be_bytes().to_vec();
        match self {
            Self::Sha256 => Sha256::digest(bytes).to_vec(),
            Self::Md5 => Md5::digest(bytes).to_vec(),
            Self::Crc64 => crc_fast::checksum(CrcAlgorithm::Crc64Nvme, bytes).to_be_bytes().to_vec(),
            Self::Crc32C => short(CrcAlgorithm::Crc32Iscsi),
            Self::Crc32 => short(CrcAlgorithm::Crc32IsoHdlc),
            Self::QuickXor => quick_xor(bytes),
        }
    }
}

/// `sha-256=:…:`, or in the older header `SHA-256=…`.
fn sha_256_in(header: &str) -> Option<Hash> {
    let parts = header.split(',').filter_map(|part| part.trim().split_once('='));
    let text = parts.filter(|(name, _)| name.eq_ignore_ascii_case("sha-256")).map(|(_, text)| text).next()?;
    Hash::of_text(Way::Sha256, text.trim_matches(':'))
}

/// Each byte is laid over a ring of 160 bits, 11 bits after the one before; the length is laid over its end.
/// <https://learn.microsoft.com/en-us/onedrive/developer/code-snippets/quickxorhash>
fn quick_xor(bytes: &[u8]) -> Vec<u8> {
    const BITS: usize = 160;
    let mut ring = [0u8; BITS / 8];
    for (at, byte) in bytes.iter().enumerate() {
        let bit = at * 11 % BITS;
        let (place, shift) = (bit / 8, bit % 8);
        let wide = u16::from(*byte) << shift;
        ring[place] ^= wide as u8;
        ring[(place + 1) % ring.len()] ^= (wide >> 8) as u8;
    }
    let length = (bytes.len() as u64).to_le_bytes();
    ring[12..].iter_mut().zip(length).for_each(|(byte, length)| *byte ^= length);
    ring.to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONGER: &str = "LlUe7wHerLqEtbSZLZgZa9u0m7hbiFs=";

    fn fits(way: Way, base64: &str, text: &str) -> bool {
        Hash::of_text(way, base64).unwrap().fits(text.as_bytes())
    }

    #[test]
    fn hashes_are_those_that_others_work_out() {
        assert!(fits(Way::Sha256, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=", "abc"));
        assert!(fits(Way::Md5, "kAFQmDzST7DWlj99KOF/cg==", "abc"));
        assert!(fits(Way::Crc64, "rosUhgp5mIg=", "123456789"));
        assert!(fits(Way::Crc32C, "4waSgw==", "123456789"));
        assert!(fits(Way::Crc32, "y/Q5Jg==", "123456789"));
        assert!(fits(Way::QuickXor, "SgAAAAAAAAAAAAAAAQAAAAAAAAA=", "J"));
        let longer = BASE64_STANDARD.decode(LONGER).unwrap();
        assert!(Hash::of_text(Way::QuickXor, "TqVZpxs3cN61BnuFvwUtMtECTGQ=").unwrap().fits(&longer));
        assert!(!fits(Way::Md5, "kAFQmDzST7DWlj99KOF/cg==", "abd"));
    }

    #[test]
    fn headers_are_read_as_they_come() {
        let of = |name: &'static str, value: &'static str| {
            Hash::of_headers(&HeaderMap::from_iter([(name.parse().unwrap(), value.parse().unwrap())]))
        };
        let sha = Hash::of_text(Way::Sha256, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assert_eq!(of("repr-digest", "md5=:AAAA:, sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:"), sha);
        assert_eq!(of("digest", "SHA-256=ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="), sha);
        assert_eq!(of("x-amz-checksum-sha256", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=-2"), None);
        assert_eq!(of("content-md5", "nonsense"), None);
    }
}
