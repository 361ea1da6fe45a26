//! A query that a database is asked: its head, its text, and where in it a value is filled in. The text is the database's
//! own SQL and is not understood here, only looked through for what is quoted and what is not.

use super::document::{Document, SqlText};
use super::forms::{ExtractForm, FetchForm};
use super::mark::Mark;
use super::mistake::{Mistakes, SourceText};
use regex::Regex;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// A query of a pipeline, by its path from the pipeline's folder.
#[derive(Debug)]
pub struct Extract {
    pub path: String,
    pub form: ExtractForm,
    text: SqlText,
    gaps: Vec<Gap>,
    /// Where the one statement ends, before a `;`.
    end: usize,
}

/// What is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filler {
    /// The day of the fetch.
    Period,
    /// How far the last extract has come.
    Since,
}

#[derive(Debug)]
struct Gap {
    span: Range<usize>,
    filler: Filler,
}

/// A query as it is asked, which knows its own places again.
pub struct Filled<'a> {
    pub sql: String,
    stretches: Vec<Stretch>,
    text: &'a SqlText,
}

/// Where a stretch of the query begins, as it was asked and in the file.
struct Stretch {
    asked: usize,
    written: usize,
    is_filled_in: bool,
}

/// What stands in a query, whoever's dialect it is: comments, quoted text and names, words, and a `:name`. A `:` within
/// `a[1:n]` or `a::date` is none of ours.
static PART: LazyLock<Regex> = LazyLock::new(|| {
    let parts = [
        r"--[^\n]*",
        r"/\*.*?\*/",
        r"[eE]'(?:''|\\.|[^'\\])*'",
        r"'(?:''|[^'])*'",
        r#""(?:""|[^"])*""#,
        r"::|:=|[\[\])]:\w+",
        r":(?<name>[A-Za-z_]\w*)",
        r"(?<dollar>\$(?:[A-Za-z_]\w*)?\$)",
        r"(?<end>;)",
        r"(?<word>\w+(?::\w+)*)",
    ];
    Regex::new(&format!("(?s){}", parts.join("|"))).expect("the pattern is a good one")
});

impl Filler {
    const ALL: [Self; 2] = [Self::Period, Self::Since];

    fn word(self) -> &'static str {
        match self {
            Self::Period => "period",
            Self::Since => "since",
        }
    }
}

impl Extract {
    pub fn read(path: &str, source: SourceText, mistakes: &mut Mistakes) -> Option<Self> {
        let (form, document, text) = Document::read_header::<ExtractForm>(source, mistakes)?;
        let extract = Self::of_text(path, form, text, mistakes)?;
        extract.check(&document, mistakes);
        Some(extract)
    }

    fn of_text(path: &str, form: ExtractForm, text: SqlText, mistakes: &mut Mistakes) -> Option<Self> {
        let sql = text.sql.clone();
        let (mut gaps, mut at, mut end, mut first) = (Vec::new(), 0, None, None);
        while let Some(part) = PART.captures_at(&sql, at) {
            let whole = part.get(0).expect("it matched").range();
            at = whole.end;
            if let Some(tag) = part.name("dollar") {
                at = sql[at..].find(tag.as_str()).map_or(sql.len(), |length| at + length + tag.len());
            }
            let is_comment = ["--", "/*"].iter().any(|begin| sql[whole.clone()].starts_with(begin));
            if part.name("end").is_some() {
                end = end.or(Some(whole.start));
            } else if end.is_some() && !is_comment {
                mistakes.push(
                    text.mistake(whole, "a second query begins here")
                        .hint("a file has one query; put the other into a file of its own"),
                );
                return None;
            }
            if let Some(word) = part.name("word") {
                first = first.or(Some(word.range()));
            }
            if let Some(name) = part.name("name") {
                match Filler::ALL.into_iter().find(|filler| filler.word() == name.as_str()) {
                    Some(filler) => gaps.push(Gap { span: whole, filler }),
                    None => {
                        let message = format!("nothing is filled in for `:{}`", name.as_str());
                        mistakes.push(text.mistake(whole, message).did_you_mean(name.as_str(), ["period", "since"]));
                    }
                }
            }
        }
        let first = first.unwrap_or(0..0);
        if !["select", "with"].contains(&sql[first.clone()].to_lowercase().as_str()) {
            let hint = "it begins with `select` or `with`; what has to be prepared is prepared in the database";
            mistakes.push(text.mistake(first, "a query only reads").hint(hint));
            return None;
        }
        let end = end.unwrap_or(sql.len());
        Some(Self { path: path.to_string(), form, text, gaps, end })
    }

