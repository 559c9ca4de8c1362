//! The frames of a session in one direction: numbered, and opened in order.

use bytes::{BufMut, Bytes, BytesMut};

use super::{SessionError, packet::PacketKey};

/// A session is renewed after this many frames or bytes in one direction.
const MAX_FRAMES: u64 = 1 << 20;
const MAX_BYTES: u64 = 64 << 30;

/// The length of a frame number, which precedes the frame.
const NUMBER: usize = 8;

/// Seals the frames of one direction, and numbers them.
pub(crate) struct Sealer {
    key: PacketKey,
    count: Count,
}

/// Opens the frames of one direction. It accepts only the next frame.
pub(crate) struct Opener {
    key: PacketKey,
    count: Count,
}

/// The number of frames so far, and of their bytes.
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

    /// Returns the length of the message for a frame of this length.
    pub(crate) fn sealed_length(frame: usize) -> usize {
        PacketKey::sealed_length(NUMBER + frame)
    }

    /// Appends the message of a frame. `write` must append exactly `frame` bytes.
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

    /// Returns the number of the last frame; 0 before the first.
    pub(crate) fn last(&self) -> u64 {
        self.count.frames
    }

    /// Returns the used part of the key's capacity; 1 if the session must be renewed.
    pub(crate) fn wear(&self) -> f64 {
        self.count.wear()
    }
}

impl Opener {
    pub(super) fn new(key: PacketKey) -> Self {
        let count = Count::default();
        Self { key, count }
    }

    /// Opens the next frame.
    ///
    /// # Errors
    ///
    /// When the message is not the next frame. The caller must end the session, since a frame may be missing.
    pub(crate) fn open(&mut self, message: &[u8]) -> Result<Bytes, SessionError> {
        let mut plaintext = Bytes::from(self.key.open(message)?);
        if plaintext.len() < NUMBER {
            return Err(SessionError("frame without a number"));
        }
        let number = plaintext.split_to(NUMBER);
        if number[..] != (self.count.frames + 1).to_be_bytes() {
            return Err(SessionError(
                "frame out of order: dropped, repeated or reordered",
            ));
        }
        self.count.add(plaintext.len());
        if self.count.wear() > 2.0 {
            return Err(SessionError("session not renewed: the key is worn out"));
        }
        Ok(plaintext)
    }

    /// Returns the number of the last frame; 0 before the first.
    pub(crate) fn last(&self) -> u64 {
        self.count.frames
    }

    /// Returns the used part of the key's capacity; 1 if the session must be renewed.
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
        let frames = self.frames as f64 / MAX_FRAMES as f64;
        frames.max(self.bytes as f64 / MAX_BYTES as f64)
    }
}
