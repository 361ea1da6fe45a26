//! The program: reads the command line and hands over.

use clap::Parser;
use quarterday::cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    cli::output::quiet_faults();
    cli::run(cli::Command::parse()).into()
}
