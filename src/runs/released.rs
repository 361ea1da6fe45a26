//! What earlier versions have shown everybody: whoever kept it can set it beside what is shown now.

use super::manifest::{self, Manifest};
use super::unit::public_figures;
use crate::definitions::model::Pipeline;
use crate::stages::disclose::Earlier;
use crate::stages::typed::Delivery;
use crate::store::Workplace;
use crate::vocabulary::{Audience, Sha};
use std::collections::BTreeSet;

/// The figures of earlier versions, each with its delivery and the name of what that was made from.
#[derive(Default)]
pub struct Released(Vec<(Delivery, Sha, Earlier)>);

impl Released {
    /// All that versions of a pipeline still hold; nothing where it shows nobody outside anything.
    pub fn of(workplace: &Workplace, pipeline: &Pipeline) -> anyhow::Result<Self> {
        let mut released = Vec::new();
        if !pipeline.audiences().contains(&Audience::Public) {
            return Ok(Self(released));
        }
        for version in workplace.kept_versions(&pipeline.name)? {
            let Some(manifest) = manifest::read(workplace, &pipeline.name, &version)? else { continue };
            for figure in public_figures(workplace, pipeline, &manifest)? {
                let delivery = Delivery { authority: figure.authority.clone(), period: figure.period };
                if let Some(base) = base_of(&manifest, &delivery) {
                    released.push((delivery, base, Earlier::of(&figure)));
                }
            }
        }
        Ok(Self(released))
    }

    /// What was shown of a delivery when it was made from something else. What was shown when it was made from the
    /// same is the same again.
    pub fn before(&self, delivery: &Delivery, base: &Sha) -> Vec<Earlier> {
        let other = self.0.iter().filter(|(of, from, _)| of == delivery && from != base);
        let shown: BTreeSet<&Earlier> = other.map(|(_, _, figure)| figure).collect();
        shown.into_iter().cloned().collect()
    }
}

fn base_of(manifest: &Manifest, delivery: &Delivery) -> Option<Sha> {
    manifest.unit(delivery).map(|unit| unit.base.clone().unwrap_or_else(|| unit.id.clone()))
}

/// The name of what a delivery is made from, when what was shown of it before counts too.
pub fn with_earlier(base: &Sha, earlier: &[Earlier]) -> Sha {
    if earlier.is_empty() {
        return base.clone();
    }
    let parts: Vec<String> = earlier.iter().map(Earlier::to_string).collect();
    Sha::of_parts(std::iter::once(base.as_str().as_bytes()).chain(parts.iter().map(|part| part.as_bytes())))
}