    fn check(&self, document: &Document, mistakes: &mut Mistakes) {
        let ExtractForm { since, begins, key, whole_every, .. } = &self.form;
        let mut say = |key: &str, message: &str, hint: &str| {
            mistakes.push(document.mistake(&[key.into()], message).hint(hint));
        };
        match since {
            Some(_) if key.is_empty() => say(
                "since",
                "nothing says which row takes the place of which",
                "add `key = [\"…\"]`, the columns by which a row is known again",
            ),
            Some(_) if !self.has(Filler::Since) => say(
                "since",
                "the query is not asked for what has changed: there is no `:since` in it",
                "such as `where changed >= :since`",
            ),
            None if self.has(Filler::Since) => say(
                "title",
                "nothing says what `:since` is",
                "add `since = \"…\"`, the column that says when a row was changed last",
            ),
            _ => {}
        }
        let idle = [("begins", begins.is_some()), ("key", !key.is_empty()), ("whole_every", whole_every.is_some())];
        for (name, _) in idle.into_iter().filter(|(_, is_there)| *is_there && since.is_none()) {
            say(name, &format!("without `since` nobody asks for a `{name}`"), &format!("take `{name}` out"));
        }
        if Mark::of(self.form.begins()).is_none() {
            say("begins", "it is no day, moment or whole number", "such as `1900-01-01` or `0`");
        }
        if *whole_every == Some(0) {
            say("whole_every", "days are counted from 1", "write `1` for every night, or take `since` out");
        }
    }

    pub fn has(&self, filler: Filler) -> bool {
        self.gaps.iter().any(|gap| gap.filler == filler)
    }

    /// The file's name, without its folder and ending.
    pub fn name(&self) -> &str {
        let file = self.path.rsplit_once('/').map_or(self.path.as_str(), |(_, file)| file);
        file.trim_end_matches(".sql")
    }

    /// All of it that what comes depends on.
    pub fn whole_text(&self) -> &str {
        &self.text.source.text
    }

    /// The query with everything filled in.
    pub fn filled(&self, literal: impl Fn(Filler) -> String) -> Filled<'_> {
        let (mut sql, mut stretches, mut at) = (String::new(), Vec::new(), 0);
        for gap in &self.gaps {
            stretches.push(Stretch { asked: sql.len(), written: at, is_filled_in: false });
            sql.push_str(&self.text.sql[at..gap.span.start]);
            stretches.push(Stretch { asked: sql.len(), written: gap.span.start, is_filled_in: true });
            sql.push_str(&literal(gap.filler));
            at = gap.span.end;
        }
        stretches.push(Stretch { asked: sql.len(), written: at, is_filled_in: false });
        sql.push_str(&self.text.sql[at..self.end]);
        Filled { sql, stretches, text: &self.text }
    }
}

impl Filled<'_> {
    /// The line and column in the file of a letter of the query as it was asked, counted from 1 as databases do.
    pub fn place(&self, letter: usize) -> (usize, usize) {
        let at = self.sql.char_indices().nth(letter.saturating_sub(1)).map_or(self.sql.len(), |(at, _)| at);
        let stretch = self.stretches.iter().rev().find(|stretch| stretch.asked <= at);
        let written = stretch.map_or(0, |stretch| match stretch.is_filled_in {
            true => stretch.written,
            false => stretch.written + at - stretch.asked,
        });
        let before = &self.text.source.text[..self.text.offset + written];
        let line = before.rsplit('\n').next().unwrap_or_default();
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }
}

