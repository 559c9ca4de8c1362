//! Adds a note, and shows those that others add.

use std::{env, process::ExitCode};

use {crate}::{
    DEFAULT_ADDRESS,
    {module}::v1::{AddNoteRequest, NoteFilter, NotesClient},
};
use smq_runtime::{Error, Item};

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let text = arguments.next().unwrap_or_else(|| "hello".into());
    let url = arguments.next();
    let url = url.unwrap_or_else(|| format!("http://{DEFAULT_ADDRESS}"));
    match smq_runtime::run(add_and_listen(&url, text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("client: {error}\nIs the server running at {url}?");
            ExitCode::FAILURE
        }
    }
}

async fn add_and_listen(url: &str, text: String) -> Result<(), Error> {
    let notes = NotesClient::connect(url)?;
    let mut added = notes.added(NoteFilter::default()).await?;
    let author = env::var("USER").unwrap_or_default();
    notes.add_note(AddNoteRequest { author, text }).await?;
    while let Some(item) = added.next().await {
        match item? {
            Item::Event(note) => {
                let note = note.message;
                println!("{} {}: {}", note.number, note.author, note.text);
            }
            Item::Gap { from, to } => println!("notes {from} to {to} are missing"),
            _ => {}
        }
    }
    Ok(())
}
