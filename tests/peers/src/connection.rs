//! A connection of the load generator.

use std::{
    io,
    net::{SocketAddr, TcpStream},
    os::fd::{AsFd, BorrowedFd},
};

use rustix::{
    io::Errno,
    net::{RecvFlags, SendFlags, recv, send},
};

use crate::wire::Wire;

/// What has been read and not taken yet, and what has not been written yet.
pub(crate) struct Connection {
    stream: TcpStream,
    pub(crate) wire: Box<dyn Wire>,
    unread: Vec<u8>,
    pub(crate) out: Vec<u8>,
    /// How much of `out` is written.
    written: usize,
    /// The numbers of the requests that come next.
    pub(crate) requests: Vec<u64>,
}

impl AsFd for Connection {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.stream.as_fd()
    }
}

impl Connection {
    /// Connects, for requests.
    pub(crate) fn for_requests(mut wire: Box<dyn Wire>, server: SocketAddr) -> io::Result<Self> {
        let mut stream = connect(server)?;
        wire.open(&mut stream, server)?;
        Ok(Self::new(stream, wire))
    }

    /// Connects, and subscribes.
    pub(crate) fn for_events(mut wire: Box<dyn Wire>, server: SocketAddr) -> io::Result<Self> {
        let mut stream = connect(server)?;
        wire.subscribe(&mut stream, server)?;
        Ok(Self::new(stream, wire))
    }

    fn new(stream: TcpStream, wire: Box<dyn Wire>) -> Self {
        Self {
            stream,
            wire,
            unread: Vec::new(),
            out: Vec::new(),
            written: 0,
            requests: Vec::new(),
        }
    }

    /// Reads what has come, and hands each message on. It waits for the first bytes if `wait` says so.
    pub(crate) fn read(
        &mut self,
        wait: bool,
        buffer: &mut [u8],
        mut each: impl FnMut(&[u8]),
    ) -> io::Result<()> {
        let flags = match wait {
            true => RecvFlags::empty(),
            false => RecvFlags::DONTWAIT,
        };
        // Most reads end where a frame ends: the frames are then taken where they were read.
        let read = match recv(&self.stream, &mut *buffer, flags) {
            Ok((0, _)) => return Err(io::Error::other("the server has closed")),
            Ok((read, _)) => read,
            Err(Errno::AGAIN) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let mut bytes = &buffer[..read];
        if !self.unread.is_empty() {
            self.unread.extend_from_slice(bytes);
            bytes = &self.unread;
        }
        let whole = bytes.len();
        while let Some(taken) = self.wire.take(bytes, &mut self.out, &mut each) {
            bytes = &bytes[taken..];
        }
        let taken = whole - bytes.len();
        if self.unread.is_empty() {
            self.unread.extend_from_slice(&buffer[taken..read]);
        } else {
            self.unread.drain(..taken);
        }
        self.flush()
    }

    /// Writes what the socket takes.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        let flags = SendFlags::DONTWAIT | SendFlags::NOSIGNAL;
        while self.written < self.out.len() {
            match send(&self.stream, &self.out[self.written..], flags) {
                Ok(sent) => self.written += sent,
                Err(Errno::AGAIN) => return Ok(()),
                Err(error) => return Err(error.into()),
            }
        }
        self.out.clear();
        self.written = 0;
        Ok(())
    }
}

fn connect(server: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(server)?;
    stream.set_nodelay(true)?;
    Ok(stream)
}
