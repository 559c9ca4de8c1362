//! A socket for programs of the same machine, and its file.

use std::{
    fs::{self, Metadata, Permissions},
    io,
    os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use tokio::net::{UnixListener, UnixSocket, UnixStream};

/// Who may connect: the user that the server runs as.
const MODE: u32 = 0o600;

/// How many connections wait to be taken.
const BACKLOG: u32 = 1024;

/// A listening socket. Dropping it removes its file.
#[derive(Debug)]
pub(super) struct LocalListener {
    // In this order: a file is removed while nobody else can have replaced it as a leftover.
    file: SocketFile,
    listener: UnixListener,
}

/// The file of a socket: removed when dropped, unless it is another one by then.
#[derive(Debug)]
struct SocketFile {
    path: PathBuf,
    id: FileId,
}

/// What tells a file from a later one at the same path, be it with the same inode.
type FileId = (u64, u64, i64, i64);

impl LocalListener {
    /// Listens on a socket at that path, in place of one that nobody listens on any more.
    pub(super) async fn bind(path: PathBuf) -> io::Result<Self> {
        let socket = UnixSocket::new_stream()?;
        if let Err(error) = socket.bind(&path) {
            if error.kind() != io::ErrorKind::AddrInUse {
                return Err(advise(error));
            }
            remove_leftover(&path).await?;
            socket.bind(&path)?;
        }
        // Nobody can connect before it listens.
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

/// Removes the socket of a server that is gone, and nothing else.
async fn remove_leftover(path: &Path) -> io::Result<()> {
    let taken = |advice| Err(io::Error::new(io::ErrorKind::AddrInUse, advice));
    if !fs::symlink_metadata(path)?.file_type().is_socket() {
        return taken("there is a file that is not a socket: take another path");
    }
    match UnixStream::connect(path).await {
        Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => fs::remove_file(path),
        // It is there, even if it has no room for us, or is not for us.
        _ => taken("another server listens there: end it, or take another path"),
    }
}

fn advise(error: io::Error) -> io::Error {
    let advice = match error.kind() {
        io::ErrorKind::NotFound => "its folder is missing: create it first",
        io::ErrorKind::PermissionDenied => "this user may not create a file there",
        io::ErrorKind::InvalidInput => "the path is too long for a socket: some 100 bytes at most",
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
