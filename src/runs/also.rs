//! Finds the files of other collections that a pipeline reads beside its own, and for which deliveries.

use super::arrivals::{Arrived, Purpose, kept, named, paths};
use super::manifest::{AlsoFiles, LandedFile};
use crate::definitions::forms::SourceForm;
use crate::definitions::model::Pipeline;
use crate::stages::land::{Belongs, Pattern};
use crate::stages::typed::Delivery;
use crate::store::{Workplace, files};
use std::collections::BTreeMap;

/// How many parts of its path name a file: two collections may have files of one name.
const PARTS: usize = 3;

/// The files of other collections, by collection and delivery.
type Others = BTreeMap<String, BTreeMap<Delivery, Vec<LandedFile>>>;

/// Lands what lies in the folders of the other pipelines, and puts it beside the deliveries that it fills.
///
/// Where an authority has files of its own, these say which deliveries there are. Where it has none, each delivery of
/// another collection makes one.
pub fn land(
    workplace: &Workplace,
    pipeline: &Pipeline,
    arrived: &mut BTreeMap<Delivery, Arrived>,
    purpose: Purpose,
) -> anyhow::Result<()> {
    let others = landed(workplace, pipeline, purpose)?;
    let has_own = |authority| arrived.keys().any(|delivery| delivery.authority == authority);
    let of_others = others.values().flat_map(BTreeMap::keys);
    let new: Vec<Delivery> = of_others.filter(|delivery| !has_own(delivery.authority.clone())).cloned().collect();
    arrived.extend(new.into_iter().map(|delivery| (delivery, Arrived::default())));
    for (delivery, arrived) in arrived {
        arrived.also = others.iter().filter_map(|(name, landed)| newest(name, landed, delivery)).collect();
        let told =
            arrived.also.iter().map(|also| format!("{delivery}: {} of {} is read beside it", also.name, also.period));
        arrived.remarks.extend(told);
    }
    Ok(())
}

fn landed(workplace: &Workplace, pipeline: &Pipeline, purpose: Purpose) -> anyhow::Result<Others> {
    let mut others = Others::new();
    for also in &pipeline.collection.also {
        let Some((_, source)) = &also.pipeline else { continue };
        others.insert(also.name.clone(), of_one(workplace, source, purpose)?);
    }
    Ok(others)
}

fn of_one(
    workplace: &Workplace,
    source: &SourceForm,
    purpose: Purpose,
) -> anyhow::Result<BTreeMap<Delivery, Vec<LandedFile>>> {
    let from = Pattern::new(&source.from)?;
    let beside = [&source.last, &source.explained].into_iter().flatten();
    let beside: Vec<Pattern> = beside.map(|text| Pattern::new(text)).collect::<Result<_, _>>()?;
    let mut landed: BTreeMap<Delivery, Vec<LandedFile>> = BTreeMap::new();
    let lying = paths(workplace, std::iter::once(&from))?;
    let wanted = lying.into_iter().filter_map(|path| {
        let inside = files::inside(workplace.root(), &path);
        // What lies beside a delivery is for its own pipeline alone, and so is what lies in no place.
        let is_beside = beside.iter().any(|pattern| !matches!(pattern.place(&inside), Belongs::Elsewhere));
        match from.place(&inside) {
            Belongs::To(delivery) if !is_beside => Some((path, (inside, delivery))),
            _ => None,
        }
    });
    let (paths, wanted): (Vec<_>, Vec<_>) = wanted.unzip();
    for ((inside, delivery), sha) in wanted.into_iter().zip(kept(workplace, &paths, purpose)?) {
        let file = named(&inside, PARTS, sha);
        let files = landed.entry(delivery).or_default();
        if !files.iter().any(|other| other.sha == file.sha) {
            files.push(file);
        }
    }
    landed.values_mut().for_each(|files| files.sort_by(|a, b| (&a.name, &a.sha).cmp(&(&b.name, &b.sha))));
    Ok(landed)
}

/// The newest delivery of another collection that is not after this one's period.
fn newest(name: &str, landed: &BTreeMap<Delivery, Vec<LandedFile>>, delivery: &Delivery) -> Option<AlsoFiles> {
    let mut own = landed.iter().filter(|(other, _)| other.authority == delivery.authority);
    let (newest, files) = own.rfind(|(other, _)| other.period <= delivery.period)?;
    Some(AlsoFiles { name: name.to_string(), period: newest.period, files: files.clone() })
}

/// Where the other pipelines' files lie.
pub fn patterns(pipeline: &Pipeline) -> impl Iterator<Item = &String> {
    pipeline.collection.also.iter().filter_map(|also| Some(&also.pipeline.as_ref()?.1.from))
}
