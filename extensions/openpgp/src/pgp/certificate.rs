//! The public side of a key, as its holder gives it to others.

use std::{
    fmt, fs,
    path::Path,
    sync::{Arc, OnceLock},
    time::SystemTime,
};

use bytes::Bytes;
use pgp::{
    armor::BlockType,
    packet::{PublicKey, PublicSubkey, Signature, UserId},
    types::Tag,
};

use super::{
    Fingerprint, armor,
    binding::Bindings,
    copies,
    error::{Invalid, KeyError},
    packets::{self, RawPacket},
    panics::catch_panic,
    validity::Valid,
};

/// An OpenPGP certificate: public keys, user ids, and what has been signed about them.
///
/// What `gpg --export` and `sq` write, armored or binary. Reading one proves nothing yet: what it may be used for is what
/// [`validate`](Self::validate) says.
///
/// ```no_run
/// use smq_runtime::openpgp::Certificate;
///
/// let certificate = Certificate::read("/etc/app/trust/station.asc")?;
/// println!("{} {:?}", certificate.fingerprint(), certificate.user_ids());
/// # Ok::<(), smq_runtime::openpgp::KeyError>(())
/// ```
pub struct Certificate {
    fingerprint: Fingerprint,
    packets: Bytes,
    pub(super) primary: PublicKey,
    /// On the primary key itself: direct key signatures and revocations.
    pub(super) signatures: Vec<Signature>,
    pub(super) users: Vec<User>,
    pub(super) subkeys: Vec<Subkey>,
    /// Which of the signatures hold: worked out once, and only when it is asked for.
    pub(super) bindings: OnceLock<Bindings>,
}

pub(super) struct User {
    pub(super) id: UserId,
    pub(super) signatures: Vec<Signature>,
}

pub(super) struct Subkey {
    pub(super) key: PublicSubkey,
    pub(super) fingerprint: Fingerprint,
    pub(super) signatures: Vec<Signature>,
}

/// A file of certificates is no longer than this.
pub(super) const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// A certificate is no longer than this: ten thousand times what one needs.
const MOST_CERTIFICATE_BYTES: usize = 4 * 1024 * 1024;

/// Packets of one file.
const MOST_PACKETS: usize = 100_000;

