//! What earlier versions have shown everybody: whoever kept it can set it beside what is shown now.

use super::manifest::{self, Manifest};
use super::unit::{public_figures, public_figures_path};
use crate::definitions::model::Pipeline;
use crate::stages::disclose::Earlier;
use crate::stages::typed::Delivery;
use crate::store::{Workplace, files};
use crate::vocabulary::{Audience, Sha};
use std::collections::BTreeSet;

/// The figures of earlier versions, each with its delivery and the name of what that was made from.
#[derive(Default)]
pub struct Released(Vec<(Delivery, Sha, Earlier)>);

impl Released {
    /// All that versions of a pipeline hold or held; nothing where it shows nobody outside anything.
    pub fn of(workplace: &Workplace, pipeline: &Pipeline) -> anyhow::Result<Self> {
        let mut released = Vec::new();
        if !pipeline.audiences().contains(&Audience::Public) {
            return Ok(Self(released));
        }
        let kept = workplace.versions(&pipeline.name);
        let gone = workplace.released(&pipeline.name);
        let kept = workplace.version_names(&pipeline.name)?.into_iter().map(|version| kept.join(version));
        let gone = files::folders(&gone)?.into_iter().map(|version| gone.join(version));
        for folder in kept.chain(gone) {
            let Some(manifest) = manifest::read_in(&folder)? else { continue };
            for figure in public_figures(&folder, &manifest)? {
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

/// Remembers what a version has shown everybody, before it goes. The manifest last: where it is, all is there.
pub fn remember(workplace: &Workplace, pipeline: &str, version: &str) -> anyhow::Result<()> {
    let (folder, to) = (workplace.version(pipeline, version), workplace.released(pipeline).join(version));
    let figures = public_figures_path();
    let Some(manifest) = manifest::read_in(&folder)?.filter(|it| it.files.contains_key(&figures)) else {
        return Ok(());
    };
    files::write(&to.join(&figures), &files::read(&folder.join(&figures))?)?;
    files::write(&to.join(manifest::NAME), &serde_json::to_vec_pretty(&manifest)?)
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
