//! Takes messages out of what one end of a connection has read.
//!
//! A message in one frame is what socket.mq sends. It leaves the read buffer without a copy, and its mask is taken off
//! in place: a request of 64 KiB takes a fifth less of the server's time, and an idle session 700 bytes less. It shares
//! the memory of one read with those around it; one of [`READ`] bytes or more has most of its memory for itself. All else
//! goes to tungstenite, frame by frame: fragments, control frames, and what violates the protocol. So tungstenite
//! answers pings and closes, and decides what is an error. An idle connection holds neither a buffer nor a tungstenite.

use std::{
    io::{self, Read, Write},
    mem::MaybeUninit,
    pin::{Pin, pin},
    task::{Context, Poll, ready},
};

use bytes::{Buf, BufMut, Bytes, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt, ReadBuf};
use tokio_tungstenite::tungstenite::{
    Error, Message,
    protocol::{Role, WebSocketConfig, WebSocketContext},
};

use super::{FINAL, MASKED, Opcode, apply_mask};

/// The bytes that one read takes when nothing is known of what comes. They are read onto the stack, so that a
/// connection without data costs no memory.
pub(crate) const READ: usize = 8 << 10;

/// The read buffer of tungstenite, in bytes, while it has fragments or a control frame. Its default is 128 KiB.
const TUNGSTENITE_BUFFER: usize = 4 << 10;

/// The messages that come to one end of a connection.
pub(crate) struct MessageReader {
    role: Role,
    /// The size of the largest message, in bytes.
    max_bytes: usize,
    /// The size of the read buffer that it keeps; 0 if it keeps none.
    buffer: usize,
    /// What was read and is not part of a message yet. It begins with a frame, or with the rest of one
    /// of which tungstenite has the beginning.
    input: BytesMut,
    /// The size of the memory that `input` is a part of, unless it keeps a read buffer.
    block: usize,
    /// Absent while it would know nothing: it comes with a frame that is no whole message, and goes after it.
    tungstenite: Option<Box<Tungstenite>>,
    is_closed: bool,
}

/// tungstenite, and what it has got.
struct Tungstenite {
    context: WebSocketContext,
    /// The bytes of the current frame that it has not got.
    due: u64,
    /// The size of the current frame, if it is a control frame, which may come between fragments.
    control: u64,
    /// The bytes of fragments that it has got, and of the current frame.
    fragments: usize,
    /// Whether the message of these fragments goes on.
    is_fragmented: bool,
}

/// What the header of a frame says (RFC 6455, section 5.2).
struct Head {
    first: u8,
    mask: Option<[u8; 4]>,
    /// The size of the header in bytes.
    len: usize,
    payload: u64,
}

impl Head {
    /// Returns the header at the beginning of some bytes, if all of it is there.
    fn parse(bytes: &[u8]) -> Option<Self> {
        let (&[first, second], rest) = bytes.split_first_chunk()?;
        let (payload, rest) = match second & !MASKED {
            126 => {
                let (length, rest) = rest.split_first_chunk()?;
                (u64::from(u16::from_be_bytes(*length)), rest)
            }
            127 => {
                let (length, rest) = rest.split_first_chunk()?;
                (u64::from_be_bytes(*length), rest)
            }
            length => (u64::from(length), rest),
        };
        let (mask, rest) = match second & MASKED {
            0 => (None, rest),
            _ => {
                let (mask, rest) = rest.split_first_chunk()?;
                (Some(*mask), rest)
            }
        };
        let len = bytes.len() - rest.len();
        Some(Self {
            first,
            mask,
            len,
            payload,
        })
    }

    /// The size of the whole frame.
    fn frame(&self) -> u64 {
        self.payload.saturating_add(self.len as u64)
    }

    fn is_final(&self) -> bool {
        self.first & FINAL != 0
    }

    fn opcode(&self) -> u8 {
        self.first & 0x0f
    }

    /// Returns the opcode, if the frame is a whole message without reserved bits.
    fn whole_message(&self) -> Option<Opcode> {
        const TEXT: u8 = FINAL | Opcode::Text as u8;
        const BINARY: u8 = FINAL | Opcode::Binary as u8;
        match self.first {
            TEXT => Some(Opcode::Text),
            BINARY => Some(Opcode::Binary),
            _ => None,
        }
    }
}

