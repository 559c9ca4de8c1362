//! `hostwatch watch`: what happens on the machine, live.

mod feed;
mod lines;
mod screen;
mod sparkline;
mod state;
mod terminal;

use std::io::{self, IsTerminal};

use hostwatch::v2::HostClient;

use crate::failure::Failure;

pub(crate) async fn watch(url: &str, metrics: Vec<String>, lines: bool) -> Result<(), Failure> {
    let failed = |error| Failure::of_call(url, &error);
    let host = HostClient::connect(url).map_err(failed)?;
    if lines || !io::stdout().is_terminal() {
        lines::watch(url, &host, metrics).await
    } else {
        terminal::watch(url, &host, metrics).await
    }
}
