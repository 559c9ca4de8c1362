//! The guard: what a change of an interface breaks, and for whom; what its style lacks; and what editors need to read it.
//!
//! [`compile`](crate::compile) compares an interface with its lock, `proto.lock.binpb` beside the folder `proto`, if there
//! is one. This module has the same for tools: it compares any two versions, lints one, and exports files for editors.
//!
//! ```
//! use smq_build::{Compiler, guard};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let write = |name: &str, fields: &str| {
//! #     let root = folder.path().join(name);
//! #     std::fs::create_dir(&root).and_then(|()| {
//! #         let text = format!("syntax = \"proto3\";\npackage weather.v1;\nmessage Place {{\n{fields}\n}}\n");
//! #         std::fs::write(root.join("weather.proto"), text)
//! #     })
//! # };
//! # write("old", "string name = 1;")?;
//! # write("proto", "bytes name = 1;")?;
//! # let (before, now) = (folder.path().join("old"), folder.path().join("proto"));
//! let old = Compiler::new().root(before).interfaces()?;
//! let new = Compiler::new().root(now).interfaces()?;
//! for finding in guard::breaking(&old, &new) {
//!     // field 1 `name` of `weather.v1.Place` was `string` and is `bytes`
//!     println!("{finding}");
//! #   assert_eq!(finding.rule, "FIELD_WIRE_JSON_COMPATIBLE_TYPE");
//! }
//! # Ok(())
//! # }
//! ```

mod breaking;
mod export;
mod finding;
mod format;
mod git;
mod interfaces;
mod lint;
mod lock;
mod places;
mod users;

pub use breaking::breaking;
pub use export::export;
pub use finding::{Breaks, Finding};
pub use format::{Format, UnknownFormat};
pub use interfaces::Interfaces;
pub use lint::{Lint, lint};

pub(crate) use export::{export_folders, export_imports};
pub(crate) use lock::{check as check_lock, path as lock_path, write as write_lock};
