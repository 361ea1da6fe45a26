//! The program: reads the command line and hands over.

use clap::Parser;
use quarterday::cli;
use std::process::ExitCode;

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::output::quiet_faults();
    cli::run(cli::Command::parse()).into()
}
