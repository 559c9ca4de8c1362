//! People who talk in rooms: the program that everybody writes first, with nothing lost and nothing said twice.
//!
//! * `proto/chat/v1/chat.proto` is the interface; [`v1`] what is generated from it.
//! * [`House`] implements it: rooms, the people in them, and what they say.
//! * [`server`] puts it beside the page that shows it.

smq_runtime::include_interfaces!();

mod clock;
mod house;
mod names;
mod page;
mod people;
mod rooms;
mod words;

pub use self::chat::v1;
pub use house::{House, Sweeping};
pub use page::server;
pub use people::Patience;
pub use rooms::Rooms;
