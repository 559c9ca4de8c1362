//! The messages of a sealed session.

use std::task::{Context, Poll};

use bytes::{BufMut, BytesMut};
use prost::Message as _;

use super::socket::Close;
use crate::{
    openpgp::Key,
    security::session::{SealedEvent, Sealer, ServerEnd, Sign, Signs},
    wire::{self, ClientFrame, Opcode, ServerFrame, client_frame, close, sealed_message},
};

/// What seals and opens the messages of a session.
pub(super) struct Channel {
    end: ServerEnd,
    /// What the events of its topics are signed with.
    key: Key,
    /// How many bytes of events were sent since the last tally.
    untallied: usize,
    signs: Signs,
}

/// No more bytes of events are sent without a tally: until it has come the client hands none of them on, and if the
/// connection is lost before, none was of use.
const TALLY_EVERY: usize = 16 << 10;

impl Channel {
    pub(super) fn new(end: ServerEnd, key: Key) -> Self {
        Self {
            end,
            key,
            untallied: 0,
            signs: Signs::new(),
        }
    }

    pub(super) fn key(&self) -> &Key {
        &self.key
    }

    /// Reads a message: a frame, or a sign of life.
    pub(super) fn open(&mut self, message: &[u8]) -> Result<Option<ClientFrame>, Close> {
        let refused = |why: &dyn std::fmt::Display| {
            tracing::info!(target: "smq::security", %why, "a sealed session is cut off");
            Close::new(close::UNAUTHENTICATED, "")
        };
        let frame = self.end.opener.open(message).map_err(|why| refused(&why))?;
        self.signs.hear();
        if frame.is_empty() {
            return Ok(None);
        }
        let frame = ClientFrame::decode(frame).map_err(|error| refused(&error))?;
        match frame.frame {
            // Signed off: nothing was cut off at its end.
            Some(client_frame::Frame::Close(_)) => Err(Close::new(1000, "")),
            _ => Ok(Some(frame)),
        }
    }

    /// Writes a frame, after the tally of what was sent before it.
    pub(super) fn put(&mut self, out: &mut BytesMut, frame: &ServerFrame) {
        self.settle(out);
        self.signs.say();
        let length = frame.encoded_len();
        wire::put_header(out, Opcode::Binary, Sealer::sealed_length(length));
        self.end.sealer.seal(out, length, |out| {
            frame.encode(out).expect("a BytesMut grows");
        });
    }

    /// Writes an event, which is the same for all subscribers but for its `id`.
    pub(super) fn put_event(&mut self, out: &mut BytesMut, id: u32, event: &SealedEvent) {
        let packet = &event.packet;
        wire::put_header(out, Opcode::Binary, 1 + 4 + packet.len());
        out.put_u8(sealed_message::EVENT);
        out.put_u32(id);
        out.extend_from_slice(packet);
        self.end.teller.add(id, &event.digest);
        self.untallied += packet.len();
        if self.untallied >= TALLY_EVERY {
            self.settle(out);
        }
    }

    /// Writes the tally of the events since the last one, if there were any.
    pub(super) fn settle(&mut self, out: &mut BytesMut) {
        if !self.end.teller.is_empty() {
            self.put_tally(out);
        }
    }

    /// Writes a tally; one of no events is a sign of life.
    fn put_tally(&mut self, out: &mut BytesMut) {
        self.untallied = 0;
        self.signs.say();
        let tally = self.end.teller.tell(self.end.sealer.last());
        wire::put_header(out, Opcode::Binary, 1 + tally.len());
        out.put_u8(sealed_message::TALLY);
        out.extend_from_slice(&tally);
    }

    /// Writes a sign of life when it is time for one, and returns when none has come from the client.
    pub(super) fn poll_signs(&mut self, context: &mut Context<'_>, out: &mut BytesMut) -> Poll<()> {
        while let Poll::Ready(sign) = self.signs.poll(context) {
            match sign {
                Sign::Due => self.put_tally(out),
                Sign::Missing => return Poll::Ready(()),
            }
        }
        Poll::Pending
    }

    /// Does not wait for what nobody was ready to read.
    pub(super) fn excuse(&mut self) {
        self.signs.hear();
    }

    /// Returns how much of what its keys are good for has been used: 1 when it is time for others.
    pub(super) fn wear(&self) -> f64 {
        self.end.sealer.wear().max(self.end.opener.wear())
    }
}
