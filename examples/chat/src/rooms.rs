//! The rooms there are.

use std::str::FromStr;

use smq_runtime::Status;

use crate::v1::Room;

/// The rooms there are, in the order in which they are shown.
#[derive(Debug, Clone)]
pub struct Rooms(Vec<Room>);

impl Rooms {
    /// Returns these rooms, or those that there are without being told.
    pub fn new(rooms: Vec<Room>) -> Self {
        if !rooms.is_empty() {
            return Self(rooms);
        }
        let room = |name: &str, about: &str| Room {
            name: name.into(),
            about: about.into(),
        };
        Self(vec![
            room("lobby", "Where everybody comes in"),
            room("workshop", "What we are making"),
            room("garden", "Everything else, slowly"),
        ])
    }

    pub(crate) fn list(&self) -> Vec<Room> {
        self.0.clone()
    }

    /// Refuses a room that is not there.
    pub(crate) fn check(&self, name: &str) -> Result<(), Status> {
        if self.0.iter().any(|room| room.name == name) {
            return Ok(());
        }
        let names: Vec<_> = self.0.iter().map(|room| room.name.as_str()).collect();
        Err(Status::not_found(format!(
            "there is no room called `{name}`: the rooms are {}",
            names.join(", ")
        )))
    }
}

/// `lobby`, or `lobby: Where everybody comes in`.
impl FromStr for Room {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, about) = text.split_once(':').unwrap_or((text, ""));
        let is_plain =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if name.is_empty() || name.len() > 32 || !name.chars().all(is_plain) {
            return Err(format!(
                "`{name}` does not do for a room: take up to 32 of a to z, 0 to 9 and -, such as `tea-room`"
            ));
        }
        Ok(Self {
            name: name.into(),
            about: about.trim().into(),
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_room_is_written_in_one_line() {
        let room: Room = "tea-room: Tea, and cake".parse().unwrap();
        assert_eq!(
            (room.name.as_str(), room.about.as_str()),
            ("tea-room", "Tea, and cake")
        );
        assert!("Tea Room".parse::<Room>().unwrap_err().contains("tea-room"));
    }

    #[test]
    fn who_asks_for_another_room_is_told_which_there_are() {
        let rooms = Rooms::new(Vec::new());
        assert!(rooms.check("lobby").is_ok());
        let status = rooms.check("attic").unwrap_err();
        assert!(
            status.message().ends_with("lobby, workshop, garden"),
            "{status}"
        );
    }
}
