//! The keys of a sealed server and of its clients, in a folder.

use std::{io, path::Path};

use smq_openpgp::{Certificate, Key, Keyring, OpenPgp, OpenPgpClient, Passphrase, ServerIdentity};

const SERVER: &str = "server.asc";
const CLIENT: &str = "client.asc";

/// Makes both keys.
pub(crate) fn make(folder: &Path) -> io::Result<()> {
    for (user_id, file) in [("socket.mq:bench", SERVER), ("load", CLIENT)] {
        let key = Key::generate(user_id).map_err(io::Error::other)?;
        let written = key.write(folder.join(file), &Passphrase::none());
        written.map_err(io::Error::other)?;
    }
    Ok(())
}

/// Returns the side of the server, which trusts the client.
pub(crate) fn of_server(folder: &Path) -> io::Result<OpenPgp> {
    let trusted = Keyring::of([certificate(&read(folder, CLIENT)?)?]);
    Ok(OpenPgp::new(read(folder, SERVER)?, trusted))
}

/// Returns the side of a client, which knows the server.
pub(crate) fn of_client(folder: &Path) -> io::Result<OpenPgpClient> {
    let openpgp = OpenPgp::new(read(folder, CLIENT)?, Keyring::of([]));
    let server = ServerIdentity::certificate(certificate(&read(folder, SERVER)?)?);
    Ok(OpenPgpClient::new(openpgp, server))
}

fn read(folder: &Path, file: &str) -> io::Result<Key> {
    Key::from_file(folder.join(file), &Passphrase::none()).map_err(io::Error::other)
}

fn certificate(key: &Key) -> io::Result<Certificate> {
    Certificate::from_bytes(&key.certificate().to_bytes()).map_err(io::Error::other)
}
