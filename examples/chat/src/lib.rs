//! People who talk in rooms: the program that everybody writes first, with nothing lost and nothing said twice.
//!
//! * `proto/chat/v1/chat.proto` is the interface; [`v1`] what is generated from it.
//! * [`House`] implements it: rooms, the people in them, and what they say.
//! * [`server`] puts it beside the page that shows it.
//! * [`Gateway`] knows who it is, where people sign in before they come here.

smq_runtime::include_interfaces!();

mod claim;
mod clock;
mod gateway;
mod house;
mod names;
mod newcomers;
mod page;
mod people;
mod rooms;
mod words;

pub use self::chat::v1;
pub use gateway::{Gateway, User};
pub use house::House;
pub use page::server;
pub use people::Patience;
pub use rooms::Rooms;
