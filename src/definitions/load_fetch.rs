//! What a pipeline fetches: whether the addresses are safe, and what is fetched is put where files come in.

use super::document::{Document, Step};
use super::forms::{FetchForm, SignInAs};
use super::mistake::Mistakes;
use super::model::Pipeline;

/// Where fetched files may be put.
const FOLDERS: [&str; 2] = ["incoming/", "reference/"];
/// Addresses on the machine itself, for which nothing goes over a network.
const HERE: [&str; 2] = ["http://127.0.0.1:", "http://localhost:"];
const PERIOD: &str = "{period}";

pub fn check(pipeline: &Pipeline, document: &Document, mistakes: &mut Mistakes) {
    for (at, fetch) in pipeline.form.fetch.iter().enumerate() {
        let step = |key| [Step::Key("fetch"), Step::Item(at), Step::Key(key)];
        if !fetch.url.starts_with("https://") && !HERE.iter().any(|here| fetch.url.starts_with(here)) {
            let mistake = document.mistake(&step("url"), "children's data are fetched over HTTPS only");
            mistakes.push(mistake.hint("write an address that begins with `https://`"));
        }
        if !is_inside(&fetch.into) {
            let mistake = document.mistake(&step("into"), "a fetched file is put below `incoming/` or `reference/`");
            mistakes.push(mistake.hint("such as `incoming/QBR/annual/{period}/lists.xlsx`"));
        }
        let names_period = [&fetch.url, &fetch.into].iter().any(|text| text.contains(PERIOD));
        if names_period && fetch.period.is_none() {
            let mistake = document.mistake(&step("url"), "nothing says which day `{period}` is");
            mistakes.push(mistake.hint("add `period = \"last-month-end\"`, `last-year-end` or `today`"));
        }
        check_sign_in(fetch, document, at, mistakes);
    }
}

fn check_sign_in(fetch: &FetchForm, document: &Document, at: usize, mistakes: &mut Mistakes) {
    let Some(sign_in) = &fetch.sign_in else { return };
    let lacks = match sign_in.way {
        SignInAs::Basic if sign_in.user.is_none() => Some("user"),
        SignInAs::Header if sign_in.header.is_none() => Some("header"),
        _ => None,
    };
    if let Some(lacks) = lacks {
        let path = [Step::Key("fetch"), Step::Item(at), Step::Key("sign_in")];
        mistakes.push(document.mistake(&path, format!("to sign in like this it needs a `{lacks}`")));
    }
}

/// A path that stays below one of the folders.
fn is_inside(path: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    FOLDERS.iter().any(|folder| path.starts_with(folder)) && path.split('/').all(is_plain) && !path.contains('\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_nowhere_else() {
        assert!(is_inside("incoming/QBR/annual/{period}/lists.xlsx"));
        for path in
            ["incoming/../keys/a", "incoming//a", "published/a", "/incoming/a", "incoming/a\\..\\b", "incoming/./a"]
        {
            assert!(!is_inside(path), "{path}");
        }
    }
}