impl MessageReader {
    /// Returns a reader of messages of at most `max_bytes`.
    pub(crate) fn new(role: Role, max_bytes: usize) -> Self {
        Self {
            role,
            max_bytes,
            buffer: 0,
            input: BytesMut::new(),
            block: 0,
            tungstenite: None,
            is_closed: false,
        }
    }

    /// Returns a reader that keeps a read buffer. It saves copies and calls of the system, where few connections are.
    pub(crate) fn with_buffer(self, buffer: usize) -> Self {
        Self { buffer, ..self }
    }

    /// Returns a reader that has read something already.
    pub(crate) fn with_input(mut self, input: &[u8]) -> Self {
        self.input.extend_from_slice(input);
        self
    }

    /// Returns how many bytes it holds of messages that are not complete.
    pub(crate) fn held(&self) -> usize {
        self.input.len() + self.tungstenite.as_ref().map_or(0, |it| it.fragments)
    }

    /// Whether the other end has closed. What comes after that is dropped.
    pub(crate) fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// Returns the next message, or nothing if more has to be read. Replies to control frames go to `out`.
    pub(crate) fn next(&mut self, out: &mut BytesMut) -> Result<Option<Message>, Error> {
        if self.is_closed {
            self.input = BytesMut::new();
            return Ok(None);
        }
        loop {
            if self.tungstenite.as_ref().is_none_or(|it| it.due == 0) {
                let Some(head) = Head::parse(&self.input) else {
                    return Ok(None);
                };
                let opcode = head.whole_message().filter(|_| {
                    self.tungstenite.is_none()
                        && head.payload <= self.max_bytes as u64
                        && head.mask.is_some() == (self.role == Role::Server)
                });
                if let Some(opcode) = opcode {
                    if (self.input.len() as u64) < head.frame() {
                        return Ok(None);
                    }
                    return self.take(&head, opcode).map(Some);
                }
                self.begin(&head);
            }
            match self.feed(out) {
                Ok(None) if self.tungstenite.as_ref().is_some_and(|it| it.due > 0) => {
                    return Ok(None);
                }
                // A fragment: the next frame may be there.
                Ok(None) => {}
                fed => return fed,
            }
        }
    }

    /// Takes a whole message.
    #[inline]
    fn take(&mut self, head: &Head, opcode: Opcode) -> Result<Message, Error> {
        let end = head.len + head.payload as usize;
        let mut payload = self.input.split_to(end);
        payload.advance(head.len);
        if let Some(mask) = head.mask {
            apply_mask(&mut payload, mask);
        }
        let payload = payload.freeze();
        if opcode == Opcode::Text {
            return Ok(Message::Text(payload.try_into()?));
        }
        Ok(Message::Binary(payload))
    }

    /// Begins a frame for tungstenite.
    #[cold]
    fn begin(&mut self, head: &Head) {
        const CONTINUATION: u8 = 0;
        const FIRST_CONTROL: u8 = 8;
        let (role, max_bytes) = (self.role, self.max_bytes);
        let it = self.tungstenite.get_or_insert_with(|| {
            let config = WebSocketConfig::default()
                .read_buffer_size(TUNGSTENITE_BUFFER)
                .write_buffer_size(0)
                .max_message_size(Some(max_bytes))
                .max_frame_size(Some(max_bytes));
            Box::new(Tungstenite {
                context: WebSocketContext::new(role, Some(config)),
                due: 0,
                control: 0,
                fragments: 0,
                is_fragmented: false,
            })
        });
        it.due = head.frame();
        it.control = it.due;
        if head.opcode() < FIRST_CONTROL {
            it.control = 0;
            let was_fragmented = it.is_fragmented || head.opcode() != CONTINUATION;
            it.is_fragmented = was_fragmented && !head.is_final();
        }
    }

