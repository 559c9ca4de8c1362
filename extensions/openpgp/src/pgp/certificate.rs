//! OpenPGP certificates: the public part of a key.

use std::{
    fmt, fs,
    path::Path,
    sync::{Arc, OnceLock},
    time::SystemTime,
};

use bytes::Bytes;
use pgp::{armor::BlockType, types::Tag};

use super::{
    Fingerprint, armor,
    binding::Bindings,
    components::Components,
    copies,
    error::{Invalid, KeyError},
    packets::{self, RawPacket},
    panics::catch_panic,
    unix_time,
    validity::Valid,
};

/// An OpenPGP certificate: public keys, user ids, and the signatures on them.
///
/// `gpg --export` and `sq` write certificates, armored or binary. Parsing a certificate verifies nothing:
/// [`validate`](Self::validate) checks its signatures, and returns what its keys may be used for.
///
/// ```no_run
/// use smq_openpgp::Certificate;
///
/// let certificate = Certificate::from_file("/etc/app/trust/station.asc")?;
/// println!("{} {:?}", certificate.fingerprint(), certificate.user_ids());
/// # Ok::<(), smq_openpgp::KeyError>(())
/// ```
pub struct Certificate {
    packets: Bytes,
    pub(super) components: Components,
    /// Computed at the first use, since most certificates of a large keyring are never used.
    bindings: OnceLock<Bindings>,
}

/// The maximum size of a file of certificates.
pub(super) const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// The maximum size of a certificate: ten thousand times the usual size.
const MAX_CERTIFICATE_BYTES: usize = 4 * 1024 * 1024;

/// The maximum number of packets in a file.
const MAX_PACKETS: usize = 100_000;

impl Certificate {
    /// Parses one certificate, armored or binary.
    ///
    /// # Errors
    ///
    /// When the bytes are no certificate, more than one, a secret key, or of a key version other than 4 and 6.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        let mut all = Self::all_from_bytes(bytes)?;
        match (all.pop(), all.len()) {
            (Some(one), 0) => Ok(one),
            (_, more) => Err(KeyError::malformed(format!(
                "{} certificates instead of one",
                more + 1
            ))),
        }
    }

    /// Parses the certificates of a keyring, as `gpg --export` writes them: one or more.
    ///
    /// # Errors
    ///
    /// As [`from_bytes`](Self::from_bytes).
    pub fn all_from_bytes(bytes: &[u8]) -> Result<Vec<Self>, KeyError> {
        if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_BYTES) {
            return Err(KeyError::malformed("longer than 16 MiB"));
        }
        let parsed = catch_panic(|| {
            let binary = armor::read(bytes)?;
            let packets = packets::scan(&binary, MAX_PACKETS).map_err(KeyError::malformed)?;
            let is_kept = |packet: &RawPacket<'_>| !is_ignored(packet.tag);
            let packets: Vec<_> = packets.into_iter().filter(is_kept).collect();
            let groups = packets.chunk_by(|_, next| next.tag != Tag::PublicKey);
            let certificates = groups.map(Self::from_packets);
            certificates.collect::<Result<Vec<_>, _>>()
        });
        let certificates =
            parsed.unwrap_or_else(|| Err(KeyError::malformed("the OpenPGP library panicked")))?;
        if certificates.is_empty() {
            return Err(KeyError::malformed("no packets"));
        }
        Ok(certificates)
    }

    /// Reads a file with one certificate.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, and as [`from_bytes`](Self::from_bytes).
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, KeyError> {
        let path = path.as_ref();
        let bytes = fs::read(path).map_err(|source| KeyError::Read {
            path: path.into(),
            source,
        })?;
        Self::from_bytes(&bytes)
    }

    /// Merges copies of one certificate.
    pub(super) fn from_copies(copies: &[Arc<Self>]) -> Result<Self, KeyError> {
        let bytes: Vec<_> = copies.iter().map(|copy| copy.to_bytes()).collect();
        let bytes = bytes.concat();
        let packets = packets::scan(&bytes, MAX_PACKETS).map_err(KeyError::malformed)?;
        Self::from_packets(&packets)
    }

    fn from_packets(packets: &[RawPacket<'_>]) -> Result<Self, KeyError> {
        let packets = copies::merge(packets);
        let components = Components::parse(&packets)?;
        Ok(Self {
            packets: serialize(&packets)?,
            components,
            bindings: OnceLock::new(),
        })
    }

    /// Returns the certificate in binary form.
    pub fn to_bytes(&self) -> Bytes {
        self.packets.clone()
    }

    /// Returns the certificate as armored text.
    pub fn to_armored(&self) -> String {
        let armored = armor::write(&self.packets, BlockType::PublicKey);
        let armored = armored.unwrap_or_default();
        String::from_utf8_lossy(&armored).into_owned()
    }

    /// Returns the fingerprint of the primary key.
    pub fn fingerprint(&self) -> Fingerprint {
        self.components.fingerprint
    }

    /// Returns all user ids, valid or not, for display. [`Valid::user_ids`] returns the valid ones.
    pub fn user_ids(&self) -> Vec<String> {
        let ids = self.components.users.iter().map(|user| user.id.id());
        ids.map(|id| String::from_utf8_lossy(id).into_owned())
            .collect()
    }

    /// Returns what the keys of the certificate may be used for at a time.
    ///
    /// The first call verifies the signatures. Later calls only compare times.
    ///
    /// # Errors
    ///
    /// When the algorithm of the primary key is not accepted, or the key has no valid self-signature, is not valid yet,
    /// has expired, or is revoked.
    pub fn validate(&self, now: SystemTime) -> Result<Valid, Invalid> {
        Valid::at(&self.components, self.bindings(), unix_time::seconds(now))
    }

    pub(super) fn bindings(&self) -> &Bindings {
        self.bindings.get_or_init(|| {
            catch_panic(|| Bindings::of(&self.components)).unwrap_or_else(Bindings::default)
        })
    }

    /// Returns the fingerprints of all keys, the primary key first.
    pub(super) fn keys(&self) -> impl Iterator<Item = Fingerprint> {
        let subkeys = self.components.subkeys.iter();
        let subkeys = subkeys.map(|subkey| subkey.fingerprint);
        [self.fingerprint()].into_iter().chain(subkeys)
    }
}

/// Returns whether a packet is no part of the certificate: local data of gpg, or padding.
fn is_ignored(tag: Tag) -> bool {
    matches!(tag, Tag::Trust | Tag::Marker | Tag::Padding)
}

fn serialize(packets: &[&RawPacket<'_>]) -> Result<Bytes, KeyError> {
    let mut out = Vec::new();
    for packet in packets {
        packets::append(&mut out, packet.tag, &packet.body);
    }
    if out.len() > MAX_CERTIFICATE_BYTES {
        return Err(KeyError::malformed("longer than 4 MiB"));
    }
    Ok(out.into())
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate")
            .field("fingerprint", &self.fingerprint())
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
