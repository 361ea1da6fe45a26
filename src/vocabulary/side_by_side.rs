//! Work on many things at once, with the results in the things' own order.

use std::cmp::Reverse;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// A query of many steps is planned step within step, which takes more than a thread commonly has.
pub(super) const STACK: usize = 64 * 1024 * 1024;

/// What a thread commonly has.
const SMALL_STACK: usize = 2 * 1024 * 1024;

/// Does the work for every item, on as many threads as the machine has for it.
pub fn side_by_side<T: Sync, R: Send + Sync>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    on_threads(items, STACK, work)
}

/// The same, with what is most work begun first: otherwise it may be all that is still waited for at the end.
pub fn side_by_side_most_first<T: Sync, R: Send + Sync>(
    items: &[T],
    amount: impl Fn(&T) -> u64,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_cached_key(|at| Reverse(amount(&items[*at])));
    let mut done: Vec<(usize, R)> = order.iter().copied().zip(side_by_side(&order, |at| work(&items[*at]))).collect();
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// The same for plain work, where a process has little memory to give to stacks.
pub fn side_by_side_in_little_room<T: Sync, R: Send + Sync>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    on_threads(items, SMALL_STACK, work)
}

fn on_threads<T: Sync, R: Send + Sync>(items: &[T], stack: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results: Vec<OnceLock<R>> = items.iter().map(|_| OnceLock::new()).collect();
    each_thread(items.len(), stack, || {
        while let Some(at) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|at| *at < items.len()) {
            let _ = results[at].set(work(&items[at]));
        }
    });
    results.into_iter().map(|result| result.into_inner().expect("every item was taken by one thread")).collect()
}

/// Does the same on as many threads as the machine has for so many things, and waits for all of them.
pub(super) fn each_thread(things: usize, stack: usize, work: impl Fn() + Sync) {
    std::thread::scope(|scope| {
        for _ in 0..threads_at_once().min(things) {
            let spawned = std::thread::Builder::new().stack_size(stack).spawn_scoped(scope, &work);
            spawned.expect("the machine has room for a thread");
        }
    });
}

/// What several threads share, for one of them, also where another has broken off.
pub fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// As many as the machine has processors for, within reason. To ask it takes reading three files.
pub fn threads_at_once() -> usize {
    static THREADS: OnceLock<usize> = OnceLock::new();
    *THREADS.get_or_init(|| std::thread::available_parallelism().map_or(1, usize::from).min(8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..100).collect();
        assert_eq!(side_by_side(&items, |item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        assert!(side_by_side(&[] as &[usize], |item| *item).is_empty());
        let most_first = side_by_side_most_first(&items, |item| (item % 7) as u64, |item| item * 2);
        assert_eq!(most_first, side_by_side(&items, |item| item * 2));
    }
}
