//! Listens on a Unix domain socket, and manages its file.

use std::{
    fs::{self, Metadata, Permissions},
    io,
    os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use tokio::net::{UnixListener, UnixSocket, UnixStream};

/// The mode of the socket file: only the server's own user may connect.
const MODE: u32 = 0o600;

/// The number of connections that wait to be accepted.
const BACKLOG: u32 = 1024;

/// A listening Unix domain socket. Dropping it removes its file.
#[derive(Debug)]
pub(super) struct UnixSocketListener {
    // Dropped in this order: while the socket still listens, no other server replaces its file as a leftover.
    file: SocketFile,
    listener: UnixListener,
}

/// The file of a socket. Dropping it removes the file, unless another one has replaced it.
#[derive(Debug)]
struct SocketFile {
    path: PathBuf,
    id: FileId,
}

/// Identifies a file: device, inode and modification time. A later file at the same path may reuse the inode.
type FileId = (u64, u64, i64, i64);

impl UnixSocketListener {
    /// Listens on a socket at the path. Replaces a socket file that no process listens on.
    pub(super) async fn bind(path: PathBuf) -> io::Result<Self> {
        let socket = UnixSocket::new_stream()?;
        if let Err(error) = socket.bind(&path) {
            if error.kind() != io::ErrorKind::AddrInUse {
                return Err(advise(error));
            }
            remove_leftover(&path).await?;
            socket.bind(&path)?;
        }
        // Clients cannot connect before `listen`, so the permissions hold from the first connection on.
        fs::set_permissions(&path, Permissions::from_mode(MODE))?;
        let id = id(&fs::symlink_metadata(&path)?);
        let file = SocketFile { path, id };
        let listener = socket.listen(BACKLOG)?;
        Ok(Self { file, listener })
    }

    pub(super) fn path(&self) -> &Path {
        &self.file.path
    }

    pub(super) async fn accept(&self) -> io::Result<UnixStream> {
        let (stream, _) = self.listener.accept().await?;
        Ok(stream)
    }
}

/// Removes the socket file of a server that no longer runs. Fails for any other file.
async fn remove_leftover(path: &Path) -> io::Result<()> {
    let taken = |advice| Err(io::Error::new(io::ErrorKind::AddrInUse, advice));
    if !fs::symlink_metadata(path)?.file_type().is_socket() {
        return taken("the file there is not a socket: choose another path");
    }
    match UnixStream::connect(path).await {
        Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => fs::remove_file(path),
        // Any other error comes from a live server: a full backlog, or missing permissions.
        _ => taken("another server listens there: stop it, or choose another path"),
    }
}

fn advise(error: io::Error) -> io::Error {
    let advice = match error.kind() {
        io::ErrorKind::NotFound => "the folder does not exist: create it first",
        io::ErrorKind::PermissionDenied => {
            "this user may not create files there: change the permissions, or choose another path"
        }
        io::ErrorKind::InvalidInput => {
            "the path is too long for a socket: shorten it to about 100 bytes"
        }
        _ => return error,
    };
    io::Error::new(error.kind(), advice)
}

fn id(metadata: &Metadata) -> FileId {
    let (seconds, nanoseconds) = (metadata.mtime(), metadata.mtime_nsec());
    (metadata.dev(), metadata.ino(), seconds, nanoseconds)
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        if fs::symlink_metadata(&self.path).is_ok_and(|metadata| id(&metadata) == self.id) {
            let _ = fs::remove_file(&self.path);
        }
    }
}
