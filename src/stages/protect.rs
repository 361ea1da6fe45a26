//! Takes out what an audience may not see. The only maker of `Protected`.

use super::sql::Frames;
use super::sql::frames::{dates, days_of};
use super::typed::{Checked, Delivery};
use crate::definitions::canonical::{SOURCE_COLUMNS, Told};
use crate::definitions::forms::{
    DateCare, DerivedColumn, FieldType, IdentifierCare, IndirectCare, PlainCare, PostcodeCare, ProtectForm,
};
use crate::definitions::lineage::Pair;
use crate::definitions::model::{Collection, Field};
use crate::vocabulary::{Personal, QuickMap};
use anyhow::{Context, bail, ensure};
use chrono::Datelike;
use hmac::{Hmac, KeyInit, Mac};
use polars::prelude::{ChunkTake, Column, DataFrame, DataType, IdxCa, IdxSize, IntoColumn, StringChunked};
use sha2::Sha256;
use std::collections::{BTreeMap, BTreeSet};

/// Tables with only what one audience may see.
pub struct Protected {
    delivery: Delivery,
    frames: Frames,
    missing: BTreeSet<String>,
    blind: BTreeSet<Pair>,
    spans: BTreeMap<String, Vec<Told>>,
}

impl Protected {
    pub fn delivery(&self) -> &Delivery {
        &self.delivery
    }

    /// Tables that did not come.
    pub(super) fn missing(&self) -> &BTreeSet<String> {
        &self.missing
    }

    /// Columns that did not come, or that the audience may not see.
    pub(super) fn blind(&self) -> &BTreeSet<Pair> {
        &self.blind
    }

    /// The times that filled tables tell of.
    pub(super) fn spans(&self) -> &BTreeMap<String, Vec<Told>> {
        &self.spans
    }

    pub(super) fn frames(&self) -> &Frames {
        &self.frames
    }
}

/// The secret that pseudonyms are made with. It is never printed, and forgotten with the run.
#[derive(Clone)]
pub struct Key(Hmac<Sha256>);

impl Key {
    /// Takes 32 bytes or more: a shorter secret could be guessed, and the pseudonyms undone.
    pub fn new(secret: &[u8]) -> anyhow::Result<Self> {
        let secret = secret.trim_ascii();
        ensure!(secret.len() >= 32, "the key is too short: 32 characters at least, chosen at random");
        Ok(Self(Hmac::new_from_slice(secret).expect("HMAC takes a key of any length")))
    }

    /// A name for the key that does not give it away, so that a new key makes a new run.
    pub fn fingerprint(&self) -> String {
        self.sign("fingerprint of this key", "")[..16].to_string()
    }

    /// The same record of the same authority gets the same pseudonym.
    fn pseudonym(&self, authority: &str, record: &str) -> String {
        self.sign(authority, record)[..24].to_string()
    }

    fn sign(&self, one: &str, two: &str) -> String {
        let mut mac = self.0.clone();
        mac.update(&(one.len() as u64).to_le_bytes());
        mac.update(one.as_bytes());
        mac.update(two.as_bytes());
        hex::encode(mac.finalize().into_bytes())
    }
}

