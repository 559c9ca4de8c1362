//! `hostwatch watch`: what happens on the machine, live.

mod feed;
mod lines;
mod screen;
mod sparkline;
mod state;
mod terminal;

use std::io::{self, IsTerminal};

use crate::{connecting::Connecting, failure::Failure};

pub(crate) async fn watch(
    connecting: &Connecting,
    metrics: Vec<String>,
    lines: bool,
) -> Result<(), Failure> {
    let client = connecting.client()?;
    let url = &connecting.url;
    if lines || !io::stdout().is_terminal() {
        lines::watch(url, client, metrics).await
    } else {
        terminal::watch(url, client, metrics).await
    }
}
