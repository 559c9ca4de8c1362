//! What is measured once, and what the simulation takes it from: a file of `name = number` lines, in TOML.

use std::{fmt::Write as _, fs, io, path::Path};

macro_rules! costs {
    ($($(#[$comment:meta])* $name:ident: $words:literal,)*) => {
        /// What events and sessions cost. Times are in seconds of CPU, if nothing else is said.
        #[derive(Debug, Clone, Copy, PartialEq, Default)]
        pub struct Costs {
            $(#[doc = $words] pub $name: f64,)*
        }

        impl Costs {
            /// Reads them from a file.
            ///
            /// # Errors
            ///
            /// When it cannot be read, or a line is missing.
            pub fn read(path: &Path) -> io::Result<Self> {
                let text = fs::read_to_string(path)?;
                let number = |name: &str| {
                    let lines = text.lines().filter_map(|line| line.split_once('='));
                    let mut found = lines.filter(|(key, _)| key.trim() == name);
                    let value = found.next().and_then(|(_, value)| value.trim().parse().ok());
                    let message = format!("{}: no number {name}; measure again", path.display());
                    value.ok_or_else(|| io::Error::other(message))
                };
                Ok(Self { $($name: number(stringify!($name))?,)* })
            }

            /// Returns the text of a file.
            pub fn text(&self) -> String {
                let mut text = String::new();
                $(let _ = writeln!(text, "# {}\n{} = {:.3e}", $words, stringify!($name), self.$name);)*
                text
            }
        }
    };
}

costs! {
    event: "An event that arrives at an instance, without its subscribers.",
    wake: "A subscriber that is woken and written to, without the events.",
    frame: "An event for a subscriber that is written to anyway.",
    filtered: "An event that none of 1,000 different filters matches.",
    open: "A session that opens over TCP and WebSocket, and subscribes.",
    tls: "Assumed, not measured: a handshake of TLS 1.3 at the server (ECDSA P-256).",
    session_bytes: "The memory of a session, in bytes.",
    frame_bytes: "Assumed, not measured: an event of 100 bytes on the wire, without packets, in bytes.",
    append: "An event that NATS appends.",
    forward: "An event that NATS forwards to one instance.",
    append_latency: "From a publish until the event is at an instance, in seconds.",
    nats_cores: "Assumed, not measured: how many cores NATS uses at most for one stream.",
}
