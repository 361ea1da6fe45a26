//! Works out what a run would do, from what is there: which deliveries are new and which can be reused.

use super::also;
use super::arrivals::{self, Arrived, Purpose};
use super::ledger::Ledger;
use super::manifest::{self, AlsoFiles, LandedFile, Manifest, State, Unit, of_others};
use super::reference::{self, Found};
use super::released::{Released, with_earlier};
use super::settings::{Keys, Settings};
use crate::definitions::model::{Definitions, Pipeline};
use crate::stages::disclose::Earlier;
use crate::stages::typed::Delivery;
use crate::store::Workplace;
use crate::vocabulary::{Findings, Sha};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The version of the program, which is part of every run's name.
pub const TOOL: &str = concat!("quarterday ", env!("CARGO_PKG_VERSION"));

/// What a run would do.
pub struct Plan {
    pub pipeline: Arc<Pipeline>,
    /// The name of the version it would make: of all that goes into it.
    pub version: String,
    pub deliveries: Vec<Planned>,
    /// Findings about what did not come.
    pub findings: Findings,
    /// The tables of reference that are in force.
    pub reference: Found,
    pub keys: Keys,
    /// What earlier versions have shown everybody.
    released: Released,
    /// The version in force now.
    pub before: Option<Manifest>,
}

/// What would become of one delivery.
pub struct Planned {
    pub delivery: Delivery,
    /// The name of all that its outputs are made from.
    pub id: Sha,
    /// The same without what was shown of it before.
    pub base: Sha,
    /// What earlier versions, made from something else, have shown everybody of it.
    pub earlier: Vec<Earlier>,
    pub files: Vec<LandedFile>,
    /// The files that stand in for these if they are turned away: the last good ones.
    pub good: Vec<LandedFile>,
    /// The files of the delivery before, where rules compare with it.
    pub last: Vec<LandedFile>,
    /// Explanations of its queries.
    pub explained: Vec<LandedFile>,
    /// The files of other collections that fill its tables, and the last good ones that stand in for these.
    pub also: Vec<AlsoFiles>,
    pub good_also: Vec<AlsoFiles>,
    pub findings: Findings,
    pub remarks: Vec<String>,
    pub how: How,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Read afresh; if its files are no longer in the folder, as they are kept.
    Make,
    /// Nothing has changed: taken from the version in force.
    Reuse,
    /// Its files are no longer in the folder, and nothing else has changed: taken from the version in force.
    Keep,
}

impl Planned {
    /// The same delivery, made of its last good files alone.
    pub fn of_good_files(&self) -> Self {
        Self {
            delivery: self.delivery.clone(),
            id: self.id.clone(),
            base: self.base.clone(),
            earlier: self.earlier.clone(),
            files: self.good.clone(),
            good: Vec::new(),
            last: self.last.clone(),
            explained: self.explained.clone(),
            also: self.good_also.clone(),
            good_also: Vec::new(),
            findings: Findings::new(),
            remarks: Vec::new(),
            how: How::Make,
        }
    }
}

impl Plan {
    /// A version in which a delivery is kept back also rests on what stands in for it, and is named by that too.
    pub fn settle_name(&mut self, workplace: &Workplace) -> anyhow::Result<()> {
        let Some(there) = manifest::read(workplace, &self.pipeline.name, &self.version)? else { return Ok(()) };
        let is_other =
            |unit: &Unit, planned: &Planned| unit.good != planned.good || unit.good_also != planned.good_also;
        let rests_on_other =
            |(unit, planned): (&Unit, &Planned)| unit.state != State::Accepted && is_other(unit, planned);
        if there.units.iter().zip(&self.deliveries).any(rests_on_other) {
            let good = self.deliveries.iter().map(|planned| planned.good.iter().chain(of_others(&planned.good_also)));
            let good = good.flatten().map(|file| file.sha.as_str());
            let parts = std::iter::once(self.version.as_str()).chain(good);
            self.version = Sha::of_parts(parts.map(str::as_bytes)).as_str()[..16].to_string();
        }
        Ok(())
    }

