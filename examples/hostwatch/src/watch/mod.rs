//! `hostwatch watch`: what happens on the machine, live.

mod feed;
mod lines;
mod screen;
mod sparkline;
mod state;
mod terminal;

use std::io::{self, IsTerminal};

use smq_runtime::Client;

use crate::failure::Failure;

pub(crate) async fn watch(url: &str, metrics: Vec<String>, lines: bool) -> Result<(), Failure> {
    let client = Client::connect(url).map_err(|error| Failure::of_call(url, &error))?;
    if lines || !io::stdout().is_terminal() {
        lines::watch(url, client, metrics).await
    } else {
        terminal::watch(url, client, metrics).await
    }
}
