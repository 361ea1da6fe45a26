//! A browser that prints a page without a window: Chromium, or what is made of it. Its PDF has tags for those who are
//! read to, and an outline.

use super::settings::PrintSettings;
use crate::store::files;
use anyhow::{Context, anyhow, ensure};
use reqwest::Url;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// What it is called where programs are found by their names.
const NAMES: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"];

/// Where it lies on Windows, below the folders that these variables name.
const ON_WINDOWS: [&str; 2] = ["Microsoft/Edge/Application/msedge.exe", "Google/Chrome/Application/chrome.exe"];
const PROGRAMS: [&str; 3] = ["ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"];

/// It prints and does nothing else: no window, no network, nothing kept.
const PLAINLY: [&str; 10] = [
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
];

/// How long to wait before asking again whether it has ended.
const PAUSE: Duration = Duration::from_millis(50);

#[derive(Debug)]
pub struct Browser {
    path: PathBuf,
}

impl Browser {
    /// The one that is named, or the first that is found.
    pub fn of(settings: &PrintSettings) -> anyhow::Result<Self> {
        let path = match &settings.browser {
            Some(path) => {
                ensure!(
                    files::exists(path),
                    "there is no browser at {}\n\nhint: name Chromium, Chrome or Edge in settings.toml: `[print]` and below it `browser = \"…\"`",
                    path.display()
                );
                path.clone()
            }
            None => places().into_iter().find(|path| files::exists(path)).ok_or_else(|| {
                anyhow!(
                    "no browser is found that could print it\n\nhint: install Chromium or Edge, or name one in settings.toml: `[print]` and below it `browser = \"…\"`"
                )
            })?,
        };
        Ok(Self { path })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The page as a PDF. What it keeps meanwhile is kept in a folder that goes again.
    pub fn print(&self, page: &Path, folder: &Path, seconds: u32) -> anyhow::Result<Vec<u8>> {
        files::remove_unpublished(folder)?;
        files::make_folder(folder)?;
        let printed = self.printed(page, folder, seconds);
        // On a full disk it is in the way; if it stays, the next one takes it away.
        let _ = files::remove_unpublished(folder);
        printed
    }

    fn printed(&self, page: &Path, folder: &Path, seconds: u32) -> anyhow::Result<Vec<u8>> {
        let (page, folder) = (files::true_path(page)?, files::true_path(folder)?);
        let paper = folder.join("report.pdf");
        let url = Url::from_file_path(&page).map_err(|()| anyhow!("the page has no address"))?;
        let child = self.command(&url, &folder, &paper).spawn();
        let child = child.with_context(|| format!("{} cannot be started", self.path.display()))?;
        let ended = waited_for(child, seconds)?;
        let name = self.path.display();
        let status = ended.with_context(|| {
            format!("{name} took longer than {seconds} seconds\n\nhint: allow more in settings.toml: `[print]` and below it `seconds = {}`", seconds.saturating_mul(5))
        })?;
        ensure!(status.success() && files::exists(&paper), "{name} printed nothing and ended with {status}");
        files::read(&paper)
    }

    fn command(&self, url: &Url, folder: &Path, paper: &Path) -> Command {
        let mut command = Command::new(&self.path);
        command.args(PLAINLY).arg(format!("--user-data-dir={}", folder.join("browser").display()));
        if files::is_of_root(folder) {
            // It takes no orders from root otherwise. The page is our own and has no script.
            command.arg("--no-sandbox");
        }
        command.arg(format!("--print-to-pdf={}", paper.display())).arg(url.as_str());
        // What it would keep in somebody's home it keeps here.
        command.env("HOME", folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }
}

/// How it ended, or nothing if it took too long and was ended.
fn waited_for(mut child: Child, seconds: u32) -> anyhow::Result<Option<ExitStatus>> {
    let pauses = u64::from(seconds) * 1_000 / PAUSE.as_millis() as u64;
    for _ in 0..pauses {
        if let Some(status) = child.try_wait().context("the browser cannot be waited for")? {
            return Ok(Some(status));
        }
        sleep(PAUSE);
    }
    child.kill().context("the browser cannot be ended")?;
    child.wait().context("the browser cannot be waited for")?;
    Ok(None)
}

/// Where one may lie, the likeliest first.
fn places() -> Vec<PathBuf> {
    let folders: Vec<PathBuf> = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    let by_name = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let programs = PROGRAMS.iter().filter_map(|name| env::var_os(name).map(PathBuf::from));
    let on_windows = programs.flat_map(|folder| ON_WINDOWS.iter().map(move |inside| folder.join(inside)));
    by_name.chain(on_windows).collect()
}
