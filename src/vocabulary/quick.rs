//! Maps and sets that are asked of every cell: hashed fast, and with a seed that no sender of a file knows.

use foldhash::fast::RandomState;

pub type QuickMap<K, V> = std::collections::HashMap<K, V, RandomState>;
pub type QuickSet<K> = std::collections::HashSet<K, RandomState>;