    /// Lets tungstenite read what there is of the current frame.
    #[cold]
    fn feed(&mut self, out: &mut BytesMut) -> Result<Option<Message>, Error> {
        let Some(it) = &mut self.tungstenite else {
            return Ok(None);
        };
        let piece = usize::try_from(it.due).unwrap_or(usize::MAX);
        let piece = self.input.split_to(piece.min(self.input.len()));
        it.due -= piece.len() as u64;
        it.fragments += piece.len();
        let mut stream = Piece {
            input: piece.freeze(),
            out,
        };
        let message = match it.context.read(&mut stream) {
            Ok(message) => Some(message),
            Err(Error::Io(error)) if error.kind() == io::ErrorKind::WouldBlock => None,
            Err(error) => return Err(error),
        };
        // Writes the pong, or the close frame. After that one, a server's side says that the connection is closed.
        let _ = it.context.flush(&mut stream);
        self.is_closed = !it.context.can_read();
        if it.due == 0 {
            it.fragments -= it.control as usize;
            if !it.is_fragmented {
                self.tungstenite = None;
            }
        }
        Ok(message)
    }

    /// Reads from the network. Ready with the number of bytes, 0 at the end of the stream.
    pub(crate) fn poll_fill(
        &mut self,
        mut io: Pin<&mut (impl AsyncRead + Unpin)>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<usize>> {
        let missing = self.missing();
        // The rest of a large message goes to its place, with the header of the next one behind it, which saves a read
        // of its own.
        let room = if missing < READ { READ } else { missing + READ };
        let is_reclaimed = self.buffer == 0 && self.reclaim(room);
        if is_reclaimed || missing >= READ {
            self.reserve(room);
            let mut place = (&mut self.input).limit(room);
            return pin!(io.read_buf(&mut place)).poll(context);
        }
        if self.buffer > 0 {
            // Once all that was taken out of the buffer is dropped, this is the same buffer again.
            if self.input.capacity() - self.input.len() < self.buffer / 4 {
                self.input.reserve(self.buffer);
            }
            return pin!(io.read_buf(&mut self.input)).poll(context);
        }
        let mut chunk = [MaybeUninit::uninit(); READ];
        let mut chunk = ReadBuf::uninit(&mut chunk);
        ready!(io.as_mut().poll_read(context, &mut chunk))?;
        let chunk = chunk.filled();
        // Room for the whole message, if its header is there.
        let frame = match (self.input.is_empty(), Head::parse(chunk)) {
            (true, Some(head)) if self.tungstenite.is_none() => head.frame(),
            _ => 0,
        };
        let frame = usize::try_from(frame).unwrap_or(usize::MAX);
        let room = match frame.saturating_sub(chunk.len()) {
            _ if frame > self.max_bytes => 0,
            0..READ => frame,
            // As above.
            READ.. => frame + READ,
        };
        self.reserve(room.max(chunk.len()));
        self.input.extend_from_slice(chunk);
        Poll::Ready(Ok(chunk.len()))
    }

    /// Returns how many bytes of the current message are known to be missing.
    fn missing(&self) -> usize {
        if self.tungstenite.is_some() {
            return 0;
        }
        let Some(head) = Head::parse(&self.input) else {
            return 0;
        };
        if head.payload > self.max_bytes as u64 {
            return 0;
        }
        (head.len + head.payload as usize).saturating_sub(self.input.len())
    }

    /// Makes room in the memory of the last read, if what was read is no longer in use there. While large messages come,
    /// it is the same memory, which is in the cache of the processor and costs no page faults. But a small message must
    /// not be in the memory of a large one.
    fn reclaim(&mut self, bytes: usize) -> bool {
        self.block > 0 && self.block / 4 <= bytes && self.input.try_reclaim(bytes)
    }

    /// Gives back memory that is not needed for what was read. An idle connection holds no buffer.
    pub(crate) fn rest(&mut self) {
        if self.buffer == 0 && self.input.len() < self.block / 4 {
            self.input = BytesMut::from(&self.input[..]);
            self.block = self.input.len();
        }
    }

    /// Makes room. A `BytesMut` would keep the size of the largest message for all smaller ones.
    fn reserve(&mut self, bytes: usize) {
        if self.input.capacity() - self.input.len() < bytes {
            self.block = self.input.len() + bytes;
            let mut input = BytesMut::with_capacity(self.block);
            input.extend_from_slice(&self.input);
            self.input = input;
        }
    }
}

/// What tungstenite reads now, and where it writes.
struct Piece<'a> {
    input: Bytes,
    out: &'a mut BytesMut,
}

