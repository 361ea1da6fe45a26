//! The command line: one file a verb.

/// Printing: the only place that does.
pub mod output;
/// What every verb needs: workplace, definitions, clock.
pub mod setting;

/// What a run has done, in words.
mod account;

mod check;
mod compare;
mod demo;
mod digest;
mod doctor;
mod editor;
mod explain;
mod jobs;
mod new;
mod plan;
mod prove;
mod purge;
mod reload;
mod run;
mod runs;
mod sample;
mod serve;
mod show;
mod sign_off;
mod test;

use clap::{Parser, Subcommand};
use output::Output;
use std::path::PathBuf;

/// The nightly data pipeline of English children's services.
///
/// Exit codes: 0 done; 1 done, but something needs a person; 2 not done.
#[derive(Debug, Parser)]
#[command(name = "quarterday", version, max_term_width = 100)]
pub struct Command {
    #[command(flatten)]
    pub options: Options,
    #[command(subcommand)]
    verb: Verb,
}

/// Options of every verb.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The folder in which everything is kept
    #[arg(long, global = true, env = "QUARTERDAY_WORKPLACE", default_value = "./workplace", value_name = "DIR")]
    pub workplace: PathBuf,
    /// Use only the definitions in this folder, which has `schemas` and `pipelines`
    #[arg(long, global = true, value_name = "DIR")]
    pub definitions: Option<PathBuf>,
    /// Print what was asked for as JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Take this for the present moment, as `2026-10-01T02:00:00`
    #[arg(long, global = true, value_name = "MOMENT")]
    pub now: Option<chrono::NaiveDateTime>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Make a sample council, run its night and say where everything is
    Demo(demo::Arguments),
    /// Look over the definitions and show every mistake in them
    Check,
    /// Prove the examples inside the definitions
    Test(test::Arguments),
    /// Prove a collection's rules against a folder of cases
    Prove(prove::Arguments),
    /// Read what came in, publish it and report
    Run(run::Arguments),
    /// Show what a run would do
    Plan,
    /// Read one collection and period again
    Reload(reload::Arguments),
    /// Answer for a delivery as it was published: the next one is compared with it
    SignOff(sign_off::Arguments),
    /// Show what the rules of two collection years make of the same delivery
    Compare(compare::Arguments),
    /// List the latest runs
    Runs(runs::Arguments),
    /// Run the pipelines when they are due, until asked to end
    Serve(serve::Arguments),
    /// List the pipelines, when each was last run and when it is due
    Jobs,
    /// Say how the nights went, as it is told in the morning
    Digest(digest::Arguments),
    /// Look over the workplace, and say what a person should do
    Doctor,
    /// Take away what has been kept for as long as the pipelines say, and leave a certificate
    Purge(purge::Arguments),
    /// Show a schema, rule, dataset, indicator or run
    #[command(subcommand)]
    Show(show::Arguments),
    /// Say what a finding means and what to do about it
    Explain(explain::Arguments),
    /// Make a sample council, with the truth beside it
    Sample(sample::Arguments),
    /// Draft definitions from a file
    #[command(subcommand)]
    New(new::Arguments),
    /// Write the schemas that editors show help from
    Editor(editor::Arguments),
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Done,
    /// Done, but something needs a person.
    NeedsAPerson,
    NotDone,
}

impl From<Ending> for std::process::ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Done => 0.into(),
            Ending::NeedsAPerson => 1.into(),
            Ending::NotDone => 2.into(),
        }
    }
}

/// Does what was asked.
pub fn run(command: Command) -> Ending {
    let output = Output::new(command.options.json);
    let ended = match command.verb {
        Verb::Check => check::run(&command.options, &output),
        Verb::Test(arguments) => test::run(&command.options, &arguments, &output),
        Verb::Prove(arguments) => prove::run(&command.options, &arguments, &output),
        Verb::Run(arguments) => run::run(&command.options, &arguments, &output),
        Verb::Plan => plan::run(&command.options, &output),
        Verb::Reload(arguments) => reload::run(&command.options, &arguments, &output),
        Verb::SignOff(arguments) => sign_off::run(&command.options, &arguments, &output),
        Verb::Compare(arguments) => compare::run(&command.options, &arguments, &output),
        Verb::Runs(arguments) => runs::run(&command.options, &arguments, &output),
        Verb::Serve(arguments) => serve::run(&command.options, &arguments),
        Verb::Jobs => jobs::run(&command.options, &output),
        Verb::Digest(arguments) => digest::run(&command.options, &arguments, &output),
        Verb::Doctor => doctor::run(&command.options, &output),
        Verb::Purge(arguments) => purge::run(&command.options, &arguments, &output),
        Verb::Show(arguments) => show::run(&command.options, &arguments, &output),
        Verb::Demo(arguments) => demo::run(&command.options, &arguments, &output),
        Verb::Sample(arguments) => sample::run(&command.options, &arguments, &output),
        Verb::New(arguments) => new::run(&command.options, &arguments, &output),
        Verb::Editor(arguments) => editor::run(&command.options, &arguments, &output),
        Verb::Explain(arguments) => explain::run(&command.options, &arguments, &output),
    };
    ended.unwrap_or_else(|error| {
        output.trouble(&error);
        Ending::NotDone
    })
}
