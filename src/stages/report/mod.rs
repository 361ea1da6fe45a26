//! Fills the pages of the report: text with gaps, as one self-contained HTML file.

/// What came in, what became of it, what was published.
mod account;
/// Figures beside published ones.
mod beside;
/// A page, taken apart.
mod blocks;
/// Target cards.
mod cards;
/// Charts.
mod chart;
/// Whether it could be sent.
mod check;
/// Figures, and sentences made of them.
mod figures;
/// What was found.
mod found;
/// Figures in two ways at once.
mod grid;
/// Tables that anybody can read.
mod html;
/// Figures over months.
mod months;
/// What has changed of months gone by.
mod revised;
/// A small dataset.
mod rows;
/// What has changed since the period before.
mod since;
/// The report as a workbook.
mod workbook;
/// What each team has to do.
mod worklists;

use super::measure::{Gap, Measure};
use super::sql::Frames;
use super::sql::frames::{day_number, day_numbers};
use crate::definitions::model::{Definitions, Page, Pipeline};
use crate::vocabulary::{Audience, Authority, Period};
use anyhow::Context;
use check::Check;
use figures::Figures;
use minijinja::{Environment, Value, context};
use months::Side;
use polars::prelude::DataFrame;
use rows::Rows;
use std::collections::BTreeMap;
use std::io::Write;
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
    /// Which report it is.
    pub edition: Edition<'a>,
    /// The files that are sent on, by whose they are: their paths in the version.
    pub to_send: BTreeMap<(Authority, Period), Vec<String>>,
}

/// One of a pipeline's reports: its title, its pages, and who may read it.
#[derive(Clone, Copy)]
pub struct Edition<'a> {
    pub title: &'a str,
    pub pages: &'a [Page],
    pub audience: Audience,
}

impl Edition<'_> {
    fn is_public(self) -> bool {
        self.audience == Audience::Public
    }

    /// How far it may go, in words that stand on every page.
    fn marking(self) -> &'static str {
        match self.audience {
            Audience::Public => {
                "For everybody. A c stands for a number that is hidden because it is about few children, \
                 or would give away another that is."
            }
            Audience::Region => "Official: sensitive. For the region, under its agreement.",
            Audience::Team | Audience::Authority => "Official: sensitive. For the authority that sent the data.",
        }
    }
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
        let (las, ends) = (frame.column("la")?.str()?, day_numbers(frame.column("period_end")?)?);
        let end = day_number(self.period.end());
        let is_own = |row: &usize| ends.get(*row) == Some(end) && las.get(*row) == Some(self.authority.code());
        Ok((0..frame.height()).filter(is_own).collect())
    }
}

/// What a file of a report holds.
pub enum Content {
    Whole(Vec<u8>),
    /// Many lines, written as they are made.
    Streamed(Writes),
}

type Writes = Box<dyn FnOnce(&mut dyn Write) -> anyhow::Result<()>>;

const LAYOUT: &str = include_str!("layout.html");

/// The report's files by their names: its pages, for the newest period of each authority, as HTML and as a workbook.
pub fn report(told: &Told<'_>) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let (mut parts, mut contents) = (Vec::new(), Vec::new());
    let mut subjects = subjects(told)?;
    if told.edition.is_public() {
        subjects.retain(|subject| may_be_shown(told, subject));
    }
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    for (at, subject) in subjects.iter().enumerate() {
        let gaps = gaps_for(told, subject)?;
        for page in told.edition.pages {
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
    let title = told.edition.title.replace("{period}", &periods.first().cloned().unwrap_or_default());
    let (many, purpose) = (subjects.len() > 1, &told.pipeline.form.purpose);
    let made = subjects.first().map_or_else(Default::default, |subject| subject.period.end());
    let workbook = workbook::workbook(&title, [purpose, told.edition.marking()], made, &parts)
        .context("in the report as a workbook")?;
    let section = |page: &PageHtml| format!("<section id=\"{}\">\n{}</section>", page.anchor, page.html);
    let body = parts.iter().map(section).collect::<Vec<_>>().join("\n");
    let html = laid_out(told, context! { title, contents, many, purpose }, body)?;
    Ok(vec![("index.html".to_string(), html.into_bytes()), ("report.xlsx".to_string(), workbook)])
}

/// Whether everybody may see the figures of a delivery, and there are any.
fn may_be_shown(told: &Told<'_>, subject: &Subject) -> bool {
    let of = |m: &&Measure| m.authority == subject.authority && m.period == subject.period;
    let mut own = told.measures.iter().filter(of).peekable();
    own.peek().is_some() && own.all(|measure| measure.gap != Some(Gap::Withheld))
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
        marking => told.edition.marking(),
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
    let blocks = if told.edition.is_public() { Vec::new() } else { blocks_for(told, subject)? };
    let beside = told.pipeline.form.figures.as_ref().and_then(|figures| figures.beside.clone());
    let (figures, rows) = (Arc::new(Figures::new(told, subject)), Rows::new(told, subject)?);
    let gaps = Gaps { blocks, rows, figures, beside, subject: subject.clone() };
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| minijinja::AutoEscape::Html);
    gaps.fill(&mut environment);
    Ok(environment)
}

/// The gaps that count rows, findings or people. No page for everybody has one of them.
fn blocks_for(told: &Told<'_>, subject: &Subject) -> anyhow::Result<Vec<(&'static str, String)>> {
    let check = Check::new(told, subject)?;
    Ok(vec![
        ("came_in", account::came_in(told, subject)?),
        ("lists", account::lists(told, subject)?),
        ("published", account::published(told)?),
        ("found", found::found(told, subject)?),
        ("verdict", check.verdict()?),
        ("to_send", check.to_send()),
        ("by_table", check.by_table()?),
        ("by_record", check.by_record()?),
        ("explained", check.explained()?),
        ("by_team", worklists::by_team(told, subject)?),
        ("since_last_time", since::since_last_time(told, subject)?),
    ])
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
    blocks: Vec<(&'static str, String)>,
    rows: Rows,
    figures: Arc<Figures>,
    /// The dataset that figures stand beside.
    beside: Option<String>,
    subject: Subject,
}

impl Gaps {
    fn fill(self, environment: &mut Environment<'_>) {
        for (name, html) in self.blocks {
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
        let (figures, of) = (self.figures.clone(), rows.clone());
        let dataset = self.beside;
        environment.add_function("cards", move |names: Vec<String>| {
            cards::cards(&figures, &of, dataset.as_deref(), &names).map(Value::from_safe_string)
        });
        for (name, side) in [("months", Side::Months), ("to_date", Side::ToDate)] {
            let figures = self.figures.clone();
            environment.add_function(name, move |caption: String, names: Vec<String>| {
                months::months(&figures, side, &caption, &names).map(Value::from_safe_string)
            });
        }
        let figures = self.figures.clone();
        environment.add_function("grid", move |name: String| grid::grid(&figures, &name).map(Value::from_safe_string));
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
        let revised = revised::revised(&self.figures, &self.subject);
        environment.add_function("revised", move || Value::from_safe_string(revised.clone()));
        let figures = self.figures;
        environment.add_function("say", move |name: String| figures.sentence(&name));
    }
}

/// `30 September 2026`.
fn long_date(period: Period) -> String {
    period.end().format("%-d %B %Y").to_string()
}