/// The delivery as one audience may see it. Without a key that is needed, nothing at all.
pub fn protect(
    checked: &Checked,
    collection: &Collection,
    care: &ProtectForm,
    key: Option<&Key>,
) -> anyhow::Result<Protected> {
    if care.identifier == IdentifierCare::Pseudonym && key.is_none() {
        bail!("pseudonyms need a key, and there is none");
    }
    let mut frames = Frames::new();
    let mut pseudonyms = Pseudonyms::new(key, checked.delivery.authority.code());
    for table in &checked.tables {
        let frame = &checked.frames[&table.name];
        let mut columns = vec![frame.column("la")?.clone(), frame.column("row_id")?.clone()];
        for field in &table.fields {
            let column = frame.column(field.name())?;
            columns.push(protect_column(column, (field.form.personal, field.kind()), care, &mut pseudonyms)?);
            columns.extend(field.wrong_name().map(|wrong| written(frame, &wrong, field, care)).transpose()?);
        }
        // Where a row came from is for those who may know whose it is.
        let sources = SOURCE_COLUMNS.iter().filter_map(|name| frame.column(name).ok());
        let is_open = care.identifier == IdentifierCare::Keep;
        columns.extend(sources.map(|column| if is_open { column.clone() } else { nothing(column) }));
        frames.insert(table.name.clone(), DataFrame::new(frame.height(), columns)?);
    }
    for derived in collection.derived.iter().filter(|derived| derived.form.adds_to.is_none()) {
        let frame = &checked.frames[&derived.name];
        let columns = derived
            .form
            .columns
            .iter()
            .map(|column| protect_column(frame.column(&column.name)?, personal_of(column), care, &mut pseudonyms));
        let columns = columns.collect::<anyhow::Result<_>>()?;
        frames.insert(derived.name.clone(), DataFrame::new(frame.height(), columns)?);
    }
    for reference in collection.references.iter().filter(|reference| reference.form.whole) {
        frames.insert(reference.name.clone(), checked.frames[&reference.name].clone());
    }
    let blind = checked.blind.iter().cloned().chain(emptied(checked, collection, care)).collect();
    let Checked { delivery, missing, spans, .. } = checked;
    let (delivery, missing, spans) = (delivery.clone(), missing.clone(), spans.clone());
    Ok(Protected { delivery, frames, missing, blind, spans })
}

/// The columns that are emptied for the audience.
fn emptied(checked: &Checked, collection: &Collection, care: &ProtectForm) -> BTreeSet<Pair> {
    let own = checked.tables.iter().flat_map(|table| {
        let gone = table.fields.iter().filter(|field| is_emptied((field.form.personal, field.kind()), care));
        gone.map(|field| (table.name.clone(), field.name().to_string()))
    });
    let derived = collection.derived.iter().filter(|derived| derived.form.adds_to.is_none()).flat_map(|derived| {
        let gone = derived.form.columns.iter().filter(|column| is_emptied(personal_of(column), care));
        gone.map(|column| (derived.name.clone(), column.name.clone()))
    });
    own.chain(derived).collect()
}

fn personal_of(column: &DerivedColumn) -> (Personal, FieldType) {
    (column.personal.unwrap_or(Personal::Identifier), column.kind)
}

fn is_emptied((personal, kind): (Personal, FieldType), care: &ProtectForm) -> bool {
    let by_type = match (personal, care.indirect) {
        (Personal::Indirect, IndirectCare::ByType(by_type)) => match kind {
            FieldType::Date | FieldType::Month => by_type.date == DateCare::Drop,
            FieldType::Postcode => by_type.postcode == PostcodeCare::Drop,
            _ => by_type.other == PlainCare::Drop,
        },
        _ => false,
    };
    by_type || !is_kept(personal, care)
}

/// Whether a column with this kind of personal data still says something to the audience.
pub fn is_kept(personal: Personal, care: &ProtectForm) -> bool {
    match personal {
        Personal::None => true,
        Personal::Identifier => care.identifier != IdentifierCare::Drop,
        Personal::Special => care.special == PlainCare::Keep,
        Personal::Staff => care.staff == PlainCare::Keep,
        Personal::Indirect => care.indirect != IndirectCare::Whole(PlainCare::Drop),
    }
}

fn protect_column(
    column: &Column,
    (personal, kind): (Personal, FieldType),
    care: &ProtectForm,
    pseudonyms: &mut Pseudonyms<'_>,
) -> anyhow::Result<Column> {
    let by_plain = |care: PlainCare| if care == PlainCare::Keep { column.clone() } else { nothing(column) };
    Ok(match (personal, care.identifier) {
        (Personal::None, _) => column.clone(),
        (Personal::Special, _) => by_plain(care.special),
        (Personal::Staff, _) => by_plain(care.staff),
        (Personal::Indirect, _) => match care.indirect {
            IndirectCare::Whole(care) => by_plain(care),
            IndirectCare::ByType(by_type) => match kind {
                FieldType::Date | FieldType::Month => coarse_dates(column, by_type.date)?,
                FieldType::Postcode => coarse_postcodes(column, by_type.postcode)?,
                _ => by_plain(by_type.other),
            },
        },
        (Personal::Identifier, IdentifierCare::Keep) => column.clone(),
        (Personal::Identifier, IdentifierCare::Drop) => nothing(column),
        (Personal::Identifier, IdentifierCare::Pseudonym) => pseudonyms.column(column)?,
    })
}

