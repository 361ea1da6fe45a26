//! Quarterday: the nightly data pipeline of English children's services.

pub mod definitions;
pub mod stages;
pub mod vocabulary;
