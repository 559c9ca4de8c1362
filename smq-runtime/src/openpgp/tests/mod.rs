//! What a reviewer wants to see tested, one group a file.
#![allow(clippy::unwrap_used)]

mod talk;