/// What stands in wrong cells is shown whole or not at all: nobody knows what it holds.
fn written(frame: &DataFrame, wrong: &str, field: &Field, care: &ProtectForm) -> anyhow::Result<Column> {
    let column = frame.column(wrong)?;
    let is_whole = match field.form.personal {
        Personal::None => true,
        Personal::Identifier => care.identifier == IdentifierCare::Keep,
        Personal::Indirect => care.indirect == IndirectCare::Whole(PlainCare::Keep),
        personal => is_kept(personal, care),
    };
    Ok(if is_whole { column.clone() } else { nothing(column) })
}

fn nothing(column: &Column) -> Column {
    Column::full_null(column.name().clone(), column.len(), column.dtype())
}

/// The pseudonyms made so far: the same child is on many lists.
struct Pseudonyms<'a> {
    key: Option<&'a Key>,
    authority: &'a str,
    made: Vec<String>,
    /// The same, as far as they were made when a column asked last.
    as_texts: StringChunked,
    /// Where each record's is among those made.
    places: QuickMap<String, IdxSize>,
}

impl<'a> Pseudonyms<'a> {
    fn new(key: Option<&'a Key>, authority: &'a str) -> Self {
        Self { key, authority, made: Vec::new(), as_texts: StringChunked::default(), places: QuickMap::default() }
    }

    fn column(&mut self, column: &Column) -> anyhow::Result<Column> {
        let key = self.key.context("pseudonyms need a key, and there is none")?;
        let as_text = column.cast(&DataType::String)?;
        let records = as_text.str()?.iter();
        let places: IdxCa = records.map(|record| record.map(|record| self.place_of(record, key))).collect();
        if self.as_texts.len() < self.made.len() {
            self.as_texts = self.made.iter().map(|made| Some(made.as_str())).collect();
        }
        // Each is held once, however many rows have it.
        Ok(renamed(self.as_texts.take(&places)?, column))
    }

    fn place_of(&mut self, record: &str, key: &Key) -> IdxSize {
        if let Some(place) = self.places.get(record) {
            return *place;
        }
        let place = self.made.len() as IdxSize;
        self.made.push(key.pseudonym(self.authority, record));
        self.places.insert(record.to_string(), place);
        place
    }
}

fn coarse_dates(column: &Column, care: DateCare) -> anyhow::Result<Column> {
    match care {
        DateCare::Keep => Ok(column.clone()),
        DateCare::Drop => Ok(nothing(column)),
        DateCare::FirstOfMonth => {
            let firsts = days_of(column)?.into_iter().map(|day| day?.with_day(1));
            Ok(dates(column.name(), firsts).into())
        }
    }
}

fn coarse_postcodes(column: &Column, care: PostcodeCare) -> anyhow::Result<Column> {
    match care {
        PostcodeCare::Keep => Ok(column.clone()),
        PostcodeCare::Drop => Ok(nothing(column)),
        // `AB1 2CD` has been brought to one form by now: the sector ends one character after the space.
        PostcodeCare::Sector => {
            let sector =
                |text: &str| text.split_once(' ').and_then(|(out, inward)| Some(format!("{out} {}", inward.get(..1)?)));
            let sectors: Vec<Option<String>> = column.str()?.iter().map(|text| text.and_then(sector)).collect();
            Ok(renamed(sectors.iter().map(Option::as_deref).collect(), column))
        }
    }
}

fn renamed(texts: StringChunked, like: &Column) -> Column {
    texts.into_column().with_name(like.name().clone())
}
