//! What ends a session that nobody ends: silence, and keys that are worn out.

use std::task::{Context, Poll};

#[cfg(feature = "openpgp")]
use super::tenure::Due;
use super::{End, Frames, Session, socket::Close};
use crate::{
    silence::Silent,
    wire::{self, close},
};

impl Session {
    /// Tells the client when its keys are worn out, and ends the session when it may not go on.
    #[cfg(feature = "openpgp")]
    pub(super) fn poll_tenure(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        loop {
            let (Some(tenure), Frames::Sealed(channel)) = (&mut self.tenure, &self.frames) else {
                return Ok(());
            };
            match tenure.poll(context, channel.wear()) {
                Poll::Pending => return Ok(()),
                Poll::Ready(Due::End(close)) => return Err(End::Close(close)),
                // What it asks for meanwhile is still done here.
                Poll::Ready(Due::Renewal) => {
                    let drain = wire::Drain { retry_ms: 0 };
                    self.frames.put(self.socket.out(), 0, drain);
                }
            }
        }
    }

    /// Pings a client that has been silent, and lets go of one that stays so. A sealed session has signs of life
    /// instead, which nobody on the way can make up.
    pub(super) fn poll_silence(&mut self, context: &mut Context<'_>) -> Result<(), End> {
        let silent = |reason| Err(End::Close(Close::new(close::SILENT, reason)));
        let unsent = self.socket.unsent();
        #[cfg(feature = "openpgp")]
        if let Frames::Sealed(channel) = &mut self.frames
            && channel.poll_signs(context, self.socket.out()).is_ready()
        {
            return silent("no sign of life");
        }
        while !self.frames.are_sealed()
            && let Poll::Ready(it) = self.silence.poll(context)
        {
            match it {
                Silent::Dead => return silent("nothing heard, not even to a ping"),
                Silent::Ask => self.socket.put_ping(),
            }
        }
        if self.socket.unsent() > unsent
            && let Poll::Ready(Err(_)) = self.socket.poll_flush(context)
        {
            return Err(End::Lost);
        }
        Ok(())
    }
}