    /// Adds what was found before anything was looked at: it is part of what the version is named by.
    pub fn add(&mut self, workplace: &Workplace, definitions: &Definitions, found: Findings) -> anyhow::Result<()> {
        if found.is_empty() {
            return Ok(());
        }
        self.findings.extend(found);
        self.version = version_of(&self.pipeline, definitions, &self.deliveries, &self.findings);
        self.settle_name(workplace)
    }

    /// Leaves every other delivery as it is in force, and reads the chosen ones again if they are wanted afresh.
    pub fn narrow(&mut self, definitions: &Definitions, chosen: impl Fn(&Delivery) -> bool, afresh: bool) {
        let before = self.before.clone();
        let reference = self.reference.shas().cloned().collect();
        let around =
            Around { definitions, pipeline: &self.pipeline, keys: &self.keys, reference, released: &self.released };
        let in_force = |delivery: &Delivery| before.as_ref().and_then(|before| before.unit(delivery));
        self.deliveries.retain(|planned| chosen(&planned.delivery) || in_force(&planned.delivery).is_some());
        for planned in &mut self.deliveries {
            if !chosen(&planned.delivery) {
                let unit = in_force(&planned.delivery).expect("those without were just left out");
                *planned = around.kept(unit);
                planned.remarks.clear();
            } else if afresh && planned.how == How::Reuse {
                planned.how = How::Make;
            }
        }
        self.version = version_of(&self.pipeline, definitions, &self.deliveries, &self.findings);
    }

    /// Whether queries can be explained, so that findings have a place for that.
    pub fn may_explain(&self) -> bool {
        self.pipeline.form.source.explained.is_some()
    }

    pub fn nothing_to_do(&self) -> bool {
        self.before.as_ref().is_some_and(|before| before.version == self.version)
    }
}

/// Looks at what has come in and plans from there.
pub fn plan(
    workplace: &Workplace,
    definitions: &Definitions,
    pipeline: &Arc<Pipeline>,
    ledger: &Ledger,
    purpose: Purpose,
) -> anyhow::Result<Plan> {
    let keys = Settings::of(workplace)?.keys_for(pipeline, workplace)?;
    let collection = &pipeline.collection;
    let names: Vec<&str> = collection.form.reference.iter().map(String::as_str).collect();
    let reference = reference::find(workplace, definitions, &names, purpose.now().date())?;
    let (mut arrived, mut findings) = arrivals::land(workplace, pipeline, &definitions.words, ledger, purpose)?;
    signed_off_first(pipeline, ledger, &mut arrived)?;
    also::land(workplace, pipeline, &mut arrived, purpose)?;
    findings.extend(reference.findings.iter().cloned());
    let released = Released::of(workplace, pipeline)?;
    let of_reference = reference.shas().cloned().collect();
    let around = Around { definitions, pipeline, keys: &keys, reference: of_reference, released: &released };
    let before = manifest::in_force(workplace, &pipeline.name)?;
    let mut deliveries: Vec<Planned> =
        arrived.into_iter().map(|(delivery, arrived)| around.planned(delivery, arrived, before.as_ref())).collect();
    let gone = before.iter().flat_map(|before| &before.units);
    for unit in gone.filter(|unit| unit.state != State::TurnedAway) {
        if !deliveries.iter().any(|planned| planned.delivery == unit.delivery()) {
            deliveries.push(around.kept(unit));
        }
    }
    deliveries.sort_by(|a, b| a.delivery.cmp(&b.delivery));
    let version = version_of(pipeline, definitions, &deliveries, &findings);
    let mut plan =
        Plan { pipeline: pipeline.clone(), version, deliveries, findings, reference, keys, released, before };
    plan.settle_name(workplace)?;
    Ok(plan)
}

/// What was signed off here is the delivery before; files given beside the new one stand in where there is none.
fn signed_off_first(
    pipeline: &Pipeline,
    ledger: &Ledger,
    arrived: &mut BTreeMap<Delivery, Arrived>,
) -> anyhow::Result<()> {
    let collection = &pipeline.collection;
    for (delivery, arrived) in arrived {
        let Some(period) = collection.last_period(delivery.period) else { continue };
        let before = Delivery { authority: delivery.authority.clone(), period };
        if let Some(signed) = ledger.signed_off(&pipeline.name, &before)? {
            let by = format!("signed off for {period} by {}", signed.by);
            arrived.remarks.push(format!("{delivery} is compared with the delivery {by}"));
            arrived.last = signed
                .files
                .into_iter()
                .map(|file| LandedFile { name: format!("{period}/{}", file.name), ..file })
                .collect();
        }
    }
    Ok(())
}

