//! The elements of one record, and of what stands around it, for as long as they are needed.

use super::plan::{Plan, Way};
use compact_str::CompactString;

/// Elements in the order of the file. Those of a record are taken off when it ends.
#[derive(Default)]
pub struct Tree {
    elements: Vec<Element>,
    /// For each element a slot for each child that it may have.
    slots: Vec<Slot>,
}

pub struct Element {
    pub node: usize,
    pub parent: usize,
    /// Which of its like it is in its parent, from 1.
    pub number: u32,
    pub line: u32,
    pub text: CompactString,
    slots: usize,
}

/// What stands in an element under one name: the first, and how many.
#[derive(Clone, Copy, Default)]
struct Slot {
    first: Option<u32>,
    count: u32,
}

impl Tree {
    pub fn len(&self) -> usize {
        self.elements.len()
    }

    pub fn element(&self, at: usize) -> &Element {
        &self.elements[at]
    }

    pub fn text_mut(&mut self, at: usize) -> &mut CompactString {
        &mut self.elements[at].text
    }

    /// Adds an element; the outermost is its own parent. Gives its place.
    pub fn add(&mut self, plan: &Plan, node: usize, parent: usize, line: u32) -> usize {
        let at = self.elements.len();
        let number = if at == parent { 1 } else { self.count(plan, node, parent, at) };
        let slots = self.slots.len();
        self.slots.resize(slots + plan.node(node).children.len(), Slot::default());
        self.elements.push(Element { node, parent, number, line, text: CompactString::default(), slots });
        at
    }

    pub fn set_number(&mut self, at: usize, number: u32) {
        self.elements[at].number = number;
    }

    /// What a way leads to from an element, if it is there.
    pub fn find(&self, from: usize, way: &Way) -> Option<&Element> {
        let start = self.outside(from, way.out);
        let mut at = start;
        for slot in &way.slots {
            at = self.slots[self.elements[at].slots + slot].first? as usize;
        }
        Some(&self.elements[at])
    }

    /// The element so many steps out.
    pub fn outside(&self, from: usize, steps: usize) -> usize {
        (0..steps).fold(from, |at, _| self.elements[at].parent)
    }

    /// Takes everything off from this element on.
    pub fn cut(&mut self, plan: &Plan, from: usize) {
        while self.elements.len() > from {
            let Some(element) = self.elements.pop() else { return };
            self.slots.truncate(element.slots);
            let at = self.elements.len();
            if element.parent < at {
                let slot = &mut self.slots[self.elements[element.parent].slots + plan.node(element.node).slot];
                slot.count -= 1;
                slot.first = slot.first.filter(|first| *first as usize != at);
            }
        }
    }

    fn count(&mut self, plan: &Plan, node: usize, parent: usize, at: usize) -> u32 {
        let slot = &mut self.slots[self.elements[parent].slots + plan.node(node).slot];
        slot.first = slot.first.or(Some(at as u32));
        slot.count += 1;
        slot.count
    }
}
