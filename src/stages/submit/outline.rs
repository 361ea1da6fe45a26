//! Elements on their way out: put in place in any order, written in the order of the definitions.

use crate::vocabulary::QuickMap;
use std::borrow::Cow;

/// The elements that a file may have, by their paths from the root, in the order in which they are written.
pub struct Ranks {
    nodes: Vec<Node>,
}

struct Node {
    name: String,
    inside: QuickMap<String, usize>,
}

/// Elements of a file, or of one record of it. The first is what the others are in.
pub struct Outline<'a> {
    ranks: &'a Ranks,
    elements: Vec<Element<'a>>,
    /// Elements by their parent, their rank and their number.
    known: QuickMap<(usize, usize, i64), usize>,
}

/// What is written already and stands at the end of an element. It is let go of as it is taken over.
pub struct Beside {
    pub at: usize,
    pub written: Vec<String>,
}

struct Element<'a> {
    /// The place of its path among the ranks.
    rank: usize,
    number: i64,
    text: Option<Cow<'a, str>>,
    children: Vec<usize>,
}

/// The outermost element of a file, or the record.
pub const ROOT: usize = 0;

impl Ranks {
    pub fn new(root: &str) -> Self {
        Self { nodes: vec![Node { name: root.to_string(), inside: QuickMap::default() }] }
    }

    /// Elements are written in the order in which their paths from the root were first ranked. Gives the path's rank.
    pub fn rank(&mut self, path: &[&str]) -> usize {
        path.iter().fold(ROOT, |at, name| {
            if let Some(inside) = self.nodes[at].inside.get(*name) {
                return *inside;
            }
            let next = self.nodes.len();
            self.nodes.push(Node { name: name.to_string(), inside: QuickMap::default() });
            self.nodes[at].inside.insert(name.to_string(), next);
            next
        })
    }

    /// The ranks of the steps of a path from an element's rank.
    pub fn steps<'p>(&self, from: usize, path: impl IntoIterator<Item = &'p str>) -> Vec<usize> {
        let step = |at: &mut usize, name: &'p str| {
            *at = *self.nodes[*at].inside.get(name).expect("every path of the definitions was ranked");
            Some(*at)
        };
        path.into_iter().scan(from, step).collect()
    }
}

impl<'a> Outline<'a> {
    /// Begins with the element at a rank.
    pub fn new(ranks: &'a Ranks, rank: usize) -> Self {
        let first = Element { rank, number: 1, text: None, children: Vec::new() };
        Self { ranks, elements: vec![first], known: QuickMap::default() }
    }

    /// Forgets everything but the element that it began with.
    pub fn clear(&mut self) {
        self.elements.truncate(1);
        self.elements[ROOT].children.clear();
        self.elements[ROOT].text = None;
        self.known.clear();
    }

    /// The element of this rank and number in a parent, made if need be.
    pub fn enter(&mut self, parent: usize, rank: usize, number: i64) -> usize {
        *self.known.entry((parent, rank, number)).or_insert_with(|| {
            let at = self.elements.len();
            self.elements.push(Element { rank, number, text: None, children: Vec::new() });
            self.elements[parent].children.push(at);
            at
        })
    }

    /// The element at the end of these ranks from another, through the first of each, made if need be.
    pub fn walk(&mut self, from: usize, ranks: &[usize]) -> usize {
        ranks.iter().fold(from, |at, rank| self.enter(at, *rank, 1))
    }

    /// The text at the end of these ranks from an element, through the first of each.
    pub fn text_at(&self, from: usize, ranks: &[usize]) -> Option<&str> {
        let mut steps = ranks.iter();
        let at = steps.try_fold(from, |at, rank| self.known.get(&(at, *rank, 1)).copied())?;
        self.elements[at].text.as_deref()
    }

    /// Puts a text in an element, unless there is another in it already. Gives whether it is there now.
    pub fn put(&mut self, at: usize, text: Cow<'a, str>) -> bool {
        self.elements[at].text.get_or_insert_with(|| text.clone()) == &text
    }

    /// Writes an element and all in it, an element a line, so that whoever reads it can tell where something stands.
    pub fn write(&mut self, depth: usize, beside: Option<&mut Beside>, out: &mut String) {
        for at in 0..self.elements.len() {
            let mut children = std::mem::take(&mut self.elements[at].children);
            children.sort_by_key(|child| (self.elements[*child].rank, self.elements[*child].number));
            self.elements[at].children = children;
        }
        self.write_element(ROOT, depth, beside, out);
    }

