//! Printing: plain lines for people, JSON for programs. No other module prints.

use crate::definitions::Mistakes;
use crate::runs::carry_out::Watch;
use serde::Serialize;
use std::io::{IsTerminal, Write};

/// Where a verb's words go.
pub struct Output {
    json: bool,
}

impl Output {
    pub fn new(json: bool) -> Self {
        Self { json }
    }

    /// A line for people; silent when JSON was asked for.
    pub fn line(&self, text: impl AsRef<str>) {
        if !self.json {
            to(&mut std::io::stdout().lock(), text.as_ref());
        }
    }

    /// What was asked for, in whichever form was asked for.
    pub fn answer<T: Serialize>(&self, answer: &T, for_people: impl FnOnce(&T) -> String) -> anyhow::Result<()> {
        let text = if self.json { serde_json::to_string_pretty(answer)? } else { for_people(answer) };
        to(&mut std::io::stdout().lock(), text.trim_end());
        Ok(())
    }

    /// Something on the side that is not the answer.
    pub fn aside(&self, text: impl AsRef<str>) {
        to(&mut std::io::stderr().lock(), text.as_ref());
    }

    /// The world failed.
    pub fn trouble(&self, error: &anyhow::Error) {
        match error.downcast_ref::<Mistaken>() {
            Some(Mistaken(mistakes)) => self.mistakes(mistakes),
            None => self.aside(format!("error: {error:#}")),
        }
    }

    fn mistakes(&self, mistakes: &Mistakes) {
        self.aside(mistakes.render());
        let count = mistakes.0.len();
        self.aside(format!(
            "{count} {} in the definitions; nothing was read",
            if count == 1 { "mistake" } else { "mistakes" }
        ));
    }
}

/// How a run gets on: a spinner on a terminal, plain lines elsewhere, nothing beside JSON.
pub struct Progress {
    how: How,
    title: String,
}

enum How {
    Spinner(indicatif::ProgressBar),
    Lines,
    Silent,
}

impl Progress {
    pub fn new(output: &Output, title: &str) -> Self {
        let how = if output.json {
            How::Silent
        } else if std::io::stderr().is_terminal() {
            let spinner = indicatif::ProgressBar::new_spinner();
            spinner.enable_steady_tick(std::time::Duration::from_millis(120));
            How::Spinner(spinner)
        } else {
            How::Lines
        };
        Self { how, title: title.to_string() }
    }

    pub fn finish(self) {
        if let How::Spinner(spinner) = self.how {
            spinner.finish_and_clear();
        }
    }
}

impl Watch for Progress {
    fn step(&self, what: &str) {
        match &self.how {
            How::Spinner(spinner) => spinner.set_message(format!("{}: {what}", self.title)),
            How::Lines => to(&mut std::io::stderr().lock(), &format!("{}: {what}", self.title)),
            How::Silent => {}
        }
    }
}

/// Mistakes on their way to the screen.
#[derive(Debug)]
pub struct Mistaken(pub Mistakes);

impl std::fmt::Display for Mistaken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} mistakes in the definitions", self.0.0.len())
    }
}

impl std::error::Error for Mistaken {}

/// A closed pipe is no reason to fail: whoever read has read enough.
fn to(stream: &mut dyn Write, text: &str) {
    let _ = writeln!(stream, "{text}");
}

/// How a log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum LogAs {
    /// For people
    #[default]
    Text,
    /// For programs: an object a line
    Json,
}

/// Logs go to the error stream, one line an event, as much as `RUST_LOG` asks for.
pub fn start_logging(log: LogAs) {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "quarterday=info".into());
    let colour = std::env::var_os("NO_COLOR").is_none() && std::io::stderr().is_terminal();
    let log_to = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match log {
        LogAs::Text => log_to.with_ansi(colour).init(),
        LogAs::Json => log_to.json().init(),
    }
}

/// A fault of the program says where it is, never what data it met.
pub fn quiet_faults() {
    std::panic::set_hook(Box::new(|fault| {
        let place = fault.location().map_or_else(String::new, |at| format!(" at {}:{}", at.file(), at.line()));
        to(&mut std::io::stderr().lock(), &format!("a fault of the program{place}"));
    }));
}
