//! Short texts through a pipe. The crate can do so itself, but Polars, which shares it, would then be built otherwise.

use compact_str::CompactString;
use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};
use std::fmt;

pub fn serialize<S: Serializer>(text: &CompactString, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<CompactString, D::Error> {
    deserializer.deserialize_str(Short)
}

struct Short;

impl Visitor<'_> for Short {
    type Value = CompactString;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<CompactString, E> {
        Ok(CompactString::new(text))
    }
}
