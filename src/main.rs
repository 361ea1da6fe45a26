//! The program: reads the command line and hands over. It also is the process that reads one file apart.

use clap::Parser;
use quarterday::cli;
use quarterday::runs::apart;
use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(code) = apart::child::asked(std::env::args_os()) {
        return ExitCode::from(code as u8);
    }
    if let Ok(program) = std::env::current_exe() {
        apart::read_with(program);
    }
    cli::output::quiet_faults();
    let command = cli::Command::parse();
    // A fault of the program has said where it is; what was asked for is not done.
    std::panic::catch_unwind(|| cli::run(command)).unwrap_or(cli::Ending::NotDone).into()
}
