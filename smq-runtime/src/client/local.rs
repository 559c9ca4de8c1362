//! Connections to a server on the same machine, over a Unix socket.

use std::{io, path::PathBuf};

use tokio::net::UnixStream;

use super::connect_failure::ConnectFailure;

/// The socket of a server.
pub(super) struct Local {
    path: PathBuf,
}

impl Local {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path }
    }

    pub(super) async fn connect(&self) -> Result<UnixStream, ConnectFailure> {
        let stream = UnixStream::connect(&self.path).await;
        stream.map_err(|error| ConnectFailure::new(advice(&error), error))
    }
}

fn advice(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => {
            "there is no such file: start the server, or name the path that it listens on"
        }
        io::ErrorKind::ConnectionRefused => "nobody listens there: start the server",
        io::ErrorKind::PermissionDenied => {
            "this user may not: the mode of the socket's file and of its folders says who may"
        }
        io::ErrorKind::WouldBlock => "the server is too busy to take connections: try again",
        io::ErrorKind::InvalidInput => {
            "the path is too long for a socket: name one of some 100 bytes at most"
        }
        _ => "it does not take connections: is it the socket of a server?",
    }
}
