//! Work on things that need one another: each is begun as soon as all that it needs is done.

use super::side_by_side::{STACK, each_thread, locked};
use std::sync::{Condvar, Mutex, OnceLock, PoisonError};

/// Does the work for every item, on as many threads as the machine has for it, with the results in the items' own order.
/// An item needs only such as stand before it. Where the work fails, what needs its result is left out, and the first
/// failure in the items' order is what comes of it all. The work is told how many others can be done meanwhile.
pub fn when_ready<T: Sync, R: Send + Sync, E: Send + Sync>(
    items: &[T],
    needs: impl Fn(&T, &T) -> bool,
    work: impl Fn(&T, usize) -> Result<R, E> + Sync,
) -> Result<Vec<R>, E> {
    let needed = |at: usize| (0..at).filter(|other| needs(&items[at], &items[*other])).collect();
    let turns = Turns::new((0..items.len()).map(needed).collect());
    let results: Vec<OnceLock<Result<R, E>>> = items.iter().map(|_| OnceLock::new()).collect();
    each_thread(items.len(), STACK, || {
        while let Some(mut turn) = turns.next() {
            let result = work(&items[turn.at], turn.others);
            turn.is_done = result.is_ok();
            let _ = results[turn.at].set(result);
        }
    });
    // What was left out needs one that failed, and that one stands before it.
    results.into_iter().filter_map(OnceLock::into_inner).collect()
}

/// Whose turn it is.
struct Turns {
    /// Of each item, those that it needs.
    needed: Vec<Vec<usize>>,
    states: Mutex<Vec<State>>,
    changed: Condvar,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Begun,
    Done,
    Failed,
}

/// One item's turn, which ends when this is dropped.
struct Turn<'a> {
    turns: &'a Turns,
    at: usize,
    /// How many others are ready, or have begun.
    others: usize,
    is_done: bool,
}

impl Turns {
    fn new(needed: Vec<Vec<usize>>) -> Self {
        let states = Mutex::new(vec![State::Waiting; needed.len()]);
        Self { needed, states, changed: Condvar::new() }
    }

    /// The next item that is ready, once there is one; none when all have had their turn.
    fn next(&self) -> Option<Turn<'_>> {
        let mut states = locked(&self.states);
        loop {
            if !states.contains(&State::Waiting) {
                return None;
            }
            let mut ready = (0..states.len()).filter(|at| self.is_ready(*at, &states));
            if let Some(at) = ready.next() {
                let others = ready.count() + states.iter().filter(|state| **state == State::Begun).count();
                states[at] = State::Begun;
                return Some(Turn { turns: self, at, others, is_done: false });
            }
            states = self.changed.wait(states).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn is_ready(&self, at: usize, states: &[State]) -> bool {
        states[at] == State::Waiting && self.needed[at].iter().all(|needed| states[*needed] == State::Done)
    }

    fn end(&self, at: usize, is_done: bool) {
        let mut states = locked(&self.states);
        states[at] = if is_done { State::Done } else { State::Failed };
        for later in at + 1..states.len() {
            if self.needed[later].iter().any(|needed| states[*needed] == State::Failed) {
                states[later] = State::Failed;
            }
        }
        self.changed.notify_all();
    }
}

impl Drop for Turn<'_> {
    /// Also where the work panics: the others must not wait for it for ever.
    fn drop(&mut self) {
        self.turns.end(self.at, self.is_done);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divides(one: &u32, other: &u32) -> bool {
        one.is_multiple_of(*other)
    }

    #[test]
    fn each_begins_after_all_that_it_needs() {
        let items: Vec<u32> = (2..200).collect();
        let done = Mutex::new(Vec::new());
        let results = when_ready(&items, divides, |item, _| {
            let before = done.lock().expect("nobody panics").clone();
            let needed = items.iter().take_while(|other| *other < item).filter(|other| divides(item, other));
            let missed = needed.filter(|needed| !before.contains(*needed)).count();
            done.lock().expect("nobody panics").push(*item);
            Ok::<_, ()>((*item, missed))
        });
        assert_eq!(results, Ok(items.iter().map(|item| (*item, 0)).collect()));
        assert_eq!(when_ready(&[] as &[u32], divides, |item, _| Ok::<_, ()>(*item)), Ok(vec![]));
    }

    #[test]
    fn what_fails_is_told_and_what_needs_it_is_left_out() {
        let begun = Mutex::new(Vec::new());
        let failed = when_ready(&[2, 3, 4, 5, 9, 12], divides, |item, _| {
            begun.lock().expect("nobody panics").push(*item);
            if [3, 5].contains(item) { Err(*item) } else { Ok(()) }
        });
        let mut begun = begun.into_inner().expect("nobody panics");
        begun.sort_unstable();
        assert_eq!((failed, begun), (Err(3), vec![2, 3, 4, 5]));
    }

    #[test]
    fn work_is_told_how_many_others_there_are() {
        assert_eq!(when_ready(&[2, 4, 8], divides, |_, others| Ok::<_, ()>(others)), Ok(vec![0, 0, 0]));
        let three = when_ready(&[2, 3, 5], divides, |_, others| Ok::<_, ()>(others));
        assert_eq!(three.map(|others| others[0]), Ok(2));
    }

    #[test]
    #[should_panic(expected = "a scoped thread panicked")]
    fn a_panic_ends_it() {
        let _ = when_ready(&[2, 3, 4, 8], divides, |item, _| if *item == 2 { panic!("two") } else { Ok::<_, ()>(()) });
    }
}
