//! Looking a row up in its frame again, to say whose it is and what it holds.

use crate::stages::typed::TypedTable;

/// Where a row stands in the frame, which has the accepted rows only.
pub fn place_in_frame(table: &TypedTable, row: usize) -> Option<usize> {
    let ids = table.frame.column("row_id").ok()?.i64().ok()?;
    let wanted = row as i64 + 1;
    // Row numbers rise, and are their own place as long as nothing was set aside.
    if row < ids.len() && ids.get(row) == Some(wanted) {
        return Some(row);
    }
    ids.cont_slice().ok()?.binary_search(&wanted).ok()
}
