//! Counts lines, going on from where it counted last.

pub struct Lines<'t> {
    text: &'t [u8],
    last: Spot,
    marked: Spot,
}

#[derive(Clone, Copy)]
struct Spot {
    at: usize,
    line: u32,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Self {
        let begin = Spot { at: 0, line: 1 };
        Self { text: text.as_bytes(), last: begin, marked: begin }
    }

    /// The line of a place in the text. It may be before the last one, but not before the mark.
    pub fn at(&mut self, at: usize) -> u32 {
        if at < self.last.at {
            self.last = if at < self.marked.at { Spot { at: 0, line: 1 } } else { self.marked };
        }
        self.last.line += ends(&self.text[self.last.at..at]);
        self.last.at = at;
        self.last.line
    }

    /// Where it counted last.
    pub fn position(&self) -> usize {
        self.last.at
    }

    /// Takes the last place as one that may be gone back to.
    pub fn mark(&mut self) {
        self.marked = self.last;
    }

    /// All lines of the text.
    pub fn count(&self) -> u32 {
        ends(self.text) + u32::from(self.text.last().is_some_and(|byte| *byte != b'\n'))
    }
}

fn ends(text: &[u8]) -> u32 {
    text.iter().filter(|byte| **byte == b'\n').count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_forwards_and_from_the_mark_again() {
        let mut lines = Lines::new("a\nb\nc\nd");
        assert_eq!(lines.at(2), 2);
        lines.mark();
        assert_eq!((lines.at(6), lines.at(4), lines.at(0)), (4, 3, 1));
        assert_eq!(lines.count(), 4);
        assert_eq!(Lines::new("a\n").count(), 1);
    }
}