impl Certificate {
    /// Reads one certificate, armored or binary.
    ///
    /// # Errors
    ///
    /// When it is none, more than one, of a version other than 4 or 6, or a secret key.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        let mut all = Self::all_from_bytes(bytes)?;
        match (all.pop(), all.len()) {
            (Some(one), 0) => Ok(one),
            (_, more) => Err(KeyError::malformed(format!(
                "{} certificates, where one is wanted",
                more + 1
            ))),
        }
    }

    /// Reads the certificates of a keyring as `gpg --export` writes it: one or more of them.
    ///
    /// # Errors
    ///
    /// As [`from_bytes`](Self::from_bytes).
    pub fn all_from_bytes(bytes: &[u8]) -> Result<Vec<Self>, KeyError> {
        if u64::try_from(bytes.len()).is_ok_and(|length| length > MOST_BYTES) {
            return Err(KeyError::malformed("longer than 16 MiB"));
        }
        let read = catch_panic(|| {
            let binary = armor::read(bytes)?;
            let packets = packets::scan(&binary, MOST_PACKETS).map_err(KeyError::malformed)?;
            let is_filled = |it: &RawPacket<'_>| is_filling(it.tag);
            let packets: Vec<_> = packets.into_iter().filter(|it| !is_filled(it)).collect();
            let groups = packets.chunk_by(|_, next| next.tag != Tag::PublicKey);
            let certificates = groups.map(Self::from_packets);
            certificates.collect::<Result<Vec<_>, _>>()
        });
        let certificates = read.unwrap_or_else(|| Err(KeyError::malformed("a panic")))?;
        if certificates.is_empty() {
            return Err(KeyError::malformed("nothing in it"));
        }
        Ok(certificates)
    }

    /// Reads a file of one certificate.
    ///
    /// # Errors
    ///
    /// When it cannot be read, and as [`from_bytes`](Self::from_bytes).
    pub fn read(path: impl AsRef<Path>) -> Result<Self, KeyError> {
        let path = path.as_ref();
        let bytes = fs::read(path).map_err(|source| KeyError::Read {
            path: path.into(),
            source,
        })?;
        Self::from_bytes(&bytes)
    }

    /// Puts copies of one certificate together: what stands in any of them counts.
    pub(super) fn from_copies(copies: &[Arc<Self>]) -> Result<Self, KeyError> {
        let bytes: Vec<_> = copies.iter().map(|it| it.to_bytes()).collect();
        let bytes = bytes.concat();
        let packets = packets::scan(&bytes, MOST_PACKETS).map_err(KeyError::malformed)?;
        Self::from_packets(&packets)
    }

    /// Puts together what stands behind a primary key; whatever is of a kind that we do not know is left out.
    fn from_packets(packets: &[RawPacket<'_>]) -> Result<Self, KeyError> {
        let packets = copies::as_one(packets);
        let (first, rest) = packets
            .split_first()
            .ok_or_else(|| KeyError::malformed("nothing in it"))?;
        match first.tag {
            Tag::PublicKey => {}
            Tag::SecretKey => {
                return Err(KeyError::malformed(
                    "a secret key, where a certificate is wanted (gpg --export)",
                ));
            }
            _ => return Err(KeyError::malformed("it does not begin with a public key")),
        }
        let primary = PublicKey::try_from_reader(first.header(), &first.body[..])
            .map_err(KeyError::malformed)?;
        let fingerprint = Fingerprint::of(&primary)
            .ok_or_else(|| KeyError::malformed("of a version other than 4 or 6"))?;
        let mut certificate = Self {
            fingerprint,
            packets: written(&packets)?,
            primary,
            signatures: Vec::new(),
            users: Vec::new(),
            subkeys: Vec::new(),
            bindings: OnceLock::new(),
        };
        let mut place = Place::Primary;
        for packet in rest {
            certificate.take(packet, &mut place)?;
        }
        Ok(certificate)
    }

    fn take(&mut self, packet: &RawPacket<'_>, place: &mut Place) -> Result<(), KeyError> {
        let header = packet.header();
        let body = &packet.body[..];
        match packet.tag {
            Tag::Signature => {
                let signatures = match place {
                    Place::Primary => &mut self.signatures,
                    Place::User(at) => &mut self.users[*at].signatures,
                    Place::Subkey(at) => &mut self.subkeys[*at].signatures,
                    Place::Nowhere => return Ok(()),
                };
                signatures.extend(Signature::try_from_reader(header, body).ok());
            }
            Tag::UserId => {
                let id = UserId::try_from_reader(header, body).map_err(KeyError::malformed)?;
                self.users.push(User {
                    id,
                    signatures: Vec::new(),
                });
                *place = Place::User(self.users.len() - 1);
            }
            Tag::PublicSubkey => {
                *place = Place::Nowhere;
                if let Ok(key) = PublicSubkey::try_from_reader(header, body)
                    && let Some(fingerprint) = Fingerprint::of(&key)
                {
                    self.subkeys.push(Subkey {
                        key,
                        fingerprint,
                        signatures: Vec::new(),
                    });
                    *place = Place::Subkey(self.subkeys.len() - 1);
                }
            }
            Tag::SecretKey | Tag::SecretSubkey => {
                return Err(KeyError::malformed(
                    "a secret key, where a certificate is wanted (gpg --export)",
                ));
            }
            _ => *place = Place::Nowhere,
        }
        Ok(())
    }

    /// Returns the packets, as others read them.
    pub fn to_bytes(&self) -> Bytes {
        self.packets.clone()
    }

    /// Returns the packets as armored text.
    pub fn to_armored(&self) -> String {
        let armored = armor::write(&self.packets, BlockType::PublicKey);
        let armored = armored.unwrap_or_default();
        String::from_utf8_lossy(&armored).into_owned()
    }

    /// Returns the name of the primary key, which is that of the certificate.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// Returns the user ids that stand there, valid or not: for a person to read.
    pub fn user_ids(&self) -> Vec<String> {
        let ids = self.users.iter().map(|user| user.id.id());
        ids.map(|id| String::from_utf8_lossy(id).into_owned())
            .collect()
    }

    /// Returns what the certificate may be used for at a time, or why it may not be used at all.
    ///
    /// Each signature on it is checked once; what depends on the time costs next to nothing.
    ///
    /// # Errors
    ///
    /// When the primary key is of an algorithm that is not accepted, has no valid self-signature, is not yet valid, has
    /// expired, or is revoked.
    pub fn validate(&self, now: SystemTime) -> Result<Valid, Invalid> {
        Valid::at(self, super::moment::seconds(now))
    }

    pub(super) fn bindings(&self) -> &Bindings {
        let none = Bindings::default;
        self.bindings
            .get_or_init(|| catch_panic(|| Bindings::of(self)).unwrap_or_else(none))
    }

    /// Returns the fingerprints of all keys of the certificate, the primary's first.
    pub(super) fn keys(&self) -> impl Iterator<Item = Fingerprint> {
        let subkeys = self.subkeys.iter().map(|subkey| subkey.fingerprint);
        [self.fingerprint].into_iter().chain(subkeys)
    }
}

/// What the signatures that follow are about.
enum Place {
    Primary,
    User(usize),
    Subkey(usize),
    /// A packet that we do not know.
    Nowhere,
}

/// What gpg keeps for itself, and what a certificate may be filled with.
fn is_filling(tag: Tag) -> bool {
    matches!(tag, Tag::Trust | Tag::Marker | Tag::Padding)
}

fn written(packets: &[&RawPacket<'_>]) -> Result<Bytes, KeyError> {
    let mut out = Vec::new();
    for packet in packets {
        packets::append(&mut out, packet.tag, &packet.body);
    }
    if out.len() > MOST_CERTIFICATE_BYTES {
        return Err(KeyError::malformed("longer than 4 MiB"));
    }
    Ok(out.into())
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate")
            .field("fingerprint", &self.fingerprint)
            .field("user_ids", &self.user_ids())
            .finish_non_exhaustive()
    }
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        self.packets == other.packets
    }
}

impl Eq for Certificate {}
