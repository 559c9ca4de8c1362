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
//! [`Compiler::include`] adds folders of yours to import from. An import names a file by its path
//! from the root or folder that it is in.
//!
//! # What is accepted
//!
//! The syntax is proto3. A file with services has a package that ends with a version, `v1` or
//! `v2beta1`: `weather.v1` is version `v1` of the application `weather`. Where `stream` stands says
//! what an rpc is:
//!
//! | rpc | is | publishes | subscribes |
//! | --- | --- | --- | --- |
//! | `M(Request) returns (Reply)` | a method | | |
//! | `T(Filter) returns (stream Event)` | a topic | the server | clients |
//! | `T(stream Event) returns (google.protobuf.Empty)` | a topic | clients | the server |
//! | `T(stream Event) returns (stream Event)` | a topic | both | both |
//!
//! Each field of a filter has the name and type of a field of the event: a number, a string, a
//! bool, an enum or bytes. `repeated` in the filter, it lists the values to let pass; in the event
//! it is single. No field is called `after`, `start` or `wait`, which a query has for itself. A
//! topic without a filter takes `google.protobuf.Empty`; other messages of Google's are no filters.
//!
//! # Options of a topic
//!
//! ```text
//! import "smq/v1/options.proto";
//!
//! rpc Observations(ObservationFilter) returns (stream Observation) {
//!   option (smq.v1.topic) = { replay: 100, retain: LAST_PER_KEY, overflow: CONFLATE };
//! }
//! ```
//!
//! | field | says |
//! | --- | --- |
//! | `replay` | how many of the last events late and returning subscribers get |
//! | `retain` | what is kept as state for new subscribers: `LAST`, or `LAST_PER_KEY`, by the fields of the filter |
//! | `overflow` | what becomes of a subscriber that fell off the log: `DROP_OLDEST`, which is so without it, `CONFLATE` or `DISCONNECT` |
//! | `filter` | the message that is the filter of a topic that both sides publish |
//! | `signed` | `true`: where the topic is sealed, the server signs each event |
//!
//! # TypeScript
//!
//! [`Compiler::typescript`] writes the interfaces for web pages too, with protoc-gen-es from the page's
//! `node_modules`; the npm package `smq-web` calls them.
//!
//! # Types
//!
//! They are those of prost. These may surprise:
//!
//! | in the `.proto` | in Rust |
//! | --- | --- |
//! | `google.protobuf.Empty` | `()`; as a request or event, no parameter at all |
//! | `google.protobuf.StringValue` and the other wrappers | `String` and the like; as a field, an `Option` of it |
//! | other types of `google.protobuf` | those of `smq_runtime::prost_types`, as far as it has them |
//! | `google.api.HttpBody` | `smq_runtime::HttpBody` |
//! | `bytes` | `smq_runtime::Bytes` |
//! | an enum | `i32` as a field, with methods that get and set the enum |
//! | an rpc called `New`, `Connect`, `Clone`, `Topics` or `With…` as the client has it | `new_` and so on |

mod advice;
mod compiler;
mod error;
mod folders;
mod render;
mod sources;
mod typescript;

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
