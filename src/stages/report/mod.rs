//! Fills the pages of the report: text with gaps, as one self-contained HTML file.

/// What came in, what became of it, what was published.
mod account;
/// Figures beside published ones.
mod beside;
/// A page, taken apart.
mod blocks;
/// Charts.
mod chart;
/// Whether it could be sent.
mod check;
/// Figures, and sentences made of them.
mod figures;
/// What was found.
mod found;
/// Tables that anybody can read.
mod html;
/// A small dataset.
mod rows;
/// What has changed since the period before.
mod since;
/// The report as a workbook.
mod workbook;
/// What each team has to do.
mod worklists;

use super::measure::Measure;
use super::sql::Frames;
use crate::definitions::model::{Definitions, Page, Pipeline};
use crate::vocabulary::{Authority, Period};
use anyhow::Context;
use check::Check;
use figures::Figures;
use minijinja::{Environment, Value, context};
use polars::prelude::DataFrame;
use rows::Rows;
use std::collections::BTreeMap;
use std::sync::Arc;
use workbook::PageHtml;
pub use worklists::worklists;

/// What a report is made from.
pub struct Told<'a> {
    pub pipeline: &'a Pipeline,
    pub definitions: &'a Definitions,
    pub version: &'a str,
    /// The published tables of the report's audience.
    pub tables: &'a Frames,
    pub measures: &'a [Measure],
    /// The files that are sent on, by whose they are: their paths in the version.
    pub to_send: BTreeMap<(Authority, Period), Vec<String>>,
}

/// Whose page it is.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Subject {
    authority: Authority,
    period: Period,
}

impl Subject {
    /// The rows of a published table that are its own.
    fn rows_in(&self, frame: &DataFrame) -> anyhow::Result<Vec<usize>> {
        let ends = super::tell::maybe_days_in(frame, "period_end")?;
        let las = frame.column("la")?.str()?;
        let is_own =
            |row: &usize| las.get(*row) == Some(self.authority.code()) && ends[*row] == Some(self.period.end());
        Ok((0..frame.height()).filter(is_own).collect())
    }
}

const LAYOUT: &str = include_str!("layout.html");

/// The report's files by their names: its pages, for the newest period of each authority, as HTML and as a workbook.
pub fn report(told: &Told<'_>) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let form = told.pipeline.form.report.as_ref().context("the pipeline has no report")?;
    let (mut parts, mut contents) = (Vec::new(), Vec::new());
    let subjects = subjects(told)?;
    for (at, subject) in subjects.iter().enumerate() {
        let gaps = gaps_for(told, subject)?;
        for page in &told.pipeline.pages {
            // The first authority's pages have plain names, so that a link to one stays short.
            let anchor = match at {
                0 => page.name.clone(),
                _ => format!("{}-{}", page.name, subject.authority.code().to_lowercase()),
            };
            let html = page_for(told, page, subject, &gaps).with_context(|| format!("in {}", page.source.path))?;
            contents.push(
                context! { anchor => &anchor, title => heading_of(&html), authority => subject.authority.code() },
            );
            parts.push(PageHtml { anchor, html });
        }
    }
    let periods: Vec<String> = subjects.iter().map(|subject| long_date(subject.period)).collect();
    let title = form.title.replace("{period}", &periods.first().cloned().unwrap_or_default());
    let (many, purpose) = (subjects.len() > 1, &told.pipeline.form.purpose);
    let made = subjects.first().map_or_else(Default::default, |subject| subject.period.end());
    let workbook = workbook::workbook(&title, purpose, made, &parts).context("in the report as a workbook")?;
    let section = |page: &PageHtml| format!("<section id=\"{}\">\n{}</section>", page.anchor, page.html);
    let body = parts.iter().map(section).collect::<Vec<_>>().join("\n");
    let html = laid_out(told, context! { title, contents, many, purpose }, body)?;
    Ok(vec![("index.html".to_string(), html.into_bytes()), ("report.xlsx".to_string(), workbook)])
}

/// A whole file: the body, which is HTML, in the layout that all have, with what it was made by.
fn laid_out(told: &Told<'_>, words: Value, body: String) -> anyhow::Result<String> {
    let mut environment = Environment::new();
    environment.add_template("layout.html", LAYOUT)?;
    let layout = environment.get_template("layout.html")?;
    Ok(layout.render(context! {
        body => Value::from_safe_string(body),
        version => told.version,
        tool => concat!("quarterday ", env!("CARGO_PKG_VERSION")),
        definitions => told.definitions.sha.short(),
        ..words
    })?)
}

