//! Compiles socket.mq interfaces in a `build.rs`: `.proto` files in, clients, servers and topics out.
//!
//! ```no_run
//! // build.rs
//! fn main() -> smq_build::Result {
//!     smq_build::compile("proto")
//! }
//! ```
//!
//! Every `.proto` file below the folder is compiled. The crate that is built takes the result in
//! with one line, and finds each package as a module, `weather.v1` as `weather::v1`:
//!
//! ```text
//! smq_runtime::include_interfaces!();
//! ```
//!
//! It needs `smq-runtime` among its dependencies and this crate among its build dependencies, and
//! nothing else: no protoc, no network.
//!
//! # Imports
//!
//! These files can be imported, and nobody copies them: `smq/v1/options.proto`, which tunes topics;
//! `google/protobuf/*.proto`; `google/api/httpbody.proto`, for bytes with a content type of their
//! own; `google/api/annotations.proto` and what it imports, so that files made for others compile.
//! [`Compiler::include`] adds folders of yours to import from.

mod advice;
mod compiler;
mod error;
mod folders;
mod render;
mod sources;

use std::path::Path;

pub use compiler::Compiler;
pub use error::Error;

/// What compiling results in. An [`Error`] that `main` returns is what cargo shows.
pub type Result<T = (), E = Error> = std::result::Result<T, E>;

/// Compiles all `.proto` files below a folder, relative to the folder of the package.
///
/// ```no_run
/// // build.rs
/// fn main() -> smq_build::Result {
///     smq_build::compile("proto")
/// }
/// ```
///
/// [`Compiler`] is for those who need more.
///
/// # Errors
///
/// When the files are not right; the error says each thing that is wrong, where, and what to write
/// instead.
pub fn compile(root: impl AsRef<Path>) -> Result {
    Compiler::new().root(root).compile()
}
