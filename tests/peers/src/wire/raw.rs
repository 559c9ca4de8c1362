//! Messages behind their lengths, and nothing else.

use std::{
    io,
    net::{SocketAddr, TcpStream},
};

use super::Wire;

/// What a subscriber says, and what it hears.
pub(crate) const SUBSCRIBE: u8 = b's';

pub(crate) struct Raw;

/// How many bytes a length has.
pub(crate) const HEAD: usize = 4;

/// Appends a message.
pub(crate) fn put(message: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(&(message.len() as u32).to_le_bytes());
    out.extend_from_slice(message);
}

/// Returns the length of the first message with its head, if it is complete.
pub(crate) fn complete(bytes: &[u8]) -> Option<usize> {
    let length = HEAD + u32::from_le_bytes(*bytes.first_chunk()?) as usize;
    (bytes.len() >= length).then_some(length)
}

impl Wire for Raw {
    fn open(&mut self, _: &mut TcpStream, _: SocketAddr) -> io::Result<()> {
        Ok(())
    }

    fn put_request(&mut self, _: u64, message: &[u8], out: &mut Vec<u8>) {
        put(message, out);
    }

    fn subscribe(&mut self, stream: &mut TcpStream, _: SocketAddr) -> io::Result<()> {
        io::Write::write_all(stream, &[1, 0, 0, 0, SUBSCRIBE])?;
        io::Read::read_exact(stream, &mut [0; HEAD + 1])
    }

    fn take(
        &mut self,
        bytes: &[u8],
        _: &mut Vec<u8>,
        each: &mut dyn FnMut(&[u8]),
    ) -> Option<usize> {
        let end = complete(bytes)?;
        each(&bytes[HEAD..end]);
        Some(end)
    }
}
