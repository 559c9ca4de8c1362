//! The messages of a sealed session.

use bytes::{BufMut, Bytes, BytesMut};
use smq_runtime::security::{Close, Messages};

use crate::{
    session::{SealedEvent, Sealer, ServerEnd},
    wire::{UNAUTHENTICATED, first_byte},
};

/// Seals and opens the messages of a session.
pub(super) struct Channel {
    end: ServerEnd,
    /// The number of bytes of events since the last event MAC.
    unauthenticated: usize,
}

/// The number of bytes of events after which an event MAC is sent. The client withholds events until it has their MAC,
/// and drops them if the connection breaks before.
const MAC_EVERY: usize = 16 << 10;

impl Channel {
    pub(super) fn new(end: ServerEnd) -> Self {
        Self {
            end,
            unauthenticated: 0,
        }
    }

    /// Opens a message. Returns its frame, or `None` for a keep-alive.
    pub(super) fn open(&mut self, message: &[u8]) -> Result<Option<Bytes>, Close> {
        match self.end.opener.open(message) {
            Ok(frame) => Ok(Some(frame).filter(|frame| !frame.is_empty())),
            Err(reason) => {
                tracing::info!(target: "smq::security", %reason, "sealed session closed: cannot open a message");
                Err(Close::new(UNAUTHENTICATED, ""))
            }
        }
    }

    /// Writes a frame, after the MAC of the events before it. `write` must append exactly `length` bytes.
    pub(super) fn put(
        &mut self,
        out: &mut Messages<'_>,
        length: usize,
        write: impl FnOnce(&mut BytesMut),
    ) {
        self.flush_event_mac(out);
        let sealer = &mut self.end.sealer;
        out.put(Sealer::sealed_length(length), |out| {
            sealer.seal(out, length, write);
        });
    }

    /// Writes an event. Except for the `id`, its bytes are the same for all subscribers.
    pub(super) fn put_event(&mut self, out: &mut Messages<'_>, id: u32, event: &SealedEvent) {
        let packet = &event.packet;
        out.put(1 + 4 + packet.len(), |out| {
            out.put_u8(first_byte::EVENT);
            out.put_u32(id);
            out.extend_from_slice(packet);
        });
        self.end.mac_signer.add(id, &event.digest);
        self.unauthenticated += packet.len();
        if self.unauthenticated >= MAC_EVERY {
            self.flush_event_mac(out);
        }
    }

    /// Writes an event MAC if events were sent since the last one.
    pub(super) fn flush_event_mac(&mut self, out: &mut Messages<'_>) {
        if !self.end.mac_signer.is_empty() {
            self.put_event_mac(out);
        }
    }

    /// Writes an event MAC. A MAC of no events is a keep-alive.
    pub(super) fn put_event_mac(&mut self, out: &mut Messages<'_>) {
        self.unauthenticated = 0;
        let mac = self.end.mac_signer.sign(self.end.sealer.last());
        out.put(1 + mac.len(), |out| {
            out.put_u8(first_byte::EVENT_MAC);
            out.extend_from_slice(&mac);
        });
    }

    /// Returns the used part of the keys' capacity; 1 if the session must be renewed.
    pub(super) fn wear(&self) -> f64 {
        self.end.sealer.wear().max(self.end.opener.wear())
    }
}
