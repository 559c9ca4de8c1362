//! The command line.

use std::{fs, net::IpAddr, path::PathBuf};

use chat::{Gateway, v1::Room};
use clap::{Args, Parser};
use smq_runtime::{
    Server,
    http::{HeaderName, uri::Authority},
};

const EXAMPLES: &str = "\
Examples:
  chat                                 for this machine: open http://127.0.0.1:7072 in two windows
  chat --listen 0.0.0.0:8080           for others, too: whoever reaches the port may read and write
  chat --data /var/lib/chat            keep what was said over a restart
  chat --nats nats://127.0.0.1         another instance of it, behind the same name (built with --features nats)
  chat --listen unix:/run/chat.sock    behind a proxy of this machine
  chat --host www.example.org --proxy 127.0.0.1      behind a proxy that forwards the host of the browser
  chat --room lobby --room 'tea: Tea, and cake'

Behind a gateway that people sign in at (see examples/gateway):
  chat --listen unix:/run/chat/chat.sock --user-header x-user --sign-out /sign-out
  chat --listen 127.0.0.1:7072 --user-header x-user --gateway-token /etc/chat/token";

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

    /// A host name under which browsers reach it, besides `localhost` and addresses; may be given several times.
    #[arg(long = "host", value_name = "NAME")]
    pub(crate) hosts: Vec<Authority>,

    /// The address of a proxy in front of it, which reports whom it forwards; may be given several times. On a socket
    /// (`unix:`), it is whoever connects.
    #[arg(long = "proxy", value_name = "ADDR")]
    pub(crate) proxies: Vec<IpAddr>,

    /// The folder that keeps what was said, so that a restart loses nothing. Without it: the memory.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,

    /// If --data is damaged, keep what precedes the damage and go on; the damaged file stays beside it.
    #[arg(long, requires = "data")]
    pub(crate) up_to_damage: bool,

    /// The NATS that keeps what was said, for several instances of this program; several URLs with commas between them.
    ///
    /// It needs a build with `--features nats`, and a NATS with JetStream.
    #[arg(long, value_name = "URL", conflicts_with = "data")]
    pub(crate) nats: Option<String>,

    #[command(flatten)]
    pub(crate) signing_in: SigningIn,
}

impl Arguments {
    /// Returns the server, as it is reached.
    pub(crate) fn reached(&self, server: Server) -> Server {
        let proxies: Vec<_> = self.proxies.iter().map(IpAddr::to_string).collect();
        let proxies = proxies.iter().map(String::as_str);
        let socket = self.listen.starts_with("unix:").then_some("unix");
        let server = server.with_trusted_proxies(proxies.chain(socket));
        if self.hosts.is_empty() {
            return server;
        }
        server.with_hosts(self.hosts.iter().map(Authority::as_str))
    }
}

/// What is known of the gateway.
#[derive(Debug, Args)]
pub(crate) struct SigningIn {
    /// The header in which a gateway says who has signed in there: nobody else gets in, or chooses a name.
    /// Needs a socket (`unix:`), which is for programs of this user alone, or --gateway-token.
    #[arg(long, value_name = "HEADER")]
    pub(crate) user_header: Option<HeaderName>,

    /// The file with the token that the gateway shows: `Authorization: Bearer …`.
    #[arg(long, value_name = "FILE", requires = "user_header")]
    pub(crate) gateway_token: Option<PathBuf>,

    /// Where the page lets people sign out: a path of the gateway, to which a form is posted.
    #[arg(
        long,
        value_name = "PATH",
        requires = "user_header",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) sign_out: String,
}

impl SigningIn {
    /// Returns the gateway, if there is one, for a server that listens there; or why its word cannot be taken.
    pub(crate) fn gateway(&self, listen: &str) -> Result<Option<Gateway>, String> {
        let Some(header) = &self.user_header else {
            return Ok(None);
        };
        let gateway = Gateway::new(header.clone());
        match &self.gateway_token {
            Some(file) => {
                let token = fs::read_to_string(file)
                    .map_err(|error| format!("{}: {error}", file.display()))?;
                let gateway = gateway.with_token(&token);
                gateway
                    .map(Some)
                    .map_err(|error| format!("{}: {error}", file.display()))
            }
            None if listen.starts_with("unix:") => Ok(Some(gateway)),
            None => Err(format!(
                "whoever reaches {listen} could say in `{header}` to be anybody: \
                 listen on a socket (--listen unix:/run/chat.sock), or give the gateway a token (--gateway-token)"
            )),
        }
    }
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
