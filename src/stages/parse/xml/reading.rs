//! Reads an XML file record by record. A record that is broken is left out, and the next is looked for.

use super::lines::Lines;
use super::plan::{Plan, ROOT};
use super::remarks::{Remark, Remarks, What};
use super::rows::Rows;
use super::tokens::{Fault, Token, Tokens, attributes};
use super::tree::Tree;
use crate::stages::parse::budget::Meter;
use crate::stages::parse::refusal::Refusal;
use compact_str::CompactString;
use quick_xml::events::BytesStart;

/// Reads one file.
pub struct Reading<'p> {
    plan: &'p Plan,
    text: &'p str,
    meter: &'p Meter<'p>,
    lines: Lines<'p>,
    tree: Tree,
    /// The elements that are open, from the root.
    open: Vec<Open>,
    record: Option<Record>,
    records: u32,
    has_ended: bool,
    pub good: u32,
    pub is_cut_short: bool,
    pub rows: Rows,
    pub remarks: Remarks,
}

/// An element that has begun. One that nothing is read from has no place in the tree.
struct Open {
    name: CompactString,
    place: Option<usize>,
}

/// The record that is being read.
#[derive(Clone, Copy)]
struct Record {
    /// Where it begins in the text, and its place in the tree.
    begin: usize,
    place: usize,
    line: u32,
    number: u32,
    /// How many remarks there were before it.
    remarks: usize,
}

/// How a part of the text ended.
enum Part {
    Read,
    /// Broken so far in; records may begin again from `from`.
    Broken {
        reached: usize,
        from: usize,
    },
}

/// Why reading stopped.
enum Stop {
    Refused(Refusal),
    Broken { reason: String, is_open_ended: bool },
}

impl<'p> Reading<'p> {
    pub fn new(plan: &'p Plan, text: &'p str, meter: &'p Meter<'p>) -> Self {
        Self {
            plan,
            text,
            meter,
            lines: Lines::new(text),
            tree: Tree::default(),
            open: Vec::new(),
            record: None,
            records: 0,
            has_ended: false,
            good: 0,
            is_cut_short: false,
            rows: Rows::new(plan),
            remarks: Remarks::new(plan),
        }
    }

    /// Reads it all, and gives how many bytes it looked at.
    ///
    /// After a break the text up to where it was noticed is read again, each record by itself, so that a quotation
    /// mark or comment that is never closed takes one record with it. So nothing is read more than twice.
    pub fn run(&mut self) -> Result<usize, Refusal> {
        let (mut at, mut careful_until, mut read) = (0, 0, 0);
        loop {
            let next = (at < careful_until).then(|| self.next_record(at + 1)).flatten();
            let end = next.filter(|next| *next <= careful_until).unwrap_or(self.text.len());
            let part = self.part(at, end)?;
            read += part.end(end) - at;
            match part {
                Part::Read if end == self.text.len() => break,
                Part::Read => at = end,
                Part::Broken { reached, from } => {
                    careful_until = careful_until.max(reached);
                    let Some(resume) = self.next_record(from) else { break };
                    self.stand_before_records();
                    self.is_cut_short = false;
                    at = resume;
                }
            }
        }
        if self.tree.len() > 0 {
            self.rows.take(self.plan, &self.tree, ROOT, self.meter)?;
        }
        Ok(read)
    }

    pub fn has_lines(&self) -> bool {
        self.lines.count() > self.records
    }

    pub fn records(&self) -> u32 {
        self.records
    }

    fn part(&mut self, begin: usize, end: usize) -> Result<Part, Refusal> {
        let mut tokens = Tokens::new(self.text, begin, end);
        loop {
            let at = tokens.position();
            match self.step(&mut tokens, at) {
                Ok(true) => {}
                Ok(false) if self.record.is_none() => {
                    self.is_cut_short = end == self.text.len() && !self.open.is_empty();
                    return Ok(Part::Read);
                }
                Ok(false) => {
                    self.is_cut_short = end == self.text.len();
                    let reason = if self.is_cut_short { "the file ends inside it" } else { "it is never closed" };
                    return Ok(self.broken(reason, at, end));
                }
                Err(Stop::Refused(refusal)) => return Err(refusal),
                Err(Stop::Broken { reason, is_open_ended }) => {
                    self.is_cut_short = is_open_ended && end == self.text.len();
                    let reached = if is_open_ended { end } else { tokens.position() };
                    return Ok(self.broken(&reason, at, reached));
                }
            }
        }
    }

