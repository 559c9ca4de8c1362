//! The messages of a sealed session.

use bytes::{BufMut, Bytes, BytesMut};
use smq_runtime::security::{Close, Messages};

use crate::{
    session::{SealedEvent, Sealer, ServerEnd},
    wire::{UNAUTHENTICATED, first_byte},
};

/// What seals and opens the messages of a session.
pub(super) struct Channel {
    end: ServerEnd,
    /// How many bytes of events were sent since the last tally.
    unverified: usize,
}

/// No more bytes of events are sent without a tally: until it has come the client hands none of them on, and if the
/// connection is lost before, none was of use.
const MAC_EVERY: usize = 16 << 10;

impl Channel {
    pub(super) fn new(end: ServerEnd) -> Self {
        Self { end, unverified: 0 }
    }

    /// Opens a message: a frame; nothing, if it is a sign of life.
    pub(super) fn open(&mut self, message: &[u8]) -> Result<Option<Bytes>, Close> {
        match self.end.opener.open(message) {
            Ok(frame) => Ok(Some(frame).filter(|frame| !frame.is_empty())),
            Err(why) => {
                tracing::info!(target: "smq::security", %why, "a sealed session is cut off");
                Err(Close::new(UNAUTHENTICATED, ""))
            }
        }
    }

    /// Writes a frame of that length, after the tally of what was sent before it.
    pub(super) fn put(
        &mut self,
        out: &mut Messages<'_>,
        length: usize,
        write: impl FnOnce(&mut BytesMut),
    ) {
        self.settle(out);
        let sealer = &mut self.end.sealer;
        out.put(Sealer::sealed_length(length), |out| {
            sealer.seal(out, length, write);
        });
    }

    /// Writes an event, which is the same for all subscribers but for its `id`.
    pub(super) fn put_event(&mut self, out: &mut Messages<'_>, id: u32, event: &SealedEvent) {
        let packet = &event.packet;
        out.put(1 + 4 + packet.len(), |out| {
            out.put_u8(first_byte::EVENT);
            out.put_u32(id);
            out.extend_from_slice(packet);
        });
        self.end.mac_signer.add(id, &event.digest);
        self.unverified += packet.len();
        if self.unverified >= MAC_EVERY {
            self.settle(out);
        }
    }

    /// Writes the tally of the events since the last one, if there were any.
    pub(super) fn settle(&mut self, out: &mut Messages<'_>) {
        if !self.end.mac_signer.is_empty() {
            self.put_event_mac(out);
        }
    }

    /// Writes a tally; one of no events is a sign of life.
    pub(super) fn put_event_mac(&mut self, out: &mut Messages<'_>) {
        self.unverified = 0;
        let mac = self.end.mac_signer.tell(self.end.sealer.last());
        out.put(1 + mac.len(), |out| {
            out.put_u8(first_byte::EVENT_MAC);
            out.extend_from_slice(&mac);
        });
    }

    /// Returns how much of what its keys are good for has been used: 1 when it is time for others.
    pub(super) fn wear(&self) -> f64 {
        self.end.sealer.wear().max(self.end.opener.wear())
    }
}
