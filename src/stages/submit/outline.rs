//! Elements on their way out: put in place in any order, written in the order of the definitions.

use std::collections::HashMap;

/// The elements of a file. The first is the root.
pub struct Outline {
    elements: Vec<Element>,
    /// Elements by their parent, the rank of their path and their number.
    known: HashMap<(usize, usize, i64), usize>,
    ranks: HashMap<String, usize>,
}

struct Element {
    name: String,
    path: String,
    rank: usize,
    number: i64,
    text: Option<String>,
    children: Vec<usize>,
}

pub const ROOT: usize = 0;

impl Outline {
    pub fn new(root: &str) -> Self {
        let root = Element {
            name: root.to_string(),
            path: String::new(),
            rank: 0,
            number: 1,
            text: None,
            children: Vec::new(),
        };
        Self { elements: vec![root], known: HashMap::new(), ranks: HashMap::new() }
    }

    /// Elements are written in the order in which their paths from the root were first ranked.
    pub fn rank(&mut self, path: &[&str]) {
        for end in 1..=path.len() {
            let next = self.ranks.len() + 1;
            self.ranks.entry(path[..end].join("/")).or_insert(next);
        }
    }

    /// The element of this name and number in a parent, made if need be.
    pub fn enter(&mut self, parent: usize, name: &str, number: i64) -> usize {
        let path = self.path_below(parent, name);
        let next = self.ranks.len() + 1;
        let rank = *self.ranks.entry(path.clone()).or_insert(next);
        *self.known.entry((parent, rank, number)).or_insert_with(|| {
            let at = self.elements.len();
            let name = name.to_string();
            self.elements.push(Element { name, path, rank, number, text: None, children: Vec::new() });
            self.elements[parent].children.push(at);
            at
        })
    }

    /// The text at a path from an element, through the first of each name.
    pub fn text_at(&self, from: usize, path: &[String]) -> Option<&str> {
        let mut at = from;
        for name in path {
            let rank = self.ranks.get(&self.path_below(at, name))?;
            at = *self.known.get(&(at, *rank, 1))?;
        }
        self.elements[at].text.as_deref()
    }

    /// Puts a text in an element, unless there is another in it already. Gives whether it is there now.
    pub fn put(&mut self, at: usize, text: &str) -> bool {
        self.elements[at].text.get_or_insert_with(|| text.to_string()) == text
    }

    /// The file, an element a line, so that whoever reads it can tell where something stands.
    pub fn write(&mut self) -> Vec<u8> {
        for at in 0..self.elements.len() {
            let mut children = std::mem::take(&mut self.elements[at].children);
            children.sort_by_key(|child| (self.elements[*child].rank, self.elements[*child].number));
            self.elements[at].children = children;
        }
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        self.write_element(ROOT, 0, &mut out);
        out.into_bytes()
    }

    fn write_element(&self, at: usize, depth: usize, out: &mut String) {
        let element = &self.elements[at];
        let (attributes, children): (Vec<usize>, Vec<usize>) =
            element.children.iter().partition(|child| self.elements[**child].name.starts_with('@'));
        let indent = "  ".repeat(depth);
        out.push_str(&format!("{indent}<{}", element.name));
        for attribute in attributes.iter().map(|attribute| &self.elements[*attribute]) {
            let text = escaped(attribute.text.as_deref().unwrap_or_default());
            out.push_str(&format!(" {}=\"{text}\"", attribute.name.trim_start_matches('@')));
        }
        let text = escaped(element.text.as_deref().unwrap_or_default());
        if children.is_empty() && text.is_empty() {
            out.push_str("/>\n");
            return;
        }
        out.push_str(&format!(">{text}"));
        if !children.is_empty() {
            out.push('\n');
            children.iter().for_each(|child| self.write_element(*child, depth + 1, out));
            out.push_str(&indent);
        }
        out.push_str(&format!("</{}>\n", element.name));
    }

    fn path_below(&self, parent: usize, name: &str) -> String {
        match self.elements[parent].path.as_str() {
            "" => name.to_string(),
            path => format!("{path}/{name}"),
        }
    }
}

/// Whether XML can hold the character at all.
pub fn is_allowed(character: char) -> bool {
    let is_control = character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{7f}'..='\u{9f}');
    !is_control && !matches!(character, '\u{fffe}' | '\u{ffff}')
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // A reader would make an ordinary space or line end of these.
            '\r' => escaped.push_str("&#13;"),
            '\t' => escaped.push_str("&#9;"),
            '\n' => escaped.push_str("&#10;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_written_by_rank_and_number_and_escaped() {
        let mut outline = Outline::new("R");
        outline.rank(&["B"]);
        outline.rank(&["A", "@id"]);
        let second = outline.enter(ROOT, "A", 2);
        outline.put(second, "a < b & \"c\"\n");
        let first = outline.enter(ROOT, "A", 1);
        let id = outline.enter(first, "@id", 1);
        outline.put(id, "1");
        let b = outline.enter(ROOT, "B", 1);
        outline.enter(b, "C", 1);
        assert!(outline.put(id, "1") && !outline.put(id, "2"), "the first text stays");
        let expect = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<R>\n  <B>\n    <C/>\n  </B>\n  <A id=\"1\"/>\n  \
            <A>a &lt; b &amp; &quot;c&quot;&#10;</A>\n</R>\n";
        assert_eq!(String::from_utf8(outline.write()).unwrap(), expect);
    }

    #[test]
    fn characters_that_xml_cannot_hold_are_known() {
        assert!("a\t\n\r\u{eb}\u{85}".chars().all(is_allowed));
        assert!(!"\0\u{1}\u{1f}".chars().any(is_allowed));
    }
}
