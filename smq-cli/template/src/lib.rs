//! The service: the generated trait, implemented.

use std::sync::atomic::{AtomicU64, Ordering};

use smq_runtime::{Context, Server, Status};

smq_runtime::include_interfaces!();

use crate::{module}::v1::{AddNoteRequest, Note, Notes, NotesServer, NotesTopics};

/// Where the server listens, unless its argument says otherwise.
pub const DEFAULT_ADDRESS: &str = "127.0.0.1:7070";

/// The notes: their topic, and how many there are.
#[derive(Default)]
pub struct Board {
    topics: NotesTopics,
    count: AtomicU64,
}

impl Notes for Board {
    fn topics(&self) -> &NotesTopics {
        &self.topics
    }

    async fn add_note(&self, _: Context, request: AddNoteRequest) -> Result<Note, Status> {
        let AddNoteRequest { author, text } = request;
        if !(1..=1_000).contains(&text.chars().count()) {
            return Err(Status::invalid_argument("a note has from 1 to 1,000 characters"));
        }
        let number = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        let note = Note {
            number,
            author,
            text,
        };
        self.topics.added.publish(note.clone());
        Ok(note)
    }
}

/// Returns the server, with an empty board.
pub fn server() -> Server {
    Server::new().add(NotesServer::new(Board::default()))
}