    /// Takes one token. False at the end.
    fn step(&mut self, tokens: &mut Tokens<'p>, at: usize) -> Result<bool, Stop> {
        match tokens.next()? {
            Token::Open { tag, is_empty } => {
                self.begin(&tag, at)?;
                if is_empty {
                    self.end()?;
                }
            }
            Token::Close(name) => {
                match self.open.last() {
                    Some(open) if open.name == name => {}
                    Some(open) => return Err(self.unclosed(open).into()),
                    None => return Err("something is closed that was never opened".into()),
                }
                self.end()?;
            }
            Token::Text(text) => self.text(&text, at)?,
            Token::Doctype => return Err(Stop::Refused(Refusal::Doctype)),
            Token::Nothing => {}
            Token::End => return Ok(false),
        }
        Ok(true)
    }

    fn begin(&mut self, tag: &BytesStart<'_>, at: usize) -> Result<(), Stop> {
        let local = tag.local_name();
        let name: &str = local.as_ref();
        if self.open.len() >= self.meter.budget.depth {
            return Err(format!("its elements are nested more than {} deep", self.meter.budget.depth).into());
        }
        let place = match self.open.last() {
            None => Some(self.begin_root(name)?),
            Some(Open { place: Some(parent), .. }) => self.begin_inside(*parent, name, at)?,
            Some(_) => None,
        };
        self.open.push(Open { name: CompactString::new(name), place });
        match place {
            Some(place) => self.attributes(tag, place),
            None => Ok(()),
        }
    }

    fn begin_root(&mut self, name: &str) -> Result<usize, Stop> {
        let wanted = &self.plan.node(ROOT).name;
        if self.has_ended {
            return Err("something follows after its outermost element".into());
        }
        if name != wanted {
            let found = name.chars().take(100).collect();
            return Err(Stop::Refused(Refusal::AnotherRoot { found, wanted: wanted.clone() }));
        }
        Ok(self.tree.add(self.plan, ROOT, 0, 1))
    }

    fn begin_inside(&mut self, parent: usize, name: &str, at: usize) -> Result<Option<usize>, Stop> {
        let node = self.tree.element(parent).node;
        let Some(child) = self.plan.child(node, name) else {
            if self.record.is_some() && name == self.plan.node(self.plan.record).name {
                return Err("it is not closed before the next one begins".into());
            }
            self.remark_once(What::Unknown, parent, name, at)?;
            return Ok(None);
        };
        let line = self.lines.at(at);
        let place = self.tree.add(self.plan, child, parent, line);
        self.meter.budget.allow_record_elements(self.tree.len() as u64).map_err(Stop::Refused)?;
        if child == self.plan.record && self.record.is_none() {
            self.records += 1;
            self.tree.set_number(place, self.records);
            self.record = Some(Record { begin: at, place, line, number: self.records, remarks: self.remarks.len() });
            self.lines.mark();
        }
        let is_second = self.tree.element(place).number > 1;
        if is_second && self.plan.node(child).is_single && child != self.plan.record {
            self.remarks.push(Remark::at(What::Repeated, self.plan, &self.tree, place, line));
        }
        Ok(Some(place))
    }

