//! The frames of a session in one direction: numbered, each sealed once, opened in their order.

use bytes::{BufMut, Bytes, BytesMut};

use super::{SessionError, packet::PacketKey};

/// After so many frames, or so many bytes, in a direction there is a new handshake.
const MOST_FRAMES: u64 = 1 << 20;
const MOST_BYTES: u64 = 64 << 30;

/// The number of a frame, before it.
const NUMBER: usize = 8;

/// Seals the frames of one direction. It counts by itself.
pub(crate) struct Sealer {
    key: PacketKey,
    count: Count,
}

/// Opens the frames of one direction: each must be the one after the last.
pub(crate) struct Opener {
    key: PacketKey,
    count: Count,
}

/// How many frames there have been, and of how many bytes.
#[derive(Debug, Default)]
struct Count {
    frames: u64,
    bytes: u64,
}

impl Sealer {
    pub(super) fn new(key: PacketKey) -> Self {
        let count = Count::default();
        Self { key, count }
    }

    /// Returns how long the message of a frame of that length is.
    pub(crate) fn sealed_length(frame: usize) -> usize {
        PacketKey::sealed_length(NUMBER + frame)
    }

    /// Appends the message of the frame that `write` appends, which has to be of that length.
    pub(crate) fn seal(
        &mut self,
        out: &mut BytesMut,
        frame: usize,
        write: impl FnOnce(&mut BytesMut),
    ) {
        self.count.add(frame);
        let number = self.count.frames;
        self.key.seal(out, NUMBER + frame, |out| {
            out.put_u64(number);
            write(out);
        });
    }

    /// Returns the number of the last frame; 0 if there was none.
    pub(crate) fn last(&self) -> u64 {
        self.count.frames
    }

    /// Returns how much of what the key is good for has been used: 1 when it is time for another.
    pub(crate) fn wear(&self) -> f64 {
        self.count.wear()
    }
}

impl Opener {
    pub(super) fn new(key: PacketKey) -> Self {
        let count = Count::default();
        Self { key, count }
    }

    /// Returns the frame in a message.
    ///
    /// # Errors
    ///
    /// Whatever is wrong, the session is over: what came cannot be told from what was meant to come.
    pub(crate) fn open(&mut self, message: &[u8]) -> Result<Bytes, SessionError> {
        let mut plaintext = Bytes::from(self.key.open(message)?);
        if plaintext.len() < NUMBER {
            return Err(SessionError("a frame has a number"));
        }
        let number = plaintext.split_to(NUMBER);
        if number[..] != (self.count.frames + 1).to_be_bytes() {
            return Err(SessionError("it is not the frame after the last one"));
        }
        self.count.add(plaintext.len());
        if self.count.wear() > 2.0 {
            return Err(SessionError(
                "the key was used for twice as much as it is good for",
            ));
        }
        Ok(plaintext)
    }

    /// Returns the number of the last frame; 0 if there was none.
    pub(crate) fn last(&self) -> u64 {
        self.count.frames
    }

    /// Returns how much of what the key is good for has been used: 1 when it is time for another.
    pub(crate) fn wear(&self) -> f64 {
        self.count.wear()
    }
}

#[cfg(test)]
impl Sealer {
    pub(super) fn key(&self) -> &PacketKey {
        &self.key
    }

    pub(super) fn skip_to(&mut self, frames: u64) {
        self.count.frames = frames;
    }
}

#[cfg(test)]
impl Opener {
    pub(super) fn skip_to(&mut self, frames: u64) {
        self.count.frames = frames;
    }
}

impl Count {
    fn add(&mut self, frame: usize) {
        self.frames += 1;
        self.bytes += frame as u64;
    }

    fn wear(&self) -> f64 {
        let frames = self.frames as f64 / MOST_FRAMES as f64;
        frames.max(self.bytes as f64 / MOST_BYTES as f64)
    }
}
