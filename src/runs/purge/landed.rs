//! What came in and no kept version is made of. It goes only where every pipeline that it came in for lets it go.

use super::certificate::{Class, Item};
use super::{last_day, versions};
use crate::definitions::model::Definitions;
use crate::runs::ledger::Ledger;
use crate::store::{Workplace, files};
use crate::vocabulary::Sha;
use anyhow::Context;
use chrono::NaiveDate;

pub fn find(
    workplace: &Workplace,
    definitions: &Definitions,
    ledger: &Ledger,
    today: NaiveDate,
    going: &[Item],
) -> anyhow::Result<Vec<Item>> {
    let days = |pipeline: &str| definitions.pipelines.get(pipeline).and_then(|pipeline| pipeline.form.keep.landing);
    // Where no pipeline lets anything go, nothing need be looked at.
    let Some(longest) = definitions.pipelines.keys().filter_map(|name| days(name)).max() else { return Ok(Vec::new()) };
    let mut needed = versions::made_of(workplace, definitions, going)?;
    needed.extend(ledger.files_signed_off()?);
    let arrivals = ledger.arrivals_by_file()?;
    let mut items = Vec::new();
    for path in files::walk(&workplace.landing())? {
        let sha = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if needed.contains(&sha) || Sha::read(&sha).is_none() {
            continue;
        }
        // What came in beside a delivery is in no list of arrivals, and is kept as long as anything.
        let (pipeline, came, days) = match arrivals.get(&sha) {
            None => (String::new(), files::written(&path)?.date(), Some(longest)),
            Some(for_whom) => {
                let lasts = for_whom.iter().map(|(name, _)| days(name)).collect::<Option<Vec<_>>>();
                let came = for_whom.iter().map(|(_, day)| *day).max().context("an arrival has a day")?;
                let names: Vec<&str> = for_whom.iter().map(|(name, _)| name.as_str()).collect();
                (names.join(", "), came, lasts.and_then(|lasts| lasts.into_iter().max()))
            }
        };
        let Some(days) = days.filter(|days| came < last_day(today, *days)) else { continue };
        let why = format!("came in on {came}, and no kept version is made of it; `landing` is kept {days} days");
        items.push(Item::new(Class::Landed, &pipeline, &sha, why).counting(1, files::size(&path)?));
    }
    Ok(items)
}

pub fn take_away(workplace: &Workplace, ledger: &Ledger, sha: &str) -> anyhow::Result<()> {
    let sha = Sha::read(sha).context("it has no name of a content")?;
    let path = workplace.landed(&sha);
    if files::exists(&path) {
        files::remove_copy(&path)?;
    }
    ledger.forget_arrivals(&sha)
}
