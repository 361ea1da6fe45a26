//! The rules of every collection against the cases that lie where `QUARTERDAY_CASES` says. Without it there are none.

use quarterday::definitions;
use quarterday::runs::cases::{Verdict, disagreements_of, prove_cases};
use quarterday::store::builtin;
use std::path::PathBuf;

#[test]
fn every_case_passes_or_has_its_reason_on_record() {
    let Some(root) = std::env::var_os("QUARTERDAY_CASES").map(PathBuf::from) else {
        eprintln!("skipped: QUARTERDAY_CASES names no folder of cases");
        return;
    };
    let definitions = definitions::load(&builtin::definitions()).unwrap_or_else(|wrong| panic!("{}", wrong.render()));
    let mut wrong = Vec::new();
    let mut passed = 0;
    for collection in definitions.collections.values() {
        let folder = root.join(&collection.name).join("cases");
        if !folder.is_dir() {
            eprintln!("skipped: {} has no cases in {}", collection.name, folder.display());
            continue;
        }
        for proved in prove_cases(&definitions, collection, &folder, None).unwrap() {
            match proved.verdict {
                Verdict::Passed => passed += 1,
                Verdict::Failed(why) => wrong.push(format!("{}: {why}", proved.case)),
                Verdict::OnRecordButPasses => {
                    wrong.push(format!("{} passes, but a reason not to is on record", proved.case))
                }
                Verdict::Skipped(_) | Verdict::Differs(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(passed > 0, "no case was proved in {}", root.display());
}

/// What is on record must be about a rule that there is, whether or not its case is at hand.
#[test]
fn what_is_on_record_is_about_a_rule() {
    let definitions = definitions::load(&builtin::definitions()).unwrap_or_else(|wrong| panic!("{}", wrong.render()));
    for collection in definitions.collections.values() {
        for (name, because) in disagreements_of(collection).unwrap() {
            let is_of_a_rule = collection.rules.iter().any(|rule| name.contains(&format!("_{}_", rule.form.code)));
            assert!(is_of_a_rule, "{}: `{name}` is on record, and no rule has its code", collection.name);
            assert!(because.ends_with('.'), "{}: the reason of `{name}` is no sentence", collection.name);
        }
    }
}
