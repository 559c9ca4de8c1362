//! The keys of a sealed server and of its clients, for both processes.

use std::{
    io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use smq_runtime::{
    OpenPgp, ServerIdentity,
    openpgp::{Certificate, Key, Keyring, Passphrase},
};

/// What is made in this process, and read in the other.
struct Keys {
    folder: tempfile::TempDir,
    server: Key,
    client: Key,
}

static KEYS: OnceLock<Keys> = OnceLock::new();

fn keys() -> &'static Keys {
    KEYS.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let key = |user_id| Key::generate(user_id).expect("a key");
        let (server, client) = (key("socket.mq:bench"), key("load"));
        let path = folder.path().join(SERVER);
        server.write(path, &Passphrase::none()).expect("written");
        let certificate = client.certificate().to_armored();
        std::fs::write(folder.path().join(CLIENT), certificate).expect("written");
        Keys {
            folder,
            server,
            client,
        }
    })
}

const SERVER: &str = "server.secret";
const CLIENT: &str = "client.asc";

/// Returns the folder that the server reads.
pub(crate) fn folder() -> io::Result<PathBuf> {
    Ok(keys().folder.path().into())
}

/// Returns the side of the server, in its process.
pub(crate) fn of_server(folder: &Path) -> io::Result<OpenPgp> {
    let key = Key::read(folder.join(SERVER), &Passphrase::none()).map_err(io::Error::other)?;
    let trusted = Keyring::open(folder).map_err(io::Error::other)?;
    Ok(OpenPgp::new(key, trusted))
}

/// Returns the side of a client, and whom it knows.
pub(crate) fn of_client() -> io::Result<(OpenPgp, ServerIdentity)> {
    let keys = keys();
    let server = keys.server.certificate().to_bytes();
    let server = Certificate::from_bytes(&server).map_err(io::Error::other)?;
    let openpgp = OpenPgp::new(keys.client.clone(), Keyring::of([]));
    Ok((openpgp, ServerIdentity::certificate(server)))
}
