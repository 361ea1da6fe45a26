//! Columns of text that many rows share: each text is held once, and the rows point to it.

use super::frames::throughout;
use crate::vocabulary::QuickMap;
use polars::prelude::{Column, IdxCa, IdxSize, NamedFrom, Series};
use std::sync::Arc;

/// Things that many rows share, each once, and which of them each row has.
pub struct Shared<'a, T> {
    things: Vec<&'a T>,
    which: IdxCa,
}

impl<'a, T> Shared<'a, T> {
    /// The thing of each row.
    pub fn among(all: impl Iterator<Item = &'a Arc<T>>) -> Self {
        let (mut things, mut known) = (Vec::new(), QuickMap::default());
        let which: Vec<IdxSize> = all
            .map(|thing| {
                *known.entry(Arc::as_ptr(thing)).or_insert_with(|| {
                    things.push(thing.as_ref());
                    things.len() as IdxSize - 1
                })
            })
            .collect();
        Self { things, which: IdxCa::from_vec("".into(), which) }
    }

    /// Whether it is so of any of the things.
    pub fn any(&self, is_so: impl Fn(&T) -> bool) -> bool {
        self.things.iter().any(|thing| is_so(thing))
    }

    /// A column of what each row's thing says.
    pub fn column<S: AsRef<str>>(&self, name: &str, of: impl Fn(&'a T) -> Option<S>) -> anyhow::Result<Column> {
        let texts: Vec<Option<S>> = self.things.iter().map(|thing| of(thing)).collect();
        let texts: Vec<Option<&str>> = texts.iter().map(|text| text.as_ref().map(AsRef::as_ref)).collect();
        if let [first, rest @ ..] = texts.as_slice()
            && rest.iter().all(|text| text == first)
        {
            return Ok(throughout(name, *first, self.which.len()));
        }
        Ok(Series::new(name.into(), texts).take(&self.which)?.into())
    }
}
