//! `quarterday editor`: writes the schemas that editors show help from.

use super::output::Output;
use super::{Ending, Options};
use crate::definitions::reference::{editor_schemas, schema};
use crate::sample::forms::{FilesForm, MessForm};
use crate::store::files;
use serde::Serialize;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder with `schemas` in it
    #[arg(long, value_name = "DIR", default_value = ".")]
    to: PathBuf,
}

#[derive(Serialize)]
struct Answer {
    written: Vec<String>,
}

pub fn run(_: &Options, arguments: &Arguments, output: &Output) -> anyhow::Result<Ending> {
    let mut answer = Answer { written: Vec::new() };
    let mess = ("schemas/.editor/mess.json".to_string(), schema::<MessForm>());
    let sample_files = ("schemas/.editor/files.json".to_string(), schema::<FilesForm>());
    for (path, text) in editor_schemas().into_iter().chain([mess, sample_files]) {
        let path = arguments.to.join(path);
        files::write(&path, text.as_bytes())?;
        answer.written.push(path.display().to_string());
    }
    output.answer(&answer, |answer| format!("written:\n  {}", answer.written.join("\n  ")))?;
    Ok(Ending::Done)
}
