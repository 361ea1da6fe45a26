//! `quarterday serve`: runs the pipelines when they are due.

use super::{Ending, Options, output, setting};
use crate::jobs::serve::serve;
use std::sync::Arc;

pub fn run(options: &Options) -> anyhow::Result<Ending> {
    output::start_logging();
    let definitions = Arc::new(setting::checked_definitions(options)?);
    let workplace = setting::workplace(options);
    tokio::runtime::Runtime::new()?.block_on(serve(workplace, definitions))?;
    Ok(Ending::Done)
}