    fn write_element(&self, at: usize, depth: usize, mut beside: Option<&mut Beside>, out: &mut String) {
        let element = &self.elements[at];
        let name = |at: usize| self.ranks.nodes[self.elements[at].rank].name.as_str();
        let (attributes, children): (Vec<usize>, Vec<usize>) =
            element.children.iter().partition(|child| name(**child).starts_with('@'));
        indent(depth, out);
        out.push('<');
        out.push_str(name(at));
        for attribute in attributes {
            out.push(' ');
            out.push_str(name(attribute).trim_start_matches('@'));
            out.push_str("=\"");
            escape(self.elements[attribute].text.as_deref().unwrap_or_default(), out);
            out.push('"');
        }
        let text = element.text.as_deref().unwrap_or_default();
        let beside_it = match &mut beside {
            Some(beside) if beside.at == at => std::mem::take(&mut beside.written),
            _ => Vec::new(),
        };
        if children.is_empty() && text.is_empty() && beside_it.is_empty() {
            out.push_str("/>\n");
            return;
        }
        out.push('>');
        escape(text, out);
        if !children.is_empty() || !beside_it.is_empty() {
            out.push('\n');
            for child in children {
                self.write_element(child, depth + 1, beside.as_deref_mut(), out);
            }
            beside_it.into_iter().for_each(|written| out.push_str(&written));
            indent(depth, out);
        }
        out.push_str("</");
        out.push_str(name(at));
        out.push_str(">\n");
    }
}

fn indent(depth: usize, out: &mut String) {
    (0..depth).for_each(|_| out.push_str("  "));
}

/// Whether XML can hold the character at all.
pub fn is_allowed(character: char) -> bool {
    let is_control = character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{7f}'..='\u{9f}');
    !is_control && !matches!(character, '\u{fffe}' | '\u{ffff}')
}

fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((at, written)) = rest.bytes().enumerate().find_map(|(at, byte)| Some((at, escaped(byte)?))) {
        out.push_str(&rest[..at]);
        out.push_str(written);
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

fn escaped(byte: u8) -> Option<&'static str> {
    Some(match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        // A reader would make an ordinary space or line end of these.
        b'\r' => "&#13;",
        b'\t' => "&#9;",
        b'\n' => "&#10;",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_written_by_rank_and_number_and_escaped() {
        let mut ranks = Ranks::new("R");
        let rank_of_c = ranks.rank(&["B", "C"]);
        let rank_of_id = ranks.rank(&["A", "@id"]);
        let (rank_of_a, rank_of_b) = (ranks.rank(&["A"]), ranks.rank(&["B"]));
        let mut outline = Outline::new(&ranks, ROOT);
        let second = outline.enter(ROOT, rank_of_a, 2);
        outline.put(second, "a < b & \"c\"\n".into());
        let first = outline.enter(ROOT, rank_of_a, 1);
        let id = outline.enter(first, rank_of_id, 1);
        outline.put(id, "1".into());
        let b = outline.enter(ROOT, rank_of_b, 1);
        outline.enter(b, rank_of_c, 1);
        assert!(outline.put(id, "1".into()) && !outline.put(id, "2".into()), "the first text stays");
        let mut written = String::new();
        let mut beside = Beside { at: b, written: vec!["    <D/>\n".to_string(), "    <E/>\n".to_string()] };
        outline.write(0, Some(&mut beside), &mut written);
        let expect = "<R>\n  <B>\n    <C/>\n    <D/>\n    <E/>\n  </B>\n  <A id=\"1\"/>\n  \
            <A>a &lt; b &amp; &quot;c&quot;&#10;</A>\n</R>\n";
        assert_eq!(written, expect);
        outline.clear();
        written.clear();
        outline.write(1, None, &mut written);
        assert_eq!(written, "  <R/>\n");
    }

    #[test]
    fn characters_that_xml_cannot_hold_are_known() {
        assert!("a\t\n\r\u{eb}\u{85}".chars().all(is_allowed));
        assert!(!"\0\u{1}\u{1f}".chars().any(is_allowed));
    }
}
