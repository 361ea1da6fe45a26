//! The definitions that come with the program, so that one binary is enough to install.

use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(rust_embed::RustEmbed)]
#[folder = "schemas/"]
struct Schemas;

#[derive(rust_embed::RustEmbed)]
#[folder = "pipelines/"]
struct Pipelines;

type Bytes = Cow<'static, [u8]>;

/// Every definition file by its path from the definitions' root.
pub fn definitions() -> BTreeMap<String, String> {
    embedded().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

/// Whether these are the same, and no others. Nothing is copied for it.
pub fn are(files: &BTreeMap<String, String>) -> bool {
    let is_same = |(path, bytes): (String, Bytes)| files.get(&path).is_some_and(|text| text.as_bytes() == &*bytes);
    let inside: Vec<(String, Bytes)> = embedded().collect();
    inside.len() == files.len() && inside.into_iter().all(is_same)
}

fn embedded() -> impl Iterator<Item = (String, Bytes)> {
    of::<Schemas>("schemas/").chain(of::<Pipelines>("pipelines/"))
}

fn of<T: rust_embed::RustEmbed>(root: &str) -> impl Iterator<Item = (String, Bytes)> {
    T::iter().filter_map(move |path| Some((format!("{root}{path}"), T::get(&path)?.data)))
}
