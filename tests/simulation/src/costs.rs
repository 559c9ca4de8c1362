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
            /// When it cannot be read, or [`parse`](Self::parse) refuses it.
            pub fn read(path: &Path) -> io::Result<Self> {
                let text = fs::read_to_string(path)?;
                let costs = Self::parse(&text);
                costs.map_err(|error| io::Error::other(format!("{}: {error}", path.display())))
            }

            /// Reads them from the text of a file.
            ///
            /// # Errors
            ///
            /// When a line is not `name = number`, a name is unknown, comes twice or is missing, or a number is not a cost.
            pub fn parse(text: &str) -> Result<Self, String> {
                let mut costs = Self::default();
                let mut missing = vec![$(stringify!($name)),*];
                for (number, line) in text.lines().enumerate() {
                    let line = line.split('#').next().unwrap_or_default().trim();
                    if line.is_empty() {
                        continue;
                    }
                    let wrong = |what: &str| format!("line {}: {what}: {line}", number + 1);
                    let (name, value) = line.split_once('=').ok_or_else(|| wrong("expected name = number"))?;
                    let name = name.trim();
                    let value = value.trim().parse::<f64>().ok().filter(|it| it.is_finite() && *it >= 0.0);
                    let value = value.ok_or_else(|| wrong("expected a number that is not negative"))?;
                    match name {
                        $(stringify!($name) => costs.$name = value,)*
                        _ => return Err(wrong("unknown cost")),
                    }
                    let place = missing.iter().position(|it| *it == name);
                    missing.remove(place.ok_or_else(|| wrong("this cost comes twice"))?);
                }
                match missing.first() {
                    None => Ok(costs),
                    Some(name) => Err(format!("there is no {name}; measure again")),
                }
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
    nats_idle: "NATS in a second in which nothing happens.",
    read: "Of the test's clients: an event that one of them reads.",
    dial: "Of the test's clients: one that connects.",
    append_latency: "From a publish until the event is at an instance, in seconds.",
    nats_cores: "Assumed, not measured: how many cores NATS uses at most for one stream.",
}
