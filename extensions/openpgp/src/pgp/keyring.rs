//! The certificates that a program trusts.

use std::{
    collections::{BTreeMap, HashMap},
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant, SystemTime},
};

use super::{
    Certificate, Fingerprint,
    certificate::MOST_BYTES,
    error::KeyError,
    fingerprint::{Handle, KeyId},
    open::Trusted,
};

/// The certificates that a program trusts: those of a directory or a file, or those that it was given.
///
/// A directory holds files as `gpg --export` writes them: armored or binary, one certificate or more in each, named `*.asc`,
/// `*.gpg`, `*.pgp` or `*.key`. No restart is needed after a file was added, changed or removed: the keyring looks at the
/// directory when it is used, at most once a second. It looks at a single file, which may have any name, in the same way.
///
/// A keyring may hold several copies of a certificate. It merges them: a revocation in one of them revokes the certificate.
///
/// Clones are cheap and share their state.
#[derive(Clone)]
pub struct Keyring {
    shared: Arc<Shared>,
}

struct Shared {
    /// A folder, or a file.
    place: Option<PathBuf>,
    current: Mutex<Current>,
}

struct Current {
    /// When the place was last looked at.
    looked: Instant,
    files: BTreeMap<PathBuf, Read>,
    index: Arc<Index>,
}

/// What a file held when it was last read.
struct Read {
    stamp: Stamp,
    certificates: Vec<Arc<Certificate>>,
}

/// What changes when a file does: when it was written, and its size.
type Stamp = (Option<SystemTime>, u64);

/// Certificates by the ids of their keys.
type Index = HashMap<KeyId, Vec<Arc<Certificate>>>;

/// How often a place is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// More files than any folder of trust has.
const MOST_FILES: usize = 100_000;

impl Keyring {
    /// Trusts the certificates in a directory. The keyring follows the directory while the program runs.
    ///
    /// # Errors
    ///
    /// When the directory or one of its files cannot be read.
    pub fn from_dir(directory: impl Into<PathBuf>) -> Result<Self, KeyError> {
        Self::watching(directory.into())
    }

    /// Trusts the certificates in a single file. The keyring follows the file while the program runs.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn from_file(file: impl Into<PathBuf>) -> Result<Self, KeyError> {
        Self::watching(file.into())
    }

    fn watching(place: PathBuf) -> Result<Self, KeyError> {
        let mut files = BTreeMap::new();
        for (path, stamp) in list(&place)? {
            let certificates = read(&path)?;
            files.insert(
                path,
                Read {
                    stamp,
                    certificates,
                },
            );
        }
        let index = Arc::new(index(files.values().flat_map(|it| &it.certificates)));
        Ok(Self {
            shared: Arc::new(Shared {
                place: Some(place),
                current: Mutex::new(Current {
                    looked: Instant::now(),
                    files,
                    index,
                }),
            }),
        })
    }

    /// Trusts these certificates and no others.
    pub fn of(certificates: impl IntoIterator<Item = Certificate>) -> Self {
        let certificates: Vec<_> = certificates.into_iter().map(Arc::new).collect();
        Self {
            shared: Arc::new(Shared {
                place: None,
                current: Mutex::new(Current {
                    looked: Instant::now(),
                    files: BTreeMap::new(),
                    index: Arc::new(index(&certificates)),
                }),
            }),
        }
    }

    /// Returns the certificate of that fingerprint: that of its primary key.
    pub fn find(&self, fingerprint: &Fingerprint) -> Option<Arc<Certificate>> {
        // By the primary key alone: a subkey may be glued onto the certificate of somebody else.
        let candidates = self.candidates(&Handle::Fingerprint(*fingerprint));
        let mut candidates = candidates.into_iter();
        candidates.find(|it| it.fingerprint() == *fingerprint)
    }

    /// Returns all certificates that are trusted now, in the order of their fingerprints.
    pub fn certificates(&self) -> Vec<Arc<Certificate>> {
        let index = self.index();
        let all = index.values().flatten();
        let all: BTreeMap<_, _> = all.map(|it| (it.fingerprint(), it.clone())).collect();
        all.into_values().collect()
    }

    fn index(&self) -> Arc<Index> {
        let current = self.shared.current.lock();
        let mut current = current.unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = &self.shared.place
            && current.looked.elapsed() >= LOOK_EVERY
        {
            current.looked = Instant::now();
            current.look(place);
        }
        current.index.clone()
    }
}

