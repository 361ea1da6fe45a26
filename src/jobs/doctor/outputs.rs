//! What is published: whether each pipeline's version in force is as it was written, to the byte.

use super::Look;
use crate::definitions::model::Definitions;
use crate::runs::manifest::{self, Manifest};
use crate::store::{Workplace, files};
use crate::vocabulary::side_by_side;
use std::path::Path;

pub fn looks(workplace: &Workplace, definitions: &Definitions) -> Vec<Look> {
    let mut looks = Vec::new();
    for pipeline in definitions.pipelines.keys() {
        let what = format!("{pipeline}: what is published");
        match manifest::in_force(workplace, pipeline) {
            Err(trouble) => looks.push(Look::trouble(&what, &trouble)),
            Ok(None) => looks.push(Look::well(&what, "nothing yet")),
            Ok(Some(manifest)) => looks.extend(of_version(workplace, &what, &manifest)),
        }
    }
    looks
}

fn of_version(workplace: &Workplace, what: &str, manifest: &Manifest) -> Vec<Look> {
    let folder = workplace.version(&manifest.pipeline, &manifest.version);
    let wrong = other_than_written(&folder, manifest);
    let whole = if wrong.is_empty() {
        Look::well(
            what,
            format!("the {} files of version {} are as they were written", manifest.files.len(), manifest.version),
        )
    } else {
        let to_do = format!("bring back {} from a copy, or `quarterday reload … --afresh`", folder.display());
        Look::ill(what, format!("not as they were written: {}", wrong.join(", ")), to_do)
    };
    let copies = other_than_written(&workplace.latest(&manifest.pipeline), manifest);
    let copies = (!copies.is_empty()).then(|| {
        let says = format!("copies under fixed names that are not those of the version in force: {}", copies.len());
        Look::ill(what, says, "close the program that holds them open; the next run renews them")
    });
    std::iter::once(whole).chain(copies).collect()
}

fn other_than_written(folder: &Path, manifest: &Manifest) -> Vec<String> {
    let all: Vec<_> = manifest.files.iter().collect();
    let wrong = side_by_side(&all, |(path, sha)| {
        let is_right = files::sha(&folder.join(path)).is_ok_and(|there| there == **sha);
        (!is_right).then(|| (*path).clone())
    });
    wrong.into_iter().flatten().collect()
}
