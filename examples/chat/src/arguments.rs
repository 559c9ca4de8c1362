//! The command line.

use chat::v1::Room;
use clap::Parser;

const EXAMPLES: &str = "\
Examples:
  chat                                 for this machine: open http://127.0.0.1:7072 in two windows
  chat --listen 0.0.0.0:8080           for others, too: whoever reaches the port may read and write
  chat --listen unix:/run/chat.sock    behind a proxy of this machine
  chat --room lobby --room 'tea: Tea, and cake'";

/// Serves rooms to talk in, and the page for it.
#[derive(Debug, Parser)]
#[command(version, after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Where to listen; port 0 takes any that is free. The first line on stdout is the address.
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:7072")]
    pub(crate) listen: String,

    /// A room, and what one talks about there; may be given several times. Without it: lobby, workshop, garden.
    #[arg(long = "room", value_name = "NAME[: ABOUT]")]
    pub(crate) rooms: Vec<Room>,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
