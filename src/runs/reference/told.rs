//! What is kept beside the rows of a table of reference, so that its files need not be read again to know it.

use crate::store::files::Stamp;
use crate::store::{Workplace, files};
use crate::vocabulary::{Finding, Findings, Kind, Place, RowCount, Sha, Sheet, Weight};
use anyhow::anyhow;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What became of the rows, and what was found in them.
#[derive(Serialize, Deserialize)]
pub struct Told {
    pub counts: Vec<RowCount>,
    findings: Vec<ToldFinding>,
}

/// A finding of published data: nobody's record, and without what was in the cell.
#[derive(Serialize, Deserialize)]
struct ToldFinding {
    code: String,
    weight: Weight,
    table: Option<String>,
    fields: Vec<String>,
    says: String,
    to_do: String,
    file: String,
    sheet: Option<String>,
    row: Option<u32>,
    column: Option<u32>,
}

impl Told {
    pub fn new(counts: Vec<RowCount>, findings: &[Finding]) -> Self {
        Self { counts, findings: findings.iter().map(ToldFinding::of).collect() }
    }

    /// What was told of the table under this name, if it has been read before.
    pub fn read(workplace: &Workplace, sha: &Sha) -> anyhow::Result<Option<Self>> {
        let path = path(workplace, sha);
        let Some(text) = files::read_if_there(&path)?.filter(|_| files::exists(&rows(workplace, sha))) else {
            return Ok(None);
        };
        let told = serde_json::from_slice(&text);
        told.map(Some)
            .map_err(|why| anyhow!("{} is damaged: {why}\n\nhint: remove it, and it is made again", path.display()))
    }

    pub fn write(&self, workplace: &Workplace, sha: &Sha) -> anyhow::Result<()> {
        files::write(&path(workplace, sha), &serde_json::to_vec_pretty(self)?)
    }

    pub fn findings(self) -> Findings {
        self.findings.into_iter().map(ToldFinding::finding).collect()
    }
}

/// Where the rows of a table are kept.
pub fn rows(workplace: &Workplace, sha: &Sha) -> PathBuf {
    workplace.kept_reference().join(format!("{sha}.parquet"))
}

fn path(workplace: &Workplace, sha: &Sha) -> PathBuf {
    workplace.kept_reference().join(format!("{sha}.json"))
}

impl ToldFinding {
    fn of(finding: &Finding) -> Self {
        let (kind, place) = (&*finding.kind, &finding.place);
        // None of these tells what another file is called.
        let Kind { code, weight, table, fields, says, to_do, .. } = kind.clone();
        let Sheet { file, sheet, .. } = (*place.sheet).clone();
        Self { code, weight, table, fields, says, to_do, file, sheet, row: place.row, column: place.column }
    }

    fn finding(self) -> Finding {
        let Self { code, weight, table, fields, says, to_do, file, sheet, row, column } = self;
        let kind = Arc::new(Kind { code, weight, table, fields, says, to_do, to_others: None });
        Finding::new(&kind, Place { sheet: Arc::new(Sheet::new(&file, sheet)), row, column })
    }
}

/// Files whose content is known by their stamps. A directory of postcodes has more than a thousand million bytes:
/// it is not read every night only to see that it is the same.
#[derive(Default)]
pub struct Known {
    before: BTreeMap<String, (Stamp, Sha)>,
    /// Those that were met this time.
    now: BTreeMap<String, (Stamp, Sha)>,
}

impl Known {
    pub fn of(workplace: &Workplace) -> anyhow::Result<Self> {
        // It only spares work: a damaged one is as good as none.
        let text = files::read_if_there(&known(workplace))?;
        let before = text.and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
        Ok(Self { before, now: BTreeMap::new() })
    }

    /// The name of a file's content.
    pub fn sha(&mut self, path: &Path) -> anyhow::Result<Sha> {
        let (name, stamp) = (path.to_string_lossy().into_owned(), files::stamp(path)?);
        let sha = match self.before.get(&name) {
            Some((before, sha)) if *before == stamp => sha.clone(),
            _ => files::sha(path)?,
        };
        self.now.insert(name, (stamp, sha.clone()));
        Ok(sha)
    }

    /// Whether a file is still the one that was named.
    pub fn is_still(&self, path: &Path) -> anyhow::Result<bool> {
        let stamp = files::stamp(path)?;
        Ok(self.now.get(&*path.to_string_lossy()).is_some_and(|(before, _)| *before == stamp))
    }

    /// Remembers what is known, for the next time.
    pub fn write(mut self, workplace: &Workplace) -> anyhow::Result<()> {
        let all: BTreeMap<_, _> = self.before.clone().into_iter().chain(std::mem::take(&mut self.now)).collect();
        let there: BTreeMap<_, _> = all.into_iter().filter(|(path, _)| files::exists(Path::new(path))).collect();
        if there == self.before {
            return Ok(());
        }
        files::write(&known(workplace), &serde_json::to_vec_pretty(&there)?)
    }
}

fn known(workplace: &Workplace) -> PathBuf {
    workplace.kept_reference().join("known.json")
}
