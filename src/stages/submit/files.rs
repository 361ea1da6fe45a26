//! All the files of a delivery that are sent on, by their names.

use super::{LeftOut, csv, xml};
use crate::definitions::forms::{SubmitAs, SubmitForm};
use crate::definitions::model::Collection;
use crate::stages::typed::Checked;

/// A file's name and bytes.
pub type Named = (String, Vec<u8>);

/// The files of what came, and what they could not hold. A table that did not come has no file.
pub fn files(
    checked: &Checked,
    collection: &Collection,
    form: &SubmitForm,
) -> anyhow::Result<(Vec<Named>, Vec<LeftOut>)> {
    let year = checked.delivery.period.collection_year();
    let (mut files, mut left_out) = (Vec::new(), Vec::new());
    if form.forms.contains(&SubmitAs::Csv) {
        for table in collection.tables.iter().filter(|table| !checked.missing.contains(&table.name)) {
            let bytes = csv(table, &checked.frames[&table.name], &collection.form.writes, year)?;
            files.push((format!("{}.csv", table.name), bytes));
        }
    }
    if form.forms.contains(&SubmitAs::Xml) {
        let written = xml(collection, &checked.frames, year)?;
        files.push((format!("{}.xml", collection.name), written.bytes));
        left_out = written.left_out;
    }
    Ok((files, left_out))
}
