//! `quarterday show record`: a record's rows in every table, and what was found in them.

use crate::cli::output::Output;
use crate::cli::{Options, setting};
use crate::definitions::model::Definitions;
use crate::runs::again::{InForce, Record, RecordFinding, RecordRow};

pub fn show(
    options: &Options,
    definitions: &Definitions,
    (collection, id, la): (&str, &str, Option<&str>),
    output: &Output,
) -> anyhow::Result<()> {
    let workplace = setting::workplace(options);
    let collection = setting::collection(definitions, collection)?;
    let la = setting::authority(la)?;
    let day = setting::now(options).date();
    let found = InForce::find(&workplace, definitions, collection, day, la.as_ref(), None)?;
    output.answer(&found.record(id)?, for_people)
}

fn for_people(record: &Record) -> String {
    let row = |row: &RecordRow| {
        let cells: Vec<String> = row.cells.iter().map(|(title, text)| format!("{title} {text}")).collect();
        format!("{} ({})\n  {}\n", row.table, row.place, cells.join(", "))
    };
    let finding = |f: &RecordFinding| {
        let next = match &f.explained {
            Some(explained) => format!("explained: {explained}"),
            None => format!("to do: {}", f.to_do),
        };
        format!("{} ({}) at {}\n  {}\n  {next}\n", f.code, f.weight, f.place, f.says)
    };
    let rows: String = record.rows.iter().map(row).collect();
    let found: String = record.findings.iter().map(finding).collect();
    let found = if found.is_empty() { "nothing was found in it\n".to_string() } else { found };
    format!("{rows}\n{found}")
}
