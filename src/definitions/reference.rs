//! The JSON Schemas that editors show help from, made from the forms.

use super::forms::{
    CanonicalForm, CollectionForm, DatasetForm, ExtractForm, IndicatorForm, PipelineForm, ReferenceForm, RuleForm,
    TableForm, WordsForm,
};
use schemars::{JsonSchema, schema_for};
use std::collections::BTreeMap;

/// Every schema by its path from the definitions' root.
pub fn editor_schemas() -> BTreeMap<String, String> {
    let schemas = [
        ("collection", schema::<CollectionForm>()),
        ("table", schema::<TableForm>()),
        ("reference", schema::<ReferenceForm>()),
        ("rule", schema::<RuleForm>()),
        ("dataset", schema::<DatasetForm>()),
        ("canonical", schema::<CanonicalForm>()),
        ("indicator", schema::<IndicatorForm>()),
        ("pipeline", schema::<PipelineForm>()),
        ("query", schema::<ExtractForm>()),
        ("findings", schema::<WordsForm>()),
    ];
    schemas.into_iter().map(|(name, text)| (format!("schemas/.editor/{name}.json"), text)).collect()
}

/// The schema of one form.
pub fn schema<T: JsonSchema>() -> String {
    let schema = schema_for!(T);
    serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n"
}
