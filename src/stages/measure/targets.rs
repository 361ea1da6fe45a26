//! Targets that come with the data, in the place of those that the definitions have.

use super::Measure;
use crate::definitions::model::Pipeline;
use crate::stages::build::Built;
use anyhow::Context;
use std::collections::BTreeMap;

/// Whose figure a target is, in the dataset that figures stand beside.
const TARGET: &str = "target";

/// Sets the target of each figure that has one among the data of this delivery: the newest of each.
pub fn set(measures: &mut [Measure], built: &Built, pipeline: &Pipeline) -> anyhow::Result<()> {
    let beside = pipeline.form.figures.as_ref().and_then(|figures| figures.beside.as_ref());
    let Some((name, frame)) = beside.and_then(|name| Some((name, built.frames.get(name)?))) else { return Ok(()) };
    let text = |column: &str| anyhow::Ok(frame.column(column)?.str()?.clone());
    let within = || format!("in the dataset `{name}`");
    let (figures, whose) = (text("figure").with_context(within)?, text("whose").with_context(within)?);
    let as_at = text("as_at").with_context(within)?;
    let values = frame.column("value").and_then(|column| column.f64().cloned()).with_context(within)?;
    let mut newest: BTreeMap<&str, (&str, f64)> = BTreeMap::new();
    for row in (0..frame.height()).filter(|row| whose.get(*row) == Some(TARGET)) {
        let (Some(figure), Some(value)) = (figures.get(row), values.get(row)) else { continue };
        let when = as_at.get(row).unwrap_or_default();
        if newest.get(figure).is_none_or(|(other, _)| *other < when) {
            newest.insert(figure, (when, value));
        }
    }
    for measure in measures {
        if let Some((_, target)) = newest.get(measure.indicator.as_str()) {
            measure.target = Some(*target);
        }
    }
    Ok(())
}
