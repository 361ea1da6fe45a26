//! Prints the report of the version in force, for committee papers: the page itself, by a browser of the machine.
//!
//! It lies beside the versions and not in them: another browser prints other bytes, and a version never changes.

/// The browser, and what it is asked.
pub mod browser;
/// What a council has chosen.
pub mod settings;

use super::manifest::Manifest;
use super::settings::Settings;
use crate::definitions::model::Pipeline;
use crate::store::trouble::in_one_line;
use crate::store::{Workplace, files};
use crate::vocabulary::Sha;
use anyhow::{Context, ensure};
use browser::Browser;
use chrono::NaiveDateTime;
use regex::bytes::{Captures, Regex};
use serde::{Deserialize, Serialize};

/// What was printed last: of which version, and which bytes.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Printed {
    version: String,
    sha: Sha,
}

/// Prints the report, unless it is printed. What hinders it is a remark: the page is there all the same.
pub fn renew(workplace: &Workplace, pipeline: &Pipeline, manifest: &Manifest, now: NaiveDateTime) -> Option<String> {
    let is_wanted = pipeline.form.report.as_ref().is_some_and(|report| report.printed);
    let done = if is_wanted { print(workplace, manifest, now) } else { take_away(workplace, &manifest.pipeline) };
    done.err().map(|why| format!("the report is not there as a PDF: {}", in_one_line(&why)))
}

fn print(workplace: &Workplace, manifest: &Manifest, now: NaiveDateTime) -> anyhow::Result<()> {
    let (paper, note) = (workplace.printed(&manifest.pipeline), workplace.printed_note(&manifest.pipeline));
    if is_printed(workplace, manifest)? {
        return Ok(());
    }
    // Last month's papers never lie beside this month's page.
    take_away(workplace, &manifest.pipeline)?;
    let settings = Settings::of(workplace)?.print;
    let page = workplace.version(&manifest.pipeline, &manifest.version).join("report").join("index.html");
    let browser = Browser::of(&settings)?;
    let printed = browser.print(&page, &workplace.scratch().join("print"), settings.seconds)?;
    let bytes = timed(checked(printed)?, now);
    files::write(&paper, &bytes)?;
    let printed = Printed { version: manifest.version.clone(), sha: Sha::of(&bytes) };
    files::write(&note, &serde_json::to_vec(&printed)?)
}

fn is_printed(workplace: &Workplace, manifest: &Manifest) -> anyhow::Result<bool> {
    let paper = workplace.printed(&manifest.pipeline);
    let Some(note) = files::read_if_there(&workplace.printed_note(&manifest.pipeline))? else { return Ok(false) };
    // A note that cannot be read is no note.
    let Ok(note) = serde_json::from_slice::<Printed>(&note) else { return Ok(false) };
    Ok(note.version == manifest.version && files::exists(&paper) && files::sha(&paper)? == note.sha)
}

fn take_away(workplace: &Workplace, pipeline: &str) -> anyhow::Result<()> {
    let paper = workplace.printed(pipeline);
    if files::exists(&paper) { files::remove_copy(&paper) } else { Ok(()) }
}

/// A whole PDF with a page at least.
fn checked(bytes: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let end = &bytes[bytes.len().saturating_sub(1024)..];
    let is_whole = bytes.starts_with(b"%PDF-") && end.windows(5).any(|five| five == b"%%EOF");
    ensure!(is_whole, "what the browser has printed is no whole PDF");
    Ok(bytes)
}

/// The moment of the run in the place of the moment by the browser's clock: the same night, the same bytes.
fn timed(bytes: Vec<u8>, now: NaiveDateTime) -> Vec<u8> {
    let said = Regex::new(r"(?-u)/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)").expect("a pattern");
    let moment = now.format("%Y%m%d%H%M%S").to_string();
    said.replace_all(&bytes, |found: &Captures<'_>| {
        let date = String::from_utf8_lossy(&found[1]).into_owned();
        format!("/{date} (D:{moment}+00'00')").into_bytes()
    })
    .into_owned()
}

/// Which browser prints, for whoever wants to know before the night.
pub fn by(workplace: &Workplace) -> anyhow::Result<String> {
    let settings = Settings::of(workplace)?.print;
    Browser::of(&settings).map(|browser| browser.path().display().to_string()).context("no report can be printed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_of_the_run_takes_the_place_of_the_browsers_and_nothing_moves() {
        let now = "2026-10-01T02:00:00".parse().unwrap();
        let before = b"/CreationDate (D:20261129180840+00'00')\n/ModDate (D:20261129180840+00'00')\xff".to_vec();
        let after = timed(before.clone(), now);
        let expected = b"/CreationDate (D:20261001020000+00'00')\n/ModDate (D:20261001020000+00'00')\xff".to_vec();
        assert!(after == expected, "{}", String::from_utf8_lossy(&after));
        assert_eq!(after.len(), before.len());
    }

    #[test]
    fn half_a_pdf_is_none() {
        assert!(checked(b"%PDF-1.4 and so on\n%%EOF\n".to_vec()).is_ok());
        for broken in [&b""[..], b"%PDF-1.4 and so on", b"an error\n%%EOF\n"] {
            let said = checked(broken.to_vec()).unwrap_err().to_string();
            assert_eq!(said, "what the browser has printed is no whole PDF");
        }
    }
}