/// What every delivery of a plan has in common.
struct Around<'a> {
    definitions: &'a Definitions,
    pipeline: &'a Pipeline,
    keys: &'a Keys,
    /// The names of the tables of reference that are in force.
    reference: Vec<Sha>,
    released: &'a Released,
}

impl Around<'_> {
    fn planned(&self, delivery: Delivery, arrived: Arrived, before: Option<&Manifest>) -> Planned {
        let files = arrived.files.iter().chain(&arrived.last).chain(&arrived.explained);
        let files = files.chain(of_others(&arrived.also));
        let base = self.unit_id(&delivery, files, &arrived.findings);
        let earlier = self.released.before(&delivery, &base);
        let id = with_earlier(&base, &earlier);
        let unit = before.and_then(|before| before.unit(&delivery));
        let is_same = unit.is_some_and(|unit| unit.id == id && unit.state == State::Accepted);
        let how = if is_same { How::Reuse } else { How::Make };
        let Arrived { files, last, explained, also, findings, remarks } = arrived;
        let (good, good_also) = unit.map(|unit| (unit.good.clone(), unit.good_also.clone())).unwrap_or_default();
        Planned { delivery, id, base, earlier, files, good, last, explained, also, good_also, findings, remarks, how }
    }

    /// A delivery whose files are no longer in the folder. If the definitions, keys or tables of reference have
    /// changed since, the files that were kept are read again: nobody is to see today what only yesterday's
    /// definitions allowed.
    fn kept(&self, unit: &Unit) -> Planned {
        // Of files that could not even be kept there is nothing to read again.
        let is_without = unit.state == State::KeptBack && unit.files.is_empty() && unit.also.is_empty();
        let own = if is_without { &unit.good } else { &unit.files };
        let files = own.iter().chain(&unit.last).chain(&unit.explained).chain(of_others(&unit.also));
        let base = self.unit_id(&unit.delivery(), files, &Findings::new());
        let earlier = self.released.before(&unit.delivery(), &base);
        let id = with_earlier(&base, &earlier);
        let remark = format!(
            "the files of {} for {} are no longer in the folder; what was published of them stays",
            unit.authority, unit.period
        );
        Planned {
            how: if id == unit.id { How::Keep } else { How::Make },
            delivery: unit.delivery(),
            id,
            base,
            earlier,
            files: own.clone(),
            good: unit.good.clone(),
            last: unit.last.clone(),
            explained: unit.explained.clone(),
            also: unit.also.clone(),
            good_also: unit.good_also.clone(),
            findings: Findings::new(),
            remarks: vec![remark],
        }
    }

    /// The name of everything that a delivery's outputs are made from.
    fn unit_id<'f>(
        &self,
        delivery: &Delivery,
        files: impl Iterator<Item = &'f LandedFile>,
        findings: &Findings,
    ) -> Sha {
        let mut parts = vec![
            TOOL.to_string(),
            self.definitions.sha.to_string(),
            self.pipeline.name.clone(),
            delivery.authority.to_string(),
            delivery.period.to_string(),
        ];
        parts.extend(self.keys.iter().map(|(audience, key)| format!("{audience} {}", key.fingerprint())));
        parts.extend(self.reference.iter().map(Sha::to_string));
        parts.extend(files.map(|file| format!("{} {}", file.name, file.sha)));
        parts.extend(findings.iter().map(|finding| finding.place.to_string()));
        Sha::of_parts(parts.iter().map(String::as_bytes))
    }
}

fn version_of(pipeline: &Pipeline, definitions: &Definitions, deliveries: &[Planned], findings: &Findings) -> String {
    let mut parts = vec![TOOL.to_string(), pipeline.name.clone(), definitions.sha.to_string()];
    parts.extend(deliveries.iter().map(|planned| planned.id.to_string()));
    parts.extend(findings.iter().map(|finding| format!("{} {}", finding.kind.says, finding.place)));
    Sha::of_parts(parts.iter().map(String::as_bytes)).as_str()[..16].to_string()
}
