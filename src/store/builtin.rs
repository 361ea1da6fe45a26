//! The definitions that come with the program, so that one binary is enough to install.

use std::collections::BTreeMap;

#[derive(rust_embed::RustEmbed)]
#[folder = "schemas/"]
struct Schemas;

#[derive(rust_embed::RustEmbed)]
#[folder = "pipelines/"]
struct Pipelines;

/// Every definition file by its path from the definitions' root.
pub fn definitions() -> BTreeMap<String, String> {
    let mut files = collect::<Schemas>("schemas/");
    files.extend(collect::<Pipelines>("pipelines/"));
    files
}

fn collect<T: rust_embed::RustEmbed>(root: &str) -> BTreeMap<String, String> {
    let text = |path: &str| T::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned());
    T::iter().filter_map(|path| Some((format!("{root}{path}"), text(&path)?))).collect()
}
