//! The terminal: redrawn in place while one looks at it, and left as it was found.

use std::{
    io::{self, Write},
    time::Duration,
};

use crossterm::{
    cursor, execute, queue,
    style::Print,
    terminal::{
        self, Clear, ClearType, DisableLineWrap, EnableLineWrap, EnterAlternateScreen,
        LeaveAlternateScreen,
    },
};
use hostwatch::v2::{GetSnapshotRequest, HostClient};
use smq_runtime::Client;
use tokio::time::{MissedTickBehavior, interval};

use super::{feed::follow, screen::render, state::State};
use crate::{failure::Failure, signal::asked_to_end};

const FRAME: Duration = Duration::from_millis(250);

/// Shows the machine until someone ends it.
pub(crate) async fn watch(url: &str, client: Client, metrics: Vec<String>) -> Result<(), Failure> {
    let failed = |error| Failure::of_call(url, &error);
    let host = HostClient::new(client.clone());
    let machine = host
        .get_snapshot(GetSnapshotRequest {})
        .await
        .map_err(failed)?;
    let mut feed = follow(client, metrics).await.map_err(failed)?;
    let mut state = State {
        machine,
        ..State::default()
    };

    let end = asked_to_end();
    tokio::pin!(end);
    let terminal = Terminal::take().map_err(|error| cannot_draw(&error))?;
    let mut frames = interval(FRAME);
    frames.set_missed_tick_behavior(MissedTickBehavior::Skip);
    loop {
        tokio::select! {
            Some(news) = feed.recv() => state.take(news),
            _ = frames.tick() => terminal.draw(&state, url).map_err(|error| cannot_draw(&error))?,
            () = &mut end => return Ok(()),
        }
    }
}

fn cannot_draw(error: &io::Error) -> Failure {
    Failure::new(format!(
        "cannot draw on this terminal: {error}\nTry `hostwatch watch --lines`."
    ))
}

/// A terminal with a screen of our own, which is given back when this is dropped.
#[derive(Debug)]
struct Terminal;

impl Terminal {
    fn take() -> io::Result<Self> {
        let taken = Self;
        execute!(
            io::stdout(),
            EnterAlternateScreen,
            DisableLineWrap,
            cursor::Hide
        )?;
        Ok(taken)
    }

    fn draw(&self, state: &State, url: &str) -> io::Result<()> {
        let (width, height) = terminal::size()?;
        let mut out = io::stdout().lock();
        for (row, line) in (0..height).zip(render(state, url, width.into(), height.into())) {
            queue!(
                out,
                cursor::MoveTo(0, row),
                Print(line),
                Clear(ClearType::UntilNewLine)
            )?;
        }
        out.flush()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // The terminal may be gone: then there is nothing to give back.
        let _ = execute!(
            io::stdout(),
            cursor::Show,
            EnableLineWrap,
            LeaveAlternateScreen
        );
    }
}
