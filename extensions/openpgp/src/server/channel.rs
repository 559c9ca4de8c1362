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
    /// How many bytes of events were sent since the last event MAC.
    unverified: usize,
}

/// After this many bytes of events an event MAC is sent. Until it comes, the client withholds the events; if the connection
/// breaks before, they are lost.
const MAC_EVERY: usize = 16 << 10;

impl Channel {
    pub(super) fn new(end: ServerEnd) -> Self {
        Self { end, unverified: 0 }
    }

    /// Opens a message: returns its frame, or nothing if it is a keep-alive.
    pub(super) fn open(&mut self, message: &[u8]) -> Result<Option<Bytes>, Close> {
        match self.end.opener.open(message) {
            Ok(frame) => Ok(Some(frame).filter(|frame| !frame.is_empty())),
            Err(why) => {
                tracing::info!(target: "smq::security", %why, "sealed session closed: a message cannot be opened");
                Err(Close::new(UNAUTHENTICATED, ""))
            }
        }
    }

    /// Writes a frame of that length, after the MAC of the events that were sent before it.
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

    /// Writes the MAC of the events since the last one, if there were any.
    pub(super) fn settle(&mut self, out: &mut Messages<'_>) {
        if !self.end.mac_signer.is_empty() {
            self.put_event_mac(out);
        }
    }

    /// Writes an event MAC; one of no events is a keep-alive.
    pub(super) fn put_event_mac(&mut self, out: &mut Messages<'_>) {
        self.unverified = 0;
        let mac = self.end.mac_signer.sign(self.end.sealer.last());
        out.put(1 + mac.len(), |out| {
            out.put_u8(first_byte::EVENT_MAC);
            out.extend_from_slice(&mac);
        });
    }

    /// Returns which part of the life of its keys is used up: 1 when the session has to be renewed.
    pub(super) fn wear(&self) -> f64 {
        self.end.sealer.wear().max(self.end.opener.wear())
    }
}
