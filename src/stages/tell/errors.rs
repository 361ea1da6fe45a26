//! Findings counted by error: one is one, however many rows it cites.

use crate::vocabulary::QuickMap;

/// The errors that some findings are of.
#[derive(Default)]
pub struct Errors<'a> {
    count: usize,
    /// Of each rule, whether the error of a number was met: they are numbered from 1 without gaps.
    met: QuickMap<&'a str, Vec<bool>>,
}

impl<'a> Errors<'a> {
    /// Adds a finding by its code and the number of its error. What is no error of a rule counts by itself.
    pub fn add(&mut self, code: &'a str, error: Option<i64>) {
        let number = error.and_then(|number| usize::try_from(number).ok());
        let is_new = number.is_none_or(|number| {
            let met = self.met.entry(code).or_default();
            met.resize(met.len().max(number + 1), false);
            !std::mem::replace(&mut met[number], true)
        });
        self.count += usize::from(is_new);
    }

    pub fn count(&self) -> usize {
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_one_however_many_rows_it_cites() {
        let mut errors = Errors::default();
        let found = [("7", Some(2)), ("7", Some(1)), ("7", Some(2)), ("8", Some(2)), ("value", None), ("value", None)];
        found.into_iter().for_each(|(code, error)| errors.add(code, error));
        assert_eq!(errors.count(), 5);
    }
}
