//! What the READMEs say is so: verbs, definitions and settings in them are tried.

use crate::room::CHECKOUT;
use crate::school;
use clap::CommandFactory;
use quarterday::cli::Command;
use quarterday::definitions;
use quarterday::definitions::address::{Address, SourceKind};
use quarterday::definitions::forms::{FieldForm, ProtectForm, ReferenceForm, WritesForm, XmlForm, XmlTableForm};
use quarterday::runs::prove::{check_sql, prove};
use quarterday::runs::settings::Settings;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

fn readme(folder: &str) -> String {
    std::fs::read_to_string(format!("{CHECKOUT}/{folder}README.md")).unwrap()
}

/// The first block of the schemas' README with a text in it.
fn block_with(text: &str) -> String {
    let blocks = blocks(&readme("schemas/"), "toml");
    blocks.into_iter().find(|block| block.contains(text)).unwrap_or_else(|| panic!("no block has `{text}`"))
}

/// The blocks of one language.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let opening = format!("```{language}\n");
    text.split(&opening).skip(1).map(|rest| rest.split("```").next().unwrap().to_string()).collect()
}

#[test]
fn the_readme_lists_every_verb_and_no_other() {
    let text = readme("");
    let table = text.split("## Verbs").nth(1).unwrap().split("## ").next().unwrap();
    let listed: BTreeSet<String> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split(['`', ' ']).next().map(str::to_string))
        .collect();
    let known: BTreeSet<String> = Command::command()
        .get_subcommands()
        .map(|verb| verb.get_name().to_string())
        .filter(|verb| verb != "help")
        .collect();
    assert_eq!(listed, known);
}

#[test]
fn the_two_commands_of_the_readme_are_the_ones_that_are_run() {
    let commands = blocks(&readme(""), "console");
    assert_eq!(commands, ["$ cargo run -- demo\n$ cargo test\n"]);
}

#[test]
fn a_field_in_the_readme_is_a_field() {
    let block = &blocks(&readme("schemas/"), "toml")[0];
    #[derive(Deserialize)]
    struct Fields {
        fields: Vec<FieldForm>,
    }
    let fields: Fields = toml::from_str(&format!("fields = [{block}]")).unwrap();
    assert_eq!(fields.fields[0].name, "care_started");
}

#[test]
fn a_table_of_reference_in_the_readme_is_one() {
    let reference: ReferenceForm = toml::from_str(&block_with("fresh_months")).unwrap();
    assert_eq!((reference.key.as_str(), reference.first_of["authority"].len()), ("postcode", 2));
}

#[test]
fn what_the_readme_says_of_xml_can_be_written() {
    #[derive(Deserialize)]
    struct OfXml {
        xml: XmlForm,
    }
    #[derive(Deserialize)]
    struct OfTable {
        #[serde(rename = "xml")]
        _xml: XmlTableForm,
    }
    #[derive(Deserialize)]
    struct OfFields {
        fields: Vec<FieldForm>,
    }
    #[derive(Deserialize)]
    struct OfWrites {
        writes: WritesForm,
    }
    let collection: OfXml = toml::from_str(&block_with("record = ")).unwrap();
    assert_eq!(collection.xml.record, "Pupils/Pupil");
    toml::from_str::<OfTable>(&block_with("xml = { element")).unwrap();
    let fields: OfFields = toml::from_str(&block_with("#Lesson")).unwrap();
    assert_eq!(fields.fields.iter().filter_map(|field| field.xml.as_deref()).count(), 3);
    let writes: OfWrites = toml::from_str(&block_with("[writes]")).unwrap();
    assert_eq!(writes.writes.day(), "%d/%m/%Y");
}

#[test]
fn a_protection_in_the_readme_is_a_protection() {
    let block = &blocks(&readme("pipelines/"), "toml")[0];
    #[derive(Deserialize)]
    struct Pipeline {
        protect: BTreeMap<String, ProtectForm>,
    }
    let pipeline: Pipeline = toml::from_str(block).unwrap();
    assert_eq!(pipeline.protect["region"].key.as_deref(), Some("region"));
}

#[test]
fn a_table_that_is_filled_in_the_readme_is_filled() {
    let sql = blocks(&readme("pipelines/"), "sql").into_iter().find(|block| block.contains("from_table")).unwrap();
    let mut files = school::definitions();
    files.extend(school::texts(&school::cases().join("filled_without_a_source")));
    files.insert("pipelines/shared/datasets/pupils.sql".to_string(), sql);
    let loaded = definitions::load(&files).unwrap_or_else(|mistakes| panic!("{}", mistakes.render()));
    assert_eq!(check_sql(&loaded).render(), "");
    let proofs = prove(&loaded, |path| path.starts_with("pipelines/shared/"));
    assert_eq!(proofs.iter().map(|proof| proof.failure.clone()).collect::<Vec<_>>(), [None]);
}

#[test]
fn what_is_fetched_in_the_readme_could_be() {
    let fetches: Vec<String> =
        blocks(&readme("pipelines/"), "toml").into_iter().filter(|block| block.contains("[[fetch]]")).collect();
    let mut files = school::definitions();
    let pipeline = files.get_mut("pipelines/school_weekly/pipeline.toml").unwrap();
    pipeline.push_str(&fetches.join("\n"));
    for (name, of_it) in [("contacts", "\"Contacts\""), ("notes", ":since")] {
        let mut queries = blocks(&readme("pipelines/"), "sql").into_iter().filter(|block| block.contains(of_it));
        files.insert(format!("pipelines/school_weekly/queries/{name}.sql"), queries.next().unwrap());
    }
    let loaded = definitions::load(&files).unwrap_or_else(|mistakes| panic!("{}", mistakes.render()));
    let urls = loaded.pipelines["school_weekly"].form.fetch.iter().map(|fetch| Address::of(&fetch.url).unwrap().kind);
    let urls: Vec<SourceKind> = urls.collect();
    assert!(SourceKind::ALL.iter().all(|kind| urls.contains(kind)), "each kind has an example: {urls:?}");
}

#[test]
fn the_settings_in_the_readme_are_settings() {
    let all = blocks(&readme(""), "toml");
    assert!(all.iter().any(|block| block.contains("[microsoft]") && block.contains("[odbc.")));
    for block in all {
        toml::from_str::<Settings>(&block).unwrap_or_else(|error| panic!("{error}\n{block}"));
    }
}

#[test]
fn every_folder_of_the_house_is_in_the_readme() {
    let text = readme("");
    for folder in ["schemas/", "pipelines/", "src/", "tests/"] {
        assert!(text.contains(&format!("]({folder}README.md)")), "{folder}");
        assert!(!readme(folder).is_empty());
    }
}
