//! `quarterday new schema`: drafts definitions from a file that has none yet.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::runs::apart::{Lying, read_files};
use crate::stages::draft::draft;
use crate::store::{Workplace, files};
use anyhow::{Context, bail, ensure};
use serde::Serialize;
use std::path::PathBuf;

#[derive(Debug, clap::Subcommand)]
pub enum Arguments {
    /// A table's definition for each sheet of a workbook
    Schema {
        /// The workbook or CSV file
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        /// The folder to put the drafts in; without it they are printed
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
}

#[derive(Serialize)]
struct Drafted {
    table: String,
    toml: String,
}

pub fn run(options: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let Arguments::Schema { from, to } = arguments;
    let definitions = setting::definitions(options)?;
    let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let lying = Lying { name: name.clone(), path: from.clone(), sought: None };
    let mut read = read_files(&Workplace::at(&options.workplace), &[lying])?;
    let read = read.pop().context("one file was read")?;
    let drafts = match draft(read, &definitions.words) {
        Ok(drafts) => drafts,
        Err(finding) => bail!("{}: {}\n\nhint: {}", finding.place, finding.kind.says, finding.kind.to_do),
    };
    ensure!(!drafts.is_empty(), "no sheet of {name} has a row of headings");
    let drafted: Vec<_> = drafts.into_iter().map(|draft| Drafted { table: draft.name, toml: draft.toml }).collect();
    match to {
        None => output.answer(&drafted, |all| {
            all.iter().map(|d| format!("# {}.toml\n{}", d.table, d.toml)).collect::<Vec<_>>().join("\n")
        })?,
        Some(folder) => {
            for draft in &drafted {
                let path = folder.join(format!("{}.toml", draft.table));
                ensure!(!files::exists(&path), "{} is there already\n\nhint: name an empty folder", path.display());
                files::write(&path, draft.toml.as_bytes())?;
            }
            output.answer(&drafted, |all| {
                format!("drafted {} tables in {}; every line is a guess", all.len(), folder.display())
            })?;
        }
    }
    Ok(Ending::Done)
}
