//! The definitions that come with the program: they load, their SQL is taken, their examples hold.

use crate::room::CHECKOUT;
use quarterday::definitions::{self, Definitions, Pipeline, reference};
use quarterday::runs::prove::{check_sql, prove};
use quarterday::sample::forms::{FilesForm, MessForm};
use quarterday::store::{Workplace, builtin};
use std::path::Path;

fn of_this_checkout() -> Definitions {
    let files = Workplace::at("nowhere").definitions(Some(Path::new(CHECKOUT))).unwrap();
    definitions::load(&files).unwrap_or_else(|mistakes| panic!("\n{}", mistakes.render()))
}

#[test]
fn there_is_no_mistake_in_them_and_polars_takes_their_sql() {
    let mistakes = check_sql(&of_this_checkout());
    assert!(mistakes.is_empty(), "\n{}", mistakes.render());
}

#[test]
fn a_pipeline_is_the_same_whether_everything_is_read_or_only_what_it_needs() {
    let files = builtin::definitions();
    let all = of_this_checkout();
    let mut less = 0;
    // Maps are shown in no order.
    let shown = |pipeline: &Pipeline| {
        let text = format!("{pipeline:?}");
        let mut parts: Vec<_> = text.split([',', '{', '}']).map(|part| part.trim().to_string()).collect();
        parts.sort();
        parts
    };
    for (name, pipeline) in &all.pipelines {
        let part = definitions::load_for(&files, std::slice::from_ref(name)).unwrap();
        assert!(shown(&part.pipelines[name]) == shown(pipeline), "{name} is another");
        assert_eq!((&part.sha, part.codes.len()), (&all.sha, all.codes.len()));
        less += usize::from(part.collections.len() < all.collections.len());
    }
    assert!(less > 0, "everything was read for each of them");
}

#[test]
fn every_example_holds() {
    let proofs = prove(&of_this_checkout(), |_| true);
    let failed: Vec<String> = proofs
        .iter()
        .filter_map(|proof| Some(format!("{}: {}\n{}", proof.file, proof.shows, proof.failure.as_ref()?)))
        .collect();
    assert!(failed.is_empty(), "{} of {} do not hold\n\n{}", failed.len(), proofs.len(), failed.join("\n\n"));
    assert!(!proofs.is_empty(), "there is nothing to prove");
}

#[test]
fn the_program_carries_them_as_they_are_on_the_disk() {
    let on_disk = Workplace::at("nowhere").definitions(Some(Path::new(CHECKOUT))).unwrap();
    let inside = builtin::definitions();
    let differ = |path: &&String| inside.get(*path) != on_disk.get(*path);
    let stale: Vec<&String> = on_disk.keys().chain(inside.keys()).filter(differ).collect();
    assert!(stale.is_empty(), "build the program again: it has other text of {stale:#?}");
}

#[test]
fn the_editors_help_is_fresh() {
    let stale: Vec<String> = reference::editor_schemas()
        .into_iter()
        .chain([
            ("schemas/.editor/mess.json".to_string(), reference::schema::<MessForm>()),
            ("schemas/.editor/files.json".to_string(), reference::schema::<FilesForm>()),
        ])
        .filter(|(path, text)| std::fs::read_to_string(Path::new(CHECKOUT).join(path)).ok().as_ref() != Some(text))
        .map(|(path, _)| path)
        .collect();
    assert!(stale.is_empty(), "write them again with `quarterday editor`: {stale:#?}");
}
