//! The keys of a session: agreed on with ephemeral keys, so that no key that is stolen later opens it.

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

/// The suite that we speak: X25519, HKDF with SHA-256, AES-256-GCM.
pub(crate) const SUITE: &str = "x25519-sha256-aes256gcm";

/// Half of a key agreement. It is used once, and wiped.
pub(crate) struct Ephemeral {
    secret: StaticSecret,
    public: PublicKey,
}

impl Ephemeral {
    /// Returns a half like no other.
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

    /// Returns what the other end gets.
    pub(crate) fn public(&self) -> [u8; 32] {
        self.public.to_bytes()
    }

    /// Agrees with the other end, over all that both have said.
    ///
    /// # Errors
    ///
    /// When the other half is none, or one of the few that make the outcome known to everybody.
    pub(crate) fn agree(
        self,
        theirs: &[u8],
        transcript: &Transcript,
    ) -> Result<SessionKeys, SessionError> {
        let theirs: [u8; 32] = theirs
            .try_into()
            .map_err(|_| SessionError("an ephemeral key has 32 bytes"))?;
        let shared = self.secret.diffie_hellman(&PublicKey::from(theirs));
        if !shared.was_contributory() {
            return Err(SessionError("the ephemeral key is of low order"));
        }
        let salt = transcript.digest();
        let hkdf = Hkdf::<Sha256>::new(Some(&salt), shared.as_bytes());
        let key = |label: &[u8]| {
            let mut key = Zeroizing::new([0; 32]);
            hkdf.expand_multi_info(&[label, &transcript.session], &mut key[..])
                .expect("HKDF gives as much as that");
            key
        };
        Ok(SessionKeys {
            client: key(b"smq.v1 client"),
            server: key(b"smq.v1 server"),
            mac: key(b"smq.v1 tally"),
        })
    }
}

/// Whether there is an agreement with such a half, whatever was said.
#[cfg(any(test, fuzzing))]
pub(crate) fn agreed_with(theirs: &[u8]) -> bool {
    let transcript = Transcript {
        client: [1; 32],
        server: [2; 32],
        session: [3; 16],
    };
    Ephemeral::of([8; 32]).agree(theirs, &transcript).is_ok()
}

/// What both ends have said in their hellos.
pub(crate) struct Transcript {
    /// SHA-256 of the client's envelope.
    pub(crate) client: [u8; 32],
    /// SHA-256 of the server's envelope.
    pub(crate) server: [u8; 32],
    /// The number that the server gave the session.
    pub(crate) session: [u8; 16],
}

impl Transcript {
    fn digest(&self) -> [u8; 32] {
        let both = Sha256::new().chain_update(self.client);
        both.chain_update(self.server).finalize().into()
    }
}

/// The keys of a session. Each end makes of them what it needs, once.
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

/// What a client seals and opens with.
pub(crate) struct ClientEnd {
    pub(crate) sealer: Sealer,
    pub(crate) opener: Opener,
    pub(crate) mac_verifier: EventMacVerifier,
}

/// What a server seals and opens with.
pub(crate) struct ServerEnd {
    pub(crate) sealer: Sealer,
    pub(crate) opener: Opener,
    pub(crate) mac_signer: EventMacSigner,
}
