//! Work on many frames at once. Polars takes every step of a query to threads of its own, and each time one thread
//! waits for another: with as many queries as processors that is all that comes of it.

use crate::vocabulary::{side_by_side, threads_at_once, when_ready};
use polars_async::executor::ALLOW_RAYON_THREADS;

/// Does the work for every item, each on one thread from beginning to end where there are enough of them.
pub fn frames_side_by_side<T: Sync, R: Send + Sync>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let is_enough = items.len() >= threads_at_once();
    side_by_side(items, |item| {
        // The thread is this work's own, and ends with it.
        ALLOW_RAYON_THREADS.set(!is_enough);
        work(item)
    })
}

/// The same for items that need one another, each as soon as it can be begun.
pub fn frames_when_ready<T: Sync, R: Send + Sync>(
    items: &[T],
    needs: impl Fn(&T, &T) -> bool,
    work: impl Fn(&T) -> anyhow::Result<R> + Sync,
) -> anyhow::Result<Vec<R>> {
    when_ready(items, needs, |item, others| {
        ALLOW_RAYON_THREADS.set(others + 1 < threads_at_once());
        work(item)
    })
}