/// The queries that a fetch asks, in the order of their paths.
pub fn asked_by<'a>(extracts: &'a BTreeMap<String, Extract>, form: &FetchForm) -> Vec<&'a Extract> {
    let all = form.queries.as_deref().map(Pattern::new);
    let is_asked = |path: &str| form.query.as_deref() == Some(path) || all.as_ref().is_some_and(|all| all.has(path));
    extracts.values().filter(|extract| is_asked(&extract.path)).collect()
}

/// Which queries are meant, as `queries/*.sql`.
pub struct Pattern(Option<Regex>);

impl Pattern {
    pub fn new(pattern: &str) -> Self {
        let parts: Vec<String> = pattern.split('*').map(regex::escape).collect();
        Self(Regex::new(&format!("^{}$", parts.join("[^/]*"))).ok())
    }

    pub fn has(&self, path: &str) -> bool {
        self.0.as_ref().is_some_and(|pattern| pattern.is_match(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sql: &str) -> Result<Extract, String> {
        let text: std::sync::Arc<str> = format!("/*\ntitle = \"A\"\nsince = \"b\"\nkey = [\"a\"]\n*/\n{sql}").into();
        let mut mistakes = Mistakes::default();
        let extract = Extract::read("queries/a.sql", SourceText { path: "a.sql".into(), text }, &mut mistakes);
        if mistakes.is_empty() { extract.ok_or_else(String::new) } else { Err(mistakes.render()) }
    }

    fn filled(sql: &str) -> String {
        read(sql).unwrap().filled(|filler| format!("<{}>", filler.word())).sql
    }

    #[test]
    fn values_are_filled_in_but_not_in_what_is_quoted() {
        assert_eq!(
            filled("select a from b where c=:since or d<(:period)"),
            "select a from b where c=<since> or d<(<period>)"
        );
        for kept in [
            "select ':since', \":since\", 'it''s :since', E'it\\'s :since' from b",
            "select 1 -- :since\n, a[1:since], a[:n], b::since, 1:since",
            "select $$ :since ' $$, $x$ $$ :since $x$ /* :since ; */ from b",
        ] {
            assert_eq!(filled(&format!("{kept} where c > :since")), format!("{kept} where c > <since>"));
        }
    }

    #[test]
    fn what_ends_it_is_left_out_and_a_second_query_is_a_mistake() {
        assert_eq!(filled("select :since;\n -- the end\n"), "select <since>");
        assert_eq!(filled("(select ';' || :since)"), "(select ';' || <since>)");
        assert!(read("select :since; delete from a").unwrap_err().contains("a second query begins here"));
        assert!(read("delete from a where b > :since").unwrap_err().contains("a query only reads"));
        assert!(read("-- nothing\n").unwrap_err().contains("a query only reads"));
        assert!(read("select :sinse").unwrap_err().contains("did you mean `since`?"));
    }

    #[test]
    fn a_place_is_found_again_in_the_file() {
        let extract = read("select é, :since\nfrom :since, wrong").unwrap();
        let filled = extract.filled(|_| "a rather long value".to_string());
        let letter = |part: &str| filled.sql[..filled.sql.find(part).unwrap()].chars().count() + 1;
        assert_eq!(filled.place(letter("select")), (6, 1));
        assert_eq!(filled.place(letter("wrong")), (7, 14));
        assert_eq!(filled.place(letter("é")), (6, 8));
        assert_eq!(filled.place(9_999), (7, 19));
    }

    #[test]
    fn a_pattern_stays_in_its_folder() {
        let pattern = Pattern::new("queries/s*.sql");
        assert!(pattern.has("queries/ssd.sql") && !pattern.has("queries/s/a.sql") && !pattern.has("queries/a.sql"));
    }
}