    fn attributes(&mut self, tag: &BytesStart<'_>, place: usize) -> Result<(), Stop> {
        for (count, attribute) in attributes(tag).enumerate() {
            let (name, value) = attribute?;
            if count >= self.meter.budget.attributes {
                return Err(format!("one of its tags has more than {} attributes", self.meter.budget.attributes).into());
            }
            let name = format!("@{name}");
            let element = self.tree.element(place);
            let line = element.line;
            match self.plan.child(element.node, &name) {
                Some(node) => {
                    let at = self.tree.add(self.plan, node, place, line);
                    self.add_text(at, &value)?;
                }
                None => {
                    let at = self.lines.position();
                    self.remark_once(What::Unknown, place, &name, at)?;
                }
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str, at: usize) -> Result<(), Stop> {
        let Some(Open { place: Some(place), .. }) = self.open.last() else { return Ok(()) };
        let place = *place;
        if self.plan.node(self.tree.element(place).node).has_text {
            return self.add_text(place, text);
        }
        if !text.trim().is_empty() {
            self.remark_once(What::StrayText, place, "", at)?;
        }
        Ok(())
    }

    fn add_text(&mut self, place: usize, text: &str) -> Result<(), Stop> {
        let most = self.meter.budget.text;
        let so_far = self.tree.text_mut(place);
        so_far.push_str(text);
        // No character takes more than four bytes, so that most need not be counted.
        if so_far.len() > most && so_far.chars().count() > most {
            return Err(format!("a text in it has more than {most} characters").into());
        }
        Ok(())
    }

    /// Says something once for each name in each element, however often it is met.
    fn remark_once(&mut self, what: What, place: usize, name: &str, at: usize) -> Result<(), Stop> {
        let node = self.tree.element(place).node;
        if self.remarks.is_new(&what, node, name) {
            self.meter.budget.allow_column(self.remarks.len() as u32).map_err(Stop::Refused)?;
            let line = self.lines.at(at);
            let remark = Remark::at(what, self.plan, &self.tree, place, line);
            self.remarks.push(remark.holding(name));
        }
        Ok(())
    }

    /// Closes the innermost element.
    fn end(&mut self) -> Result<(), Stop> {
        let Some(Open { place, .. }) = self.open.pop() else { return Ok(()) };
        self.has_ended |= self.open.is_empty();
        if let Some(record) = self.record.filter(|record| place == Some(record.place)) {
            self.rows.take(self.plan, &self.tree, record.place, self.meter).map_err(Stop::Refused)?;
            self.tree.cut(self.plan, record.place);
            self.record = None;
            self.good += 1;
        }
        Ok(())
    }

    /// Leaves out the record in hand, or what stands between two.
    fn broken(&mut self, reason: &str, at: usize, reached: usize) -> Part {
        let Some(record) = self.record.take() else {
            let line = self.lines.at(at);
            self.remarks.push(Remark::broken(reason, line, None));
            self.lines.mark();
            return Part::Broken { reached, from: at + 1 };
        };
        self.remarks.take_back(record.remarks);
        self.remarks.push(Remark::broken(reason, record.line, Some((self.plan.record, record.number))));
        self.rows.refuse(self.plan, &self.tree, record.place);
        self.tree.cut(self.plan, record.place);
        Part::Broken { reached, from: record.begin + 1 }
    }

    /// Opens and closes what is needed for the next element to be a record.
    fn stand_before_records(&mut self) {
        let is_above = |(open, node): &(&Open, &usize)| open.place.map(|at| self.tree.element(at).node) == Some(**node);
        let kept = self.open.iter().zip(&self.plan.above_record).take_while(is_above).count();
        if let Some(place) = self.open.get(kept).and_then(|open| open.place) {
            self.tree.cut(self.plan, place);
        }
        self.open.truncate(kept);
        for node in &self.plan.above_record[kept..] {
            let parent = self.open.last().and_then(|open| open.place).unwrap_or(0);
            let place =
                if *node == ROOT && self.tree.len() > 0 { ROOT } else { self.tree.add(self.plan, *node, parent, 1) };
            self.open.push(Open { name: CompactString::new(&self.plan.node(*node).name), place: Some(place) });
        }
    }

    /// Where the next record begins, at this place or after it.
    fn next_record(&self, from: usize) -> Option<usize> {
        let name = &self.plan.node(self.plan.record).name;
        let bytes = self.text.as_bytes();
        let is_start = |at: &usize| is_named(&self.text[at + 1..], name);
        let tags = bytes.iter().enumerate().skip(from).filter(|(_, byte)| **byte == b'<');
        let is_surely_one = |at: &usize| !self.plan.is_record_named_twice || self.follows_a_record(*at);
        tags.map(|(at, _)| at).find(|at| is_start(at) && is_surely_one(at))
    }

    /// Whether the tag before a place in the text closes an element of the record's name, or opens what holds records.
    fn follows_a_record(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end();
        let tag = before.rfind('<').and_then(|begin| before[begin + 1..].strip_suffix('>'));
        let holder = self.plan.above_record.last().map_or(ROOT, |holder| *holder);
        tag.is_some_and(|tag| match tag.strip_prefix('/') {
            Some(closed) => is_named(closed, &self.plan.node(self.plan.record).name),
            None => !tag.ends_with('/') && is_named(tag, &self.plan.node(holder).name),
        })
    }

    fn unclosed(&self, open: &Open) -> String {
        match open.place {
            Some(place) => format!("`{}` in it is not closed", self.plan.node(self.tree.element(place).node).name),
            None => "an element in it is not closed".to_string(),
        }
    }
}

/// Whether a tag, without its `<`, is of an element of this name, whatever the prefix.
fn is_named(tag: &str, name: &str) -> bool {
    const LONGEST_PREFIX: usize = 100;
    const ENDS: &[u8] = b"<> \t\r\n/";
    let tag = tag.as_bytes();
    let prefix = tag.iter().take(LONGEST_PREFIX).take_while(|byte| **byte != b':' && !ENDS.contains(byte)).count();
    let local = if tag.get(prefix) == Some(&b':') { &tag[prefix + 1..] } else { tag };
    let ends = |rest: &[u8]| rest.first().is_none_or(|next| ENDS.contains(next));
    local.strip_prefix(name.as_bytes()).is_some_and(ends)
}

impl Part {
    /// How far it was read that should have been read up to `end`.
    fn end(&self, end: usize) -> usize {
        match self {
            Self::Read => end,
            Self::Broken { reached, .. } => *reached,
        }
    }
}

impl From<String> for Stop {
    fn from(reason: String) -> Self {
        Self::Broken { reason, is_open_ended: false }
    }
}

impl From<&str> for Stop {
    fn from(reason: &str) -> Self {
        reason.to_string().into()
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Broken { reason: fault.reason.to_string(), is_open_ended: fault.is_open_ended }
    }
}