impl Read for Piece<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.input.is_empty() {
            return Err(io::ErrorKind::WouldBlock.into());
        }
        let taken = self.input.len().min(buffer.len());
        self.input.copy_to_slice(&mut buffer[..taken]);
        Ok(taken)
    }
}

impl Write for Piece<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const MAX: usize = 1 << 16;

    /// What came of some bytes: messages, what was written, and the error.
    type Outcome = (Vec<Message>, BytesMut, Option<String>);

    /// Numbers that are the same each time.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, end: usize) -> usize {
            self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
            (self.0 >> 33) as usize % end
        }

        fn bytes(&mut self, len: usize) -> Vec<u8> {
            (0..len).map(|_| b'0' + self.below(80) as u8).collect()
        }
    }

    /// Frames of a client or a server, most of them valid, and mostly in an order that is.
    fn frames(numbers: &mut Numbers, role: Role) -> Vec<u8> {
        let (mut bytes, mut is_open) = (BytesMut::new(), false);
        for _ in 0..numbers.below(12) {
            let len = match numbers.below(6) {
                0 => numbers.below(MAX),
                1 => 120 + numbers.below(10),
                _ => numbers.below(100),
            };
            let first = match numbers.below(60) {
                0 => numbers.below(256) as u8,
                1..6 => FINAL | 0x9,
                6..8 => FINAL | 0xa,
                8..12 => FINAL | 0x8,
                12..20 => u8::from(!is_open),
                _ if is_open => FINAL,
                20..40 => FINAL | 0x1,
                _ => FINAL | 0x2,
            };
            if first & 0x8 == 0 {
                is_open = first & FINAL == 0;
            }
            let len = if first & 0x8 == 0 { len } else { len % 126 };
            let mut payload = numbers.bytes(len);
            if numbers.below(40) == 0 {
                payload.push(0xff);
            }
            let begin = bytes.len();
            let is_masked = (role == Role::Server) ^ (numbers.below(60) == 0);
            if is_masked {
                let mask = std::array::from_fn(|_| numbers.below(256) as u8);
                let write = |out: &mut BytesMut| out.extend_from_slice(&payload);
                super::super::put_masked(&mut bytes, Opcode::Text, payload.len(), mask, write);
            } else {
                super::super::put_header(&mut bytes, Opcode::Text, payload.len());
                bytes.extend_from_slice(&payload);
            }
            bytes[begin] = first;
        }
        let mut bytes = Vec::from(bytes);
        if numbers.below(4) == 0 && !bytes.is_empty() {
            let place = numbers.below(bytes.len());
            bytes[place] ^= 1 << numbers.below(8);
        }
        bytes
    }

    fn of_tungstenite(mut bytes: &[u8], role: Role) -> Outcome {
        let config = WebSocketConfig::default()
            .max_message_size(Some(MAX))
            .max_frame_size(Some(MAX));
        let mut context = WebSocketContext::new(role, Some(config));
        let mut outcome = Outcome::default();
        let mut stream = Piece {
            input: Bytes::copy_from_slice(std::mem::take(&mut bytes)),
            out: &mut outcome.1,
        };
        loop {
            match context.read(&mut stream) {
                Ok(message) => outcome.0.push(message),
                Err(Error::Io(_) | Error::ConnectionClosed) => break,
                Err(error) => {
                    outcome.2 = Some(error.to_string());
                    break;
                }
            }
            if !context.can_read() {
                let _ = context.flush(&mut stream);
                break;
            }
        }
        outcome
    }

    async fn of_reader(bytes: &[u8], pieces: &mut Numbers, reader: MessageReader) -> Outcome {
        let mut reader = reader;
        let mut outcome = Outcome::default();
        let mut rest = bytes;
        loop {
            match reader.next(&mut outcome.1) {
                Ok(Some(message)) => outcome.0.push(message),
                Ok(None) if rest.is_empty() || reader.is_closed() => break,
                Ok(None) => {
                    let (piece, after) = rest.split_at(1 + pieces.below(rest.len().min(20_000)));
                    let mut piece = piece;
                    while !piece.is_empty() {
                        let fill = |context: &mut Context<'_>| {
                            reader.poll_fill(Pin::new(&mut piece), context)
                        };
                        std::future::poll_fn(fill).await.unwrap();
                    }
                    rest = after;
                    assert!(reader.held() <= 2 * MAX + 20_000 + READ);
                }
                Err(error) => {
                    outcome.2 = Some(error.to_string());
                    break;
                }
            }
        }
        outcome
    }

    /// Whatever comes, and in whatever pieces: the same messages, replies and errors.
    #[tokio::test]
    async fn it_reads_as_tungstenite_does() {
        let mut numbers = Numbers(7);
        let mut ends = [0; 3];
        for round in 0..4_000 {
            let role = [Role::Server, Role::Client][round % 2];
            let bytes = frames(&mut numbers, role);
            let mut expected = of_tungstenite(&bytes, role);
            let buffer = [0, 16 << 10][numbers.below(2)];
            let reader = MessageReader::new(role, MAX).with_buffer(buffer);
            let mut got = of_reader(&bytes, &mut numbers, reader).await;
            if role == Role::Client {
                // Their masks are random.
                assert_eq!(expected.1.split().len(), got.1.split().len());
            }
            assert_eq!(got, expected, "round {round}");
            let closed = expected.0.last().is_some_and(Message::is_close);
            ends[usize::from(closed) + 2 * usize::from(expected.2.is_some())] += 1;
        }
        assert!(ends.iter().all(|times| *times > 300), "{ends:?}");
    }

    #[tokio::test]
    async fn it_holds_nothing_between_messages() {
        let mut out = BytesMut::new();
        for len in [0, 100, READ, MAX] {
            let mut frame = BytesMut::new();
            let fill = |out: &mut BytesMut| out.put_bytes(b'x', len);
            super::super::put_masked(&mut frame, Opcode::Binary, len, [1, 2, 3, 4], fill);
            let mut reader = MessageReader::new(Role::Server, MAX);
            let mut rest = &frame[..];
            let message = loop {
                if let Some(message) = reader.next(&mut out).unwrap() {
                    break message;
                }
                let fill =
                    |context: &mut Context<'_>| reader.poll_fill(Pin::new(&mut rest), context);
                std::future::poll_fn(fill).await.unwrap();
            };
            assert_eq!(message.into_data(), vec![b'x'; len]);
            reader.rest();
            assert_eq!((reader.held(), reader.input.capacity()), (0, 0), "{len}");
        }
    }

    #[tokio::test]
    async fn a_large_message_comes_in_the_memory_of_one_that_is_dropped_and_its_beginning_does_not_keep_it()
     {
        let (mut frames, mut out) = (BytesMut::new(), BytesMut::new());
        let fill = |out: &mut BytesMut| out.put_bytes(b'x', MAX);
        super::super::put_masked(&mut frames, Opcode::Binary, MAX, [1, 2, 3, 4], fill);
        frames.extend_from_slice(&[0x82, 0xff, 0]);
        let mut reader = MessageReader::new(Role::Server, MAX);
        let mut rest = &frames[..];
        let message = loop {
            if let Some(message) = reader.next(&mut out).unwrap() {
                break message;
            }
            let fill = |context: &mut Context<'_>| reader.poll_fill(Pin::new(&mut rest), context);
            std::future::poll_fn(fill).await.unwrap();
        };
        assert!(rest.is_empty());
        assert!(!reader.reclaim(MAX), "the message is in use");
        drop(message);
        assert!(
            !reader.reclaim(READ),
            "a small message has memory of its own"
        );
        assert!(reader.reclaim(MAX));
        reader.rest();
        assert_eq!(reader.held(), 3);
        assert!(reader.input.capacity() < 100, "{}", reader.input.capacity());
    }
}
