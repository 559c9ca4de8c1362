//! gzip (RFC 1952).

use bytes::Bytes;
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};
use tokio::task::yield_now;

/// Whether this program knows gzip.
pub(super) const IS_AVAILABLE: bool = true;

/// What an [`Inflater`] occupies, in bytes.
pub(super) const INFLATER: usize = 96 << 10;

/// What [`compress`] occupies besides its output, in bytes.
pub(super) const DEFLATER: usize = 384 << 10;

/// The bytes that are inflated or compressed at a time, before other tasks have their turn.
const PIECE: usize = 32 << 10;

const WINDOW_BITS: u8 = 15;

/// The members of a gzip stream. Each costs more than its bytes.
const MAX_MEMBERS: u32 = 1024;

/// Inflates a gzip stream: one member, or several one after the other.
pub(super) struct Inflater {
    member: Decompress,
    members: u32,
    /// Whether the last member has ended.
    is_complete: bool,
    piece: Vec<u8>,
}

impl Inflater {
    pub(super) fn new() -> Self {
        Self {
            member: Decompress::new_gzip(WINDOW_BITS),
            members: 0,
            is_complete: true,
            piece: Vec::with_capacity(PIECE),
        }
    }

    /// Inflates some of the input. Returns how many bytes it took, and the next bytes of the output. The error says what is
    /// wrong.
    pub(super) fn inflate(&mut self, input: &[u8]) -> Result<(usize, &[u8]), String> {
        self.piece.clear();
        if self.is_complete {
            if input.is_empty() {
                return Ok((0, &[]));
            }
            if self.members == MAX_MEMBERS {
                return Err(format!("more than {MAX_MEMBERS} members"));
            }
            if self.members > 0 {
                self.member = Decompress::new_gzip(WINDOW_BITS);
            }
            self.members += 1;
            self.is_complete = false;
        }
        let before = self.member.total_in();
        let none = FlushDecompress::None;
        let inflated = self.member.decompress_vec(input, &mut self.piece, none);
        let status = inflated.map_err(|error| error.message().unwrap_or("corrupt").to_owned())?;
        let taken = (self.member.total_in() - before) as usize;
        self.is_complete = status == Status::StreamEnd;
        if taken == 0 && self.piece.is_empty() && !self.is_complete && !input.is_empty() {
            return Err("corrupt".into());
        }
        Ok((taken, &self.piece))
    }

    /// Whether there may be more output without more input.
    pub(super) fn has_more(&self) -> bool {
        self.piece.len() == self.piece.capacity()
    }

    /// Whether the stream may end here.
    pub(super) fn is_complete(&self) -> bool {
        self.is_complete
    }
}

/// Compresses bytes, to at most `max` bytes: otherwise it returns none. What is kept is compressed as well as possible.
pub(super) async fn compress(bytes: &[u8], is_kept: bool, max: usize) -> Option<Bytes> {
    let level = match is_kept {
        true => Compression::best(),
        false => Compression::fast(),
    };
    let mut state = Compress::new_gzip(level, WINDOW_BITS);
    let mut compressed = Vec::with_capacity(max);
    let mut pieces = bytes.chunks(PIECE).peekable();
    while let Some(piece) = pieces.next() {
        let before = state.total_in();
        let (flush, done) = match pieces.peek() {
            Some(_) => (FlushCompress::None, Status::Ok),
            None => (FlushCompress::Finish, Status::StreamEnd),
        };
        let status = state.compress_vec(piece, &mut compressed, flush).ok()?;
        if status != done || state.total_in() - before < piece.len() as u64 {
            return None;
        }
        if done == Status::Ok {
            yield_now().await;
        }
    }
    compressed.shrink_to_fit();
    Some(compressed.into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    async fn gzip(bytes: &[u8]) -> Bytes {
        compress(bytes, true, bytes.len() + 64).await.unwrap()
    }

    /// Inflates a stream that comes in parts of that size.
    fn inflate(stream: &[u8], size: usize) -> Result<Vec<u8>, String> {
        let (mut inflater, mut inflated) = (Inflater::new(), Vec::new());
        for mut part in stream.chunks(size) {
            while !part.is_empty() || inflater.has_more() {
                let (taken, piece) = inflater.inflate(part)?;
                assert!(piece.len() <= PIECE);
                inflated.extend_from_slice(piece);
                part = &part[taken..];
            }
        }
        match inflater.is_complete() {
            true => Ok(inflated),
            false => Err("incomplete".into()),
        }
    }

    #[tokio::test]
    async fn what_is_compressed_inflates_in_parts_of_any_size() {
        let numbers: Vec<u8> = (0..20_000u32).flat_map(u32::to_le_bytes).collect();
        for bytes in [
            &b"x"[..],
            &[0; PIECE],
            &[7; 3 * PIECE + 1],
            &numbers[..],
            &numbers[..PIECE],
        ] {
            let stream = gzip(bytes).await;
            for size in [1, 7, 4096, stream.len()] {
                assert_eq!(inflate(&stream, size).unwrap(), bytes);
            }
            for end in [1, 9, 10, stream.len() / 2, stream.len() - 1] {
                assert!(inflate(&stream[..end], 5).is_err(), "{end}");
            }
        }
        assert_eq!(inflate(b"", 1).unwrap(), b"");
    }

    #[tokio::test]
    async fn members_follow_one_another_and_nothing_else_does() {
        let (one, other) = (gzip(b"one").await, gzip(b"other").await);
        let both = [&one[..], &other[..]].concat();
        for size in [1, one.len(), both.len()] {
            assert_eq!(inflate(&both, size).unwrap(), b"oneother");
            for rest in [&b"\0"[..], b"garbage", &one[..4]] {
                assert!(inflate(&[&both[..], rest].concat(), size).is_err());
            }
        }
        let many = one.repeat(MAX_MEMBERS as usize);
        assert_eq!(inflate(&many, 100).unwrap().len(), 3 * 1024);
        let error = inflate(&[&many[..], &one[..]].concat(), 100).unwrap_err();
        assert_eq!(error, "more than 1024 members");
    }

    #[tokio::test]
    async fn a_changed_byte_is_noticed() {
        let stream = gzip(&b"some text that repeats itself, ".repeat(20)).await;
        let original = inflate(&stream, 100).unwrap();
        // Time, flags of the compressor and operating system may be anything.
        for index in (0..4).chain(10..stream.len()) {
            let mut changed = stream.to_vec();
            changed[index] ^= 1;
            // A flag of the header says that it is text.
            let inflated = inflate(&changed, 100);
            assert!(index == 3 && inflated.as_ref() == Ok(&original) || inflated.is_err());
        }
    }

    #[tokio::test]
    async fn what_does_not_shrink_is_not_compressed() {
        let random: Vec<u8> = std::iter::successors(Some(1u32), |it| {
            Some(it.wrapping_mul(1_664_525).wrapping_add(1_013_904_223))
        })
        .map(|it| (it >> 24) as u8)
        .take(100_000)
        .collect();
        assert_eq!(compress(&random, false, random.len()).await, None);
        assert_eq!(compress(b"x", false, 1).await, None);
        let zeros = compress(&[0; 100_000], false, 100_000).await;
        assert!(zeros.unwrap().len() < 1000);
    }
}
