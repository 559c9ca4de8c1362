//! What may be said: what is too little, what is too much, and the server's stamp.

use smq_runtime::{Bytes, Status};

use crate::{clock, v1::Message};

/// How many characters a message has at most.
const LONGEST: usize = 2_000;

/// How many characters its author may call it by.
const LONGEST_ID: usize = 64;

/// Returns a message without space at its end, or refuses it.
pub(crate) fn checked(message: Message) -> Result<Message, Status> {
    let text = message.text.trim_end();
    if text.is_empty() {
        return Err(Status::invalid_argument(
            "the message is empty: write what you have to say",
        ));
    }
    within("message", text, LONGEST)?;
    within("id of the message", &message.id, LONGEST_ID)?;
    Ok(Message {
        text: text.to_owned(),
        ..message
    })
}

/// Returns a message as everybody gets it, said by that author now.
pub(crate) fn stamped(message: Message, author: String) -> Message {
    Message {
        author,
        time: Some(clock::now()),
        // For the server alone.
        key: Bytes::new(),
        ..message
    }
}

/// Refuses a text with too many characters.
pub(crate) fn within(what: &str, text: &str, most: usize) -> Result<(), Status> {
    let length = text.chars().count();
    if length > most {
        return Err(Status::invalid_argument(format!(
            "the {what} has {length} characters: shorten it to {most}"
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn said(text: &str) -> Result<Message, Status> {
        let message = Message {
            text: text.into(),
            author: "somebody else".into(),
            key: Bytes::from_static(b"secret"),
            ..Default::default()
        };
        Ok(stamped(checked(message)?, "Ada".into()))
    }

    #[test]
    fn the_server_says_who_and_when_and_keeps_the_key() {
        let message = said("  one\n  two \n").unwrap();
        assert_eq!(
            (message.author.as_str(), message.text.as_str()),
            ("Ada", "  one\n  two")
        );
        assert!(message.key.is_empty() && message.time.is_some());
    }

    #[test]
    fn too_little_and_too_much_are_refused() {
        assert!(said(" \n ").unwrap_err().message().contains("empty"));
        assert!(said(&"é".repeat(2_000)).is_ok());
        let status = said(&"é".repeat(2_001)).unwrap_err();
        assert!(
            status
                .message()
                .contains("2001 characters: shorten it to 2000"),
            "{status}"
        );
    }
}
