//! Key agreement for a session. The keys are ephemeral, so a key stolen later does not open the session.

use hkdf::Hkdf;
use sha2::{Digest as _, Sha256};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::{
    SessionError,
    event_mac::{EventMacSigner, EventMacVerifier},
    packet::PacketKey,
    stream::{Opener, Sealer},
};

/// The only supported suite: X25519, HKDF with SHA-256, AES-256-GCM.
pub(crate) const SUITE: &str = "x25519-sha256-aes256gcm";

/// An ephemeral key pair. It is used once, then erased.
pub(crate) struct Ephemeral {
    secret: StaticSecret,
    public: PublicKey,
}

impl Ephemeral {
    /// Generates a key pair.
    pub(crate) fn random() -> Self {
        let mut secret = Zeroizing::new([0; 32]);
        getrandom::fill(&mut secret[..]).expect("the system has random numbers");
        Self::of(*secret)
    }

    pub(super) fn of(secret: [u8; 32]) -> Self {
        let secret = StaticSecret::from(secret);
        let public = PublicKey::from(&secret);
        Self { secret, public }
    }

    /// Returns the public key, for the peer.
    pub(crate) fn public(&self) -> [u8; 32] {
        self.public.to_bytes()
    }

    /// Derives the session keys from the peer's public key and the hellos.
    ///
    /// # Errors
    ///
    /// When the public key does not have 32 bytes, or is of low order, so that the shared secret is no secret.
    pub(crate) fn agree(
        self,
        theirs: &[u8],
        transcript: &Transcript,
    ) -> Result<SessionKeys, SessionError> {
        let theirs: [u8; 32] = theirs
            .try_into()
            .map_err(|_| SessionError("ephemeral key is not 32 bytes"))?;
        let shared = self.secret.diffie_hellman(&PublicKey::from(theirs));
        if !shared.was_contributory() {
            return Err(SessionError("ephemeral key is of low order"));
        }
        let salt = transcript.digest();
        let hkdf = Hkdf::<Sha256>::new(Some(&salt), shared.as_bytes());
        let key = |label: &[u8]| {
            let mut key = Zeroizing::new([0; 32]);
            hkdf.expand_multi_info(&[label, &transcript.session], &mut key[..])
                .expect("HKDF-SHA256 has at most 8,160 bytes of output");
            key
        };
        Ok(SessionKeys {
            client: key(b"smq.v1 client"),
            server: key(b"smq.v1 server"),
            mac: key(b"smq.v1 tally"),
        })
    }
}

/// Returns whether a key agreement with this public key succeeds.
#[cfg(any(test, fuzzing))]
pub(super) fn accepts(theirs: &[u8]) -> bool {
    let transcript = Transcript {
        client: [1; 32],
        server: [2; 32],
        session: [3; 16],
    };
    Ephemeral::of([8; 32]).agree(theirs, &transcript).is_ok()
}

/// The hellos of both ends.
pub(crate) struct Transcript {
    /// SHA-256 of the client's envelope.
    pub(crate) client: [u8; 32],
    /// SHA-256 of the server's envelope.
    pub(crate) server: [u8; 32],
    /// The session id, chosen by the server.
    pub(crate) session: [u8; 16],
}

impl Transcript {
    fn digest(&self) -> [u8; 32] {
        let both = Sha256::new().chain_update(self.client);
        both.chain_update(self.server).finalize().into()
    }
}

/// The keys of a session. Each end converts them once.
pub(crate) struct SessionKeys {
    client: Zeroizing<[u8; 32]>,
    server: Zeroizing<[u8; 32]>,
    mac: Zeroizing<[u8; 32]>,
}

impl SessionKeys {
    pub(crate) fn into_client(self) -> ClientEnd {
        ClientEnd {
            mac_verifier: EventMacVerifier::new(&self.mac),
            sealer: Sealer::new(PacketKey::new(self.client)),
            opener: Opener::new(PacketKey::new(self.server)),
        }
    }

    pub(crate) fn into_server(self) -> ServerEnd {
        ServerEnd {
            mac_signer: EventMacSigner::new(&self.mac),
            sealer: Sealer::new(PacketKey::new(self.server)),
            opener: Opener::new(PacketKey::new(self.client)),
        }
    }
}

#[cfg(test)]
impl SessionKeys {
    pub(super) fn secrets(&self) -> [&[u8; 32]; 3] {
        [&self.client, &self.server, &self.mac].map(|key| &**key)
    }
}

/// The client's end of a session.
pub(crate) struct ClientEnd {
    pub(crate) sealer: Sealer,
    pub(crate) opener: Opener,
    pub(crate) mac_verifier: EventMacVerifier,
}

/// The server's end of a session.
pub(crate) struct ServerEnd {
    pub(crate) sealer: Sealer,
    pub(crate) opener: Opener,
    pub(crate) mac_signer: EventMacSigner,
}
