//! Watches the machine it runs on: requests, topics, two versions and a page, in one process.
//!
//! * `proto/hostwatch/v1` and `v2` are the interfaces; [`v1`] and [`v2`] what is generated from them.
//! * [`Sampler`] measures. [`Machine`] is what is known, and implements both versions: `v2` is the
//!   model, and `v1` is told in its terms.
//! * [`server`] puts both beside the page that draws them; [`sealed_server`] shows them to nobody but those who hold a
//!   key that it trusts, and to browsers that have [signed in](Login).

smq_runtime::include_interfaces!();

mod clock;
mod json;
mod log;
mod login;
mod machine;
mod page;
mod sampler;
mod samples;
mod talk;
mod v1_in_terms_of_v2;

pub use self::hostwatch::{v1, v2};
pub use json::json;
pub use login::{Login, Visitor};
pub use machine::Machine;
pub use page::{sealed_server, server};
pub use sampler::{Sampler, Sampling};
