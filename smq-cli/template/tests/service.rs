//! The service through its client, without a socket.

use {crate}::{
    server,
    {module}::v1::{AddNoteRequest, NoteFilter, NotesClient},
};
use smq_runtime::{Client, Code, Item, Status};

fn note(author: &str, text: &str) -> AddNoteRequest {
    AddNoteRequest {
        author: author.into(),
        text: text.into(),
    }
}

#[test]
fn a_subscriber_gets_the_notes_of_an_author() {
    smq_runtime::run(async {
        let notes = NotesClient::new(Client::in_process(server()));
        let ada = NoteFilter {
            author: vec!["ada".into()],
        };
        let mut added = notes.added(ada).await.expect("anybody may subscribe");
        notes.add_note(note("bob", "hi")).await.expect("a note");
        notes.add_note(note("ada", "hello")).await.expect("a note");
        let item = added.next().await.expect("the topic goes on");
        let Ok(Item::Event(event)) = item else {
            panic!("{item:?}")
        };
        assert_eq!((event.message.number, &*event.message.text), (2, "hello"));
    });
}

#[test]
fn an_empty_note_is_refused() {
    smq_runtime::run(async {
        let notes = NotesClient::new(Client::in_process(server()));
        let refused = notes.add_note(note("ada", "")).await;
        let error = refused.expect_err("it has no text");
        assert_eq!(error.status().map(Status::code), Some(Code::InvalidArgument));
    });
}
