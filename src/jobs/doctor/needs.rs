//! What runs need: keys, secrets, published data, and to be run in time.

use super::{Look, State};
use crate::definitions::model::{Definitions, Pipeline};
use crate::jobs::digest::post::ways;
use crate::jobs::serve::last_runs;
use crate::jobs::timetable::Timetable;
use crate::runs::arrivals::Purpose;
use crate::runs::fetch::unready;
use crate::runs::ledger::Ledger;
use crate::runs::plan::plan;
use crate::runs::printed;
use crate::runs::settings::Settings;
use crate::store::Workplace;
use chrono::NaiveDateTime;
use std::sync::Arc;

pub fn looks(workplace: &Workplace, definitions: &Definitions, now: NaiveDateTime) -> Vec<Look> {
    let settings = match Settings::of(workplace) {
        Ok(settings) => settings,
        Err(trouble) => return vec![Look::trouble("settings.toml", &trouble)],
    };
    let mut looks = vec![Look::well("settings.toml", "it can be read")];
    for pipeline in definitions.pipelines.values() {
        looks.extend(of_pipeline(workplace, definitions, &settings, pipeline, now));
    }
    looks.push(telling(workplace, &settings));
    looks.push(time(workplace, definitions, now).unwrap_or_else(|trouble| Look::trouble("the timetable", &trouble)));
    looks
}

fn of_pipeline(
    workplace: &Workplace,
    definitions: &Definitions,
    settings: &Settings,
    pipeline: &Arc<Pipeline>,
    now: NaiveDateTime,
) -> Vec<Look> {
    let name = &pipeline.name;
    let keys = format!("{name}: keys");
    if let Err(trouble) = settings.keys_for(pipeline, workplace) {
        let rest = Look::not_checked(&format!("{name}: what came in"), "without its keys nothing can be planned");
        return vec![Look::trouble(&keys, &trouble), rest];
    }
    let mut looks = vec![Look::well(&keys, "every key is there")];
    let secrets = pipeline.form.fetch.iter().filter_map(|fetch| fetch.sign_in.as_ref());
    for sign_in in secrets {
        if let Err(trouble) = settings.secret(&sign_in.secret, workplace) {
            looks.push(Look::trouble(&format!("{name}: secrets"), &trouble));
        }
    }
    looks.extend(printing(workplace, pipeline));
    for fetch in &pipeline.form.fetch {
        let unready = unready(settings, &fetch.url);
        looks.extend(unready.map(|(says, to_do)| Look::ill(&format!("{name}: {}", fetch.what), says, to_do)));
    }
    looks.push(planned(workplace, definitions, pipeline, now));
    looks
}

/// Whether a report that is to be printed can be.
fn printing(workplace: &Workplace, pipeline: &Pipeline) -> Option<Look> {
    let _printed = pipeline.form.report.as_ref().filter(|report| report.printed)?;
    let what = format!("{}: the report as a PDF", pipeline.name);
    Some(match printed::by(workplace) {
        Ok(browser) => Look::well(&what, format!("{browser} prints it")),
        Err(trouble) => Look::trouble(&what, &trouble),
    })
}

/// What a run would find before it has read anything.
fn planned(workplace: &Workplace, definitions: &Definitions, pipeline: &Arc<Pipeline>, now: NaiveDateTime) -> Look {
    let what = format!("{}: what came in", pipeline.name);
    let planned = Ledger::open_to_read(workplace)
        .and_then(|ledger| plan(workplace, definitions, pipeline, &ledger, Purpose::Rehearse { now }));
    match planned {
        Err(trouble) => Look::trouble(&what, &trouble),
        Ok(plan) if plan.findings.iter().any(|finding| finding.needs_a_person()) => {
            let mut codes: Vec<&str> = plan.findings.iter().map(|finding| finding.kind.code.as_str()).collect();
            codes.sort_unstable();
            codes.dedup();
            let says =
                format!("{} deliveries, and something did not come: {}", plan.deliveries.len(), codes.join(", "));
            Look::ill(
                &what,
                says,
                format!("`quarterday explain {}` says what it means; `quarterday plan` says more", codes[0]),
            )
        }
        Ok(plan) => Look::well(&what, format!("{} deliveries", plan.deliveries.len())),
    }
}

fn telling(workplace: &Workplace, settings: &Settings) -> Look {
    let what = "the morning's digest";
    let ways: Vec<&str> = ways(settings).into_iter().map(|way| way.word()).collect();
    if ways.is_empty() {
        let says = "nobody is told how the nights went";
        return Look { state: State::NotChecked, ..Look::ill(what, says, "add [mail] or [teams] to settings.toml") };
    }
    let sound = settings.digest.at().and(settings.digest.zone().map(|_| ()));
    if let Err(trouble) = sound.and(settings.mail.as_ref().map_or(Ok(()), |mail| mail.check())) {
        return Look::trouble(what, &trouble);
    }
    let names =
        settings.mail.iter().filter_map(|mail| mail.secret.as_ref()).chain(settings.teams.iter().map(|t| &t.secret));
    let secrets = names.map(|name| settings.secret(name, workplace));
    match secrets.collect::<anyhow::Result<Vec<_>>>() {
        Err(trouble) => Look::trouble(what, &trouble),
        Ok(_) => {
            Look::well(what, format!("is sent by {}; `quarterday digest --send --again` tries it", ways.join(" and ")))
        }
    }
}

fn time(workplace: &Workplace, definitions: &Definitions, now: NaiveDateTime) -> anyhow::Result<Look> {
    let last = last_runs(workplace)?;
    let timetable = Timetable::new(definitions.pipelines.values(), now.and_utc(), |name| last.get(name).copied())?;
    let missed: Vec<String> = timetable
        .lines(now.and_utc())?
        .iter()
        .filter_map(|line| Some(format!("{} on {}", line.pipeline.name, line.missed?.format("%A %-d %B %Y %H:%M %Z"))))
        .collect();
    Ok(if missed.is_empty() {
        Look::well("the timetable", "nothing was missed")
    } else {
        Look::ill(
            "the timetable",
            format!("missed: {}", missed.join(", ")),
            "start `quarterday serve`, which catches up",
        )
    })
}
