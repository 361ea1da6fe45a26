//! `quarterday doctor`: looks over the workplace, and says what a person should do.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::jobs::doctor::{Look, State, look_over};

pub fn run(options: &Options, output: &Output) -> anyhow::Result<Ending> {
    let definitions = setting::checked_definitions(options)?;
    let looks = look_over(&setting::workplace(options), &definitions, setting::now(options));
    output.answer(&looks, |looks| looks.iter().map(line).collect())?;
    let is_well = looks.iter().all(|look| look.state != State::NeedsAPerson);
    Ok(if is_well { Ending::Done } else { Ending::NeedsAPerson })
}

fn line(look: &Look) -> String {
    let state = match look.state {
        State::Well => "well",
        State::NeedsAPerson => "LOOK",
        State::NotChecked => "not checked",
    };
    let to_do = if look.to_do.is_empty() { String::new() } else { format!("\n    {}", look.to_do) };
    format!("{state:<12}{}: {}{to_do}\n", look.what, look.says)
}
