//! A run's account in words: what came in, what was found, where everything is.

use crate::runs::account::{Account, DeliveryAccount, TableAccount};
use crate::runs::manifest::State;
use crate::runs::pipeline_run::Ending;
use crate::store::{Workplace, files};

pub fn for_people(account: &Account, workplace: &Workplace) -> String {
    let mut lines = vec![format!("{}: {}", account.pipeline, ending(account))];
    lines.extend(account.missing.iter().chain(&account.remarks).map(|line| format!("  {line}")));
    let titles = account.deliveries.iter().flat_map(|delivery| &delivery.tables).map(|table| table.table.len());
    let width = titles.max().unwrap_or(0);
    for delivery in &account.deliveries {
        lines.push(format!("  {} {}: {}", delivery.la, delivery.period_end, delivery.files.join(", ")));
        lines.extend(delivery.tables.iter().map(|table| rows(table, width)));
        lines.push(format!("    {}", found(delivery)));
    }
    if !account.deliveries.is_empty() {
        let latest = workplace.latest(&account.pipeline);
        let audience = latest.join("authority");
        lines.push(format!("  report    {}", latest.join("report").join("index.html").display()));
        let printed = workplace.printed(&account.pipeline);
        if files::exists(&printed) {
            lines.push(format!("  PDF       {}", printed.display()));
        }
        let worklists = latest.join("worklists").join("index.html");
        if files::exists(&worklists) {
            lines.push(format!("  worklists {}", worklists.display()));
        }
        let public = latest.join("public").join("index.html");
        if files::exists(&public) {
            lines.push(format!("  public    {}", public.display()));
        }
        lines.push(format!("  findings  {}", audience.join("findings.csv").display()));
        lines.push(format!("  Parquet   {}", audience.join("*.parquet").display()));
    }
    lines.join("\n") + "\n"
}

fn ending(account: &Account) -> String {
    let version = &account.version;
    match account.ending.as_str() {
        word if word == Ending::NothingToDo.word() => format!("nothing to do; version {version} is in force"),
        word if word == Ending::NothingCame.word() => "nothing came in, so nothing was published".to_string(),
        word if word == Ending::Incomplete.word() => {
            format!("published version {version}, incomplete: a delivery was turned away")
        }
        _ => format!("published version {version}"),
    }
}

fn rows(table: &TableAccount, width: usize) -> String {
    format!(
        "    {:<width$} {:>8} read = {:>8} accepted + {:>5} set aside + {:>5} refused",
        table.table, table.read, table.accepted, table.set_aside, table.refused
    )
}

fn found(delivery: &DeliveryAccount) -> String {
    let total: usize = delivery.findings.values().sum();
    let count = |weight: &str| delivery.findings.get(weight).copied().unwrap_or(0);
    let state = match delivery.state {
        State::Accepted => "",
        State::KeptBack => "; TURNED AWAY, the last good data stay",
        State::TurnedAway => "; TURNED AWAY",
    };
    let explained = match count("explained") {
        0 => String::new(),
        some => format!(" and {some} explained,"),
    };
    format!(
        "{total} findings: {} turn a file away, {} set a row aside, {} errors to mend, {} to explain,{explained} {} notes; {} rules run, {} not checked{state}",
        count("file"),
        count("row"),
        count("error"),
        count("explain"),
        count("note"),
        delivery.rules_run,
        delivery.rules_not_checked
    )
}