impl Trusted for Keyring {
    fn candidates(&self, issuer: &Handle) -> Vec<Arc<Certificate>> {
        let index = self.index();
        let same_id = index.get(&issuer.key_id()).into_iter().flatten();
        same_id
            .filter(|it| it.keys().any(|key| issuer.names(&key)))
            .cloned()
            .collect()
    }
}

impl Current {
    /// Reads the files that have changed, and forgets those that are gone.
    fn look(&mut self, place: &Path) {
        let listed = match list(place) {
            Ok(listed) => listed,
            Err(error) => {
                tracing::warn!(target: "smq::security", %error, "the keyring stays as it was");
                return;
            }
        };
        let gone = self.files.keys().any(|path| !listed.contains_key(path));
        let mut changed = gone;
        self.files.retain(|path, _| listed.contains_key(path));
        for (path, stamp) in listed {
            let known = self.files.get(&path).map(|it| it.stamp);
            if known == Some(stamp) {
                continue;
            }
            changed = true;
            let file = self.files.entry(path.clone()).or_insert(Read {
                stamp,
                certificates: Vec::new(),
            });
            // Whatever comes of it, it is not read again before it changes.
            file.stamp = stamp;
            match read(&path) {
                Ok(certificates) => file.certificates = certificates,
                Err(error) => {
                    let file = path.display();
                    tracing::warn!(target: "smq::security", %file, %error, "what it last held stays");
                }
            }
        }
        if changed {
            self.index = Arc::new(index(self.files.values().flat_map(|it| &it.certificates)));
        }
    }
}

/// Returns the files of a folder that may hold certificates; a file is its own.
fn list(place: &Path) -> Result<BTreeMap<PathBuf, Stamp>, KeyError> {
    let unreadable = |source| KeyError::Read {
        path: place.into(),
        source,
    };
    let mut files = BTreeMap::new();
    let metadata = fs::metadata(place).map_err(unreadable)?;
    if metadata.is_file() {
        files.insert(place.into(), stamp(&metadata));
        return Ok(files);
    }
    for entry in fs::read_dir(place).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let ending = path.extension().and_then(|it| it.to_str());
        if !matches!(ending, Some("asc" | "gpg" | "pgp" | "key")) {
            continue;
        }
        // Gone again, or a folder: nothing to read.
        let Ok(metadata) = fs::metadata(&path) else {
            continue;
        };
        if !metadata.is_file() {
            continue;
        }
        files.insert(path, stamp(&metadata));
        if files.len() > MOST_FILES {
            return Err(unreadable(io::Error::other("more than 100,000 files")));
        }
    }
    Ok(files)
}

fn stamp(metadata: &fs::Metadata) -> Stamp {
    (metadata.modified().ok(), metadata.len())
}

fn read(path: &Path) -> Result<Vec<Arc<Certificate>>, KeyError> {
    let unreadable = |source| KeyError::Read {
        path: path.into(),
        source,
    };
    let length = fs::metadata(path).map_err(unreadable)?.len();
    if length > MOST_BYTES {
        return Err(unreadable(io::Error::other("longer than 16 MiB")));
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    let certificates = Certificate::all_from_bytes(&bytes)
        .map_err(|error| unreadable(io::Error::other(error.to_string())))?;
    Ok(certificates.into_iter().map(Arc::new).collect())
}

fn index<'a>(certificates: impl IntoIterator<Item = &'a Arc<Certificate>>) -> Index {
    let mut copies: BTreeMap<Fingerprint, Vec<Arc<Certificate>>> = BTreeMap::new();
    for certificate in certificates {
        let same = copies.entry(certificate.fingerprint()).or_default();
        same.push(certificate.clone());
    }
    let mut index = Index::new();
    for (fingerprint, copies) in copies {
        let Some(certificate) = one_of(copies) else {
            tracing::warn!(target: "smq::security", %fingerprint, "its copies are too large to count as one: none does");
            continue;
        };
        for key in certificate.keys() {
            let same_id = index.entry(key.key_id()).or_default();
            if !same_id.contains(&certificate) {
                same_id.push(certificate.clone());
            }
        }
    }
    index
}

/// Returns the certificate that copies make up: a revocation counts in whichever of them it stands.
fn one_of(copies: Vec<Arc<Certificate>>) -> Option<Arc<Certificate>> {
    match <[_; 1]>::try_from(copies) {
        Ok([certificate]) => Some(certificate),
        Err(copies) => Certificate::from_copies(&copies).ok().map(Arc::new),
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyring")
            .field("place", &self.shared.place)
            .finish_non_exhaustive()
    }
}