/// The newest delivery of each authority.
fn subjects(told: &Told<'_>) -> anyhow::Result<Vec<Subject>> {
    let runs = told.tables.get("_run").context("every version has a table `_run`")?;
    let ends = super::tell::days_in(runs, "period_end")?;
    let mut newest: Vec<Subject> = Vec::new();
    for (la, end) in runs.column("la")?.str()?.iter().zip(ends) {
        let Some(authority) = la.and_then(Authority::new) else { continue };
        let subject = Subject { authority, period: Period::ending(end) };
        match newest.iter_mut().find(|other| other.authority == subject.authority) {
            Some(other) if other.period < subject.period => *other = subject,
            Some(_) => {}
            None => newest.push(subject),
        }
    }
    Ok(newest)
}

/// What all pages about one subject may ask for, worked out once however many pages there are.
fn gaps_for(told: &Told<'_>, subject: &Subject) -> anyhow::Result<Environment<'static>> {
    let check = Check::new(told, subject)?;
    let gaps = Gaps {
        came_in: account::came_in(told, subject)?,
        lists: account::lists(told, subject)?,
        published: account::published(told)?,
        found: found::found(told, subject)?,
        verdict: check.verdict()?,
        to_send: check.to_send(),
        by_table: check.by_table()?,
        by_record: check.by_record()?,
        explained: check.explained()?,
        by_team: worklists::by_team(told, subject)?,
        since_last_time: since::since_last_time(told, subject)?,
        rows: Rows::new(told, subject)?,
        figures: Arc::new(Figures::new(told, subject)),
    };
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| minijinja::AutoEscape::Html);
    gaps.fill(&mut environment);
    Ok(environment)
}

fn page_for(told: &Told<'_>, page: &Page, subject: &Subject, gaps: &Environment<'_>) -> anyhow::Result<String> {
    let text = gaps.render_str(
        &page.source.text,
        context! { authority => subject.authority.code(), period => long_date(subject.period), title => &told.pipeline.form.title },
    )?;
    let mut html = String::new();
    let parser = pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::ENABLE_TABLES);
    pulldown_cmark::html::push_html(&mut html, parser);
    Ok(html)
}

/// What a page is called: its first heading.
fn heading_of(html: &str) -> Value {
    let found = html.split_once("<h2>").and_then(|(_, rest)| rest.split_once("</h2>"));
    Value::from_safe_string(found.map_or_else(String::new, |(heading, _)| heading.to_string()))
}

/// What the functions of a page give.
struct Gaps {
    came_in: String,
    lists: String,
    published: String,
    found: String,
    verdict: String,
    to_send: String,
    by_table: String,
    by_record: String,
    explained: String,
    by_team: String,
    since_last_time: String,
    rows: Rows,
    figures: Arc<Figures>,
}

impl Gaps {
    fn fill(self, environment: &mut Environment<'_>) {
        let blocks = [
            ("came_in", self.came_in),
            ("lists", self.lists),
            ("published", self.published),
            ("found", self.found),
            ("verdict", self.verdict),
            ("to_send", self.to_send),
            ("by_table", self.by_table),
            ("by_record", self.by_record),
            ("explained", self.explained),
            ("by_team", self.by_team),
            ("since_last_time", self.since_last_time),
        ];
        for (name, html) in blocks {
            environment.add_function(name, move || Value::from_safe_string(html.clone()));
        }
        let rows = Arc::new(self.rows);
        let of = rows.clone();
        environment.add_function("rows", move |name: String, column: Option<String>, value: Option<String>| {
            let html = match column.zip(value) {
                Some((column, value)) => of.part(&name, &column, &value),
                None => of.table(&name),
            };
            html.map(Value::from_safe_string)
        });
        let figures = self.figures.clone();
        environment.add_function("beside", move |dataset: String, names: Vec<String>| {
            beside::beside(&figures, &rows, &dataset, &names).map(Value::from_safe_string)
        });
        let figures = self.figures.clone();
        environment
            .add_function("figures", move |names: Vec<String>| figures.table(&names).map(Value::from_safe_string));
        for (name, draw) in [
            ("bars", Figures::bars as fn(&Figures, &str) -> Result<String, minijinja::Error>),
            ("pyramid", Figures::pyramid),
            ("trend", Figures::trend),
        ] {
            let figures = self.figures.clone();
            environment.add_function(name, move |name: String| draw(&figures, &name).map(Value::from_safe_string));
        }
        let figures = self.figures.clone();
        environment.add_function("split", move |name: String| figures.split(&name).map(Value::from_safe_string));
        let figures = self.figures;
        environment.add_function("say", move |name: String| figures.sentence(&name));
    }
}

/// `30 September 2026`.
fn long_date(period: Period) -> String {
    period.end().format("%-d %B %Y").to_string()
}
