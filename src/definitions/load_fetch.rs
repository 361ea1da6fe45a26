//! What a pipeline fetches: whether the addresses are safe, and what is fetched is put where files come in. What a
//! database is asked is looked at in `load_database.rs`.

use super::address::{Address, SourceKind};
use super::document::{Document, Step};
use super::forms::{FetchForm, SignIn, SignInAs};
use super::mistake::{Mistake, Mistakes};
use super::model::Pipeline;

/// Where fetched files may be put.
const FOLDERS: [&str; 2] = ["incoming/", "reference/"];
const PERIOD: &str = "{period}";

pub fn check(pipeline: &Pipeline, document: &Document, mistakes: &mut Mistakes) {
    for (at, form) in pipeline.form.fetch.iter().enumerate() {
        Check { form, document, at, mistakes }.all();
    }
}

/// One `[[fetch]]` under the eye.
struct Check<'a> {
    form: &'a FetchForm,
    document: &'a Document,
    at: usize,
    mistakes: &'a mut Mistakes,
}

impl Check<'_> {
    fn all(&mut self) {
        let kind = match Address::of(&self.form.url) {
            Some(address) => {
                self.address(address);
                Some(address.kind)
            }
            None if self.form.url.starts_with("http://") => {
                let hint = "write an address that begins with `https://`";
                self.say("url", "children's data are fetched over HTTPS only", hint);
                Some(SourceKind::Https)
            }
            None => {
                let hint = format!("an address begins with {}", listed(SourceKind::ALL.map(SourceKind::begins)));
                self.say("url", "nothing can be fetched from such an address", &hint);
                None
            }
        };
        self.places();
        if let Some(kind) = kind {
            self.queries(kind);
            self.folder(kind);
            self.sign_in(kind);
        }
    }

    /// Where it is put, and on which day.
    fn places(&mut self) {
        if !is_inside(&self.form.into) {
            let hint = match self.form.files.as_ref().or(self.form.queries.as_ref()) {
                Some(_) => "such as the folder `incoming/QBR/annual/{period}`",
                None => "such as `incoming/QBR/annual/{period}/lists.xlsx`",
            };
            self.say("into", "a fetched file is put below `incoming/` or `reference/`", hint);
        }
        let names_period = [&self.form.url, &self.form.into].iter().any(|text| text.contains(PERIOD));
        if names_period && self.form.period.is_none() {
            let hint = "add `period = \"last-month-end\"`, `last-year-end` or `today`";
            self.say("url", "nothing says which day `{period}` is", hint);
        }
    }

    fn address(&mut self, Address { kind, place, path }: Address<'_>) {
        let word = kind.word();
        if place.contains('@') {
            let hint = "a user stands under `sign_in`, and a secret under [secrets] in settings.toml";
            self.say("url", "who signs in does not stand in the address", hint);
        }
        if kind != SourceKind::Https && kind != SourceKind::Sftp && path.contains('?') {
            let hint = match kind.is_database() {
                true => "take it out: how it is spoken with is settled",
                false => "a signature is a secret, and stands under [secrets] in settings.toml",
            };
            self.say("url", "what stands behind a `?` has no place in this address", hint);
        }
        let (_, port) = Address { kind, place, path }.host();
        let is_host = kind.has_host() && !place.contains('@') && !place.ends_with(']');
        if is_host && place.contains(':') && port.is_none() {
            let hint = format!("such as `{}host.example.gov.uk:2222/…`", kind.begins());
            self.say("url", "what stands behind the host's `:` is no port", &hint);
        }
        if kind != SourceKind::Https && !self.form.hosts.is_empty() {
            self.say("hosts", &format!("nothing is sent on over {word}"), "take `hosts` out");
        }
        if kind.is_database() {
            return self.database(kind, place, path);
        }
        let is_folder = path.is_empty() || path.ends_with('/');
        if place.is_empty() || (is_folder && self.form.files.is_none()) {
            let hint = match kind {
                SourceKind::Https => "write the file's whole address".to_string(),
                _ => "write the file's whole path, or `files = \"*.xlsx\"` for those of a folder".to_string(),
            };
            self.say("url", "the address names no file", &hint);
        }
    }

    /// Which database it is.
    fn database(&mut self, kind: SourceKind, place: &str, path: &str) {
        match kind {
            SourceKind::Odbc if place.is_empty() || !path.is_empty() => {
                let hint = "such as `odbc://case-system`, which stands under [odbc.case-system] in settings.toml";
                self.say("url", "the address is no name of a database", hint);
            }
            SourceKind::PostgreSql if place.is_empty() || path.is_empty() || path.contains('/') => {
                let hint = "such as `postgresql://host.example.gov.uk/cases`";
                self.say("url", "the address names no database", hint);
            }
            _ => {}
        }
        for (key, is_there) in [("files", self.form.files.is_some()), ("most_files", self.form.most_files.is_some())] {
            if is_there {
                let hint = format!("take `{key}` out, and name `queries`");
                self.say(key, "a database has no files", &hint);
            }
        }
    }

    /// What is asked, where there is a database to ask; what there is of it is looked at elsewhere.
    fn queries(&mut self, kind: SourceKind) {
        let (query, queries) = (self.form.query.is_some(), self.form.queries.is_some());
        match kind.is_database() {
            true if query && queries => {
                let hint = "write `queries` for several as at one moment, or `query` for one";
                self.say("query", "both `query` and `queries` say what is asked", hint);
            }
            true if !query && !queries => {
                let hint = "add `query = \"queries/contacts.sql\"`, or `queries = \"queries/*.sql\"` for several";
                self.say("url", "nothing says what the database is asked", hint);
            }
            true if query && !self.form.into.ends_with(".csv") => {
                let hint = "such as `incoming/QBR/annual/{period}/lists.csv`";
                self.say("into", "what a database gives is kept as a CSV", hint);
            }
            false if query || queries => {
                let key = if query { "query" } else { "queries" };
                let hint =
                    format!("take `{key}` out, or write an address that begins with `postgresql://` or `odbc://`");
                self.say(key, &format!("no query is asked over {}", kind.word()), &hint);
            }
            _ => {}
        }
    }

    fn folder(&mut self, kind: SourceKind) {
        if kind.is_database() {
            return;
        }
        let Some(files) = &self.form.files else {
            if self.form.most_files.is_some() {
                let hint = "add `files = \"*.xlsx\"` for those of a folder, or take `most_files` out";
                self.say("most_files", "one file is fetched, and no number of files", hint);
            }
            return;
        };
        if kind == SourceKind::Https {
            let hint = "write the address of one file, and take `files` out";
            self.say("files", "a folder cannot be looked through over HTTPS", hint);
        }
        if files.is_empty() || files.contains(['/', '\\']) {
            let hint = "such as `*.xlsx`; the folder stands in `url`";
            self.say("files", "these are names of files in one folder", hint);
        }
    }

    fn sign_in(&mut self, kind: SourceKind) {
        let ways = listed(kind.ways().iter().map(|way| way.word()));
        let Some(sign_in) = &self.form.sign_in else {
            if kind != SourceKind::Https {
                let hint = format!("add `sign_in = {{ as = …, secret = … }}`, where `as` is {ways}");
                self.say("url", &format!("nobody is let in to {} without a sign-in", kind.word()), &hint);
            }
            return;
        };
        if !kind.ways().contains(&sign_in.way) {
            let message = format!("`{}` is no way to sign in to {}", sign_in.way.word(), kind.word());
            return self.say("sign_in", &message, &format!("write {ways}"));
        }
        if let Some((lacks, hint)) = lacking(sign_in) {
            self.say("sign_in", &format!("to sign in like this it needs a `{lacks}`"), hint);
        }
        if sign_in.passphrase.is_some() && sign_in.way != SignInAs::Key {
            self.say("sign_in", "only a `key` is opened by a `passphrase`", "take `passphrase` out");
        }
    }

    fn say(&mut self, key: &str, message: &str, hint: &str) {
        let path = [Step::Key("fetch"), Step::Item(self.at), Step::Key(key)];
        let mistake: Mistake = self.document.mistake(&path, message);
        self.mistakes.push(mistake.hint(hint));
    }
}

/// What a sign-in lacks, and what that is.
fn lacking(sign_in: &SignIn) -> Option<(&'static str, &'static str)> {
    match sign_in.way {
        SignInAs::Basic | SignInAs::Password | SignInAs::Key if sign_in.user.is_none() => {
            Some(("user", "add `user = …`, the name that the other side knows you by"))
        }
        SignInAs::Header if sign_in.header.is_none() => {
            Some(("header", "add `header = …`, the name of the header that the secret goes in"))
        }
        _ => None,
    }
}

/// `a`, `b` or `c`.
fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((end, [])) => end.clone(),
        Some((end, before)) => format!("{} or {end}", before.join(", ")),
        None => String::new(),
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

    #[test]
    fn words_are_listed_as_people_do() {
        assert_eq!(listed(["a"]), "`a`");
        assert_eq!(listed(["a", "b", "c"]), "`a`, `b` or `c`");
    }
}
