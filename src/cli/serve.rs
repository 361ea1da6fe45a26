//! `quarterday serve`: runs the pipelines when they are due.

use super::output::LogAs;
use super::{Ending, Options, output, setting};
use crate::jobs::serve::serve;
use std::sync::Arc;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How the log is written
    #[arg(long, value_enum, default_value_t)]
    log: LogAs,
}

pub fn run(options: &Options, arguments: &Arguments) -> anyhow::Result<Ending> {
    output::start_logging(arguments.log);
    let definitions = Arc::new(setting::checked_definitions(options)?);
    let workplace = setting::workplace(options);
    tokio::runtime::Runtime::new()?.block_on(serve(workplace, definitions))?;
    Ok(Ending::Done)
}
