//! `quarterday plan`: what a run would do, without doing it.

use super::output::Output;
use super::{Ending, Options, setting};
use crate::definitions::model::Pipeline;
use crate::runs::arrivals::Purpose;
use crate::runs::ledger::Ledger;
use crate::runs::manifest::of_others;
use crate::runs::plan::{How, Plan, plan};
use crate::store::Workplace;
use serde::Serialize;

#[derive(Serialize)]
struct Answer {
    pipeline: String,
    reads: String,
    schedule: String,
    deliveries: Vec<DeliveryAnswer>,
    /// What did not come.
    missing: Vec<String>,
    outputs: Vec<OutputAnswer>,
    version: String,
    nothing_to_do: bool,
}

#[derive(Serialize)]
struct DeliveryAnswer {
    la: String,
    period_end: String,
    files: Vec<String>,
    how: &'static str,
    remarks: Vec<String>,
}

#[derive(Serialize)]
struct OutputAnswer {
    audience: String,
    datasets: Vec<String>,
    indicators: usize,
}

pub fn run(options: &Options, output: &Output) -> anyhow::Result<Ending> {
    let workplace = setting::workplace(options);
    let definitions = setting::checked_definitions(options)?;
    let ledger = Ledger::open_to_read(&workplace)?;
    let mut answers = Vec::new();
    for pipeline in definitions.pipelines.values() {
        let plan = plan(&workplace, &definitions, pipeline, &ledger, Purpose::Rehearse { now: setting::now(options) })?;
        answers.push(answer(&plan));
    }
    output.answer(&answers, |answers| answers.iter().map(|answer| for_people(answer, &workplace)).collect())?;
    Ok(Ending::Done)
}

fn answer(plan: &Plan) -> Answer {
    let pipeline = &plan.pipeline;
    let deliveries = plan.deliveries.iter().map(|planned| DeliveryAnswer {
        la: planned.delivery.authority.to_string(),
        period_end: planned.delivery.period.to_string(),
        files: planned.files.iter().chain(of_others(&planned.also)).map(|file| file.name.clone()).collect(),
        how: match planned.how {
            How::Make => "read",
            How::Reuse => "reuse: nothing has changed",
            How::Keep => "keep what is published",
        },
        remarks: planned.remarks.clone(),
    });
    Answer {
        pipeline: pipeline.name.clone(),
        reads: pipeline.form.source.from.clone(),
        schedule: format!("{} ({})", pipeline.form.when.schedule, pipeline.form.when.zone),
        deliveries: deliveries.collect(),
        missing: plan.findings.iter().map(|finding| format!("{}: {}", finding.place, finding.kind.says)).collect(),
        outputs: outputs(pipeline),
        version: plan.version.clone(),
        nothing_to_do: plan.nothing_to_do(),
    }
}

fn outputs(pipeline: &Pipeline) -> Vec<OutputAnswer> {
    let of = |audience| OutputAnswer {
        audience: format!("{audience}"),
        datasets: pipeline.datasets_for(audience).map(|dataset| dataset.name.clone()).collect(),
        indicators: pipeline.indicators_for(audience).count(),
    };
    pipeline.audiences().into_iter().map(of).collect()
}

fn for_people(answer: &Answer, workplace: &Workplace) -> String {
    let mut lines = vec![format!("{}: {}", answer.pipeline, answer.schedule)];
    lines.push(format!("  reads {}", workplace.root().join(&answer.reads).display()));
    lines.extend(answer.missing.iter().map(|line| format!("  {line}")));
    for delivery in &answer.deliveries {
        lines.push(format!(
            "  {} {}: {}: {}",
            delivery.la,
            delivery.period_end,
            delivery.how,
            delivery.files.join(", ")
        ));
        lines.extend(delivery.remarks.iter().map(|remark| format!("    {remark}")));
    }
    for output in &answer.outputs {
        lines.push(format!(
            "  for the {}: {} and {} indicators",
            output.audience,
            output.datasets.join(", "),
            output.indicators
        ));
    }
    lines.push(match (answer.deliveries.is_empty(), answer.nothing_to_do) {
        (true, _) => "  nothing has come in".to_string(),
        (_, true) => format!("  nothing to do; version {} is in force", answer.version),
        _ => format!("  would publish version {}", answer.version),
    });
    lines.join("\n") + "\n"
}
