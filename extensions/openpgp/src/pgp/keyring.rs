//! Keyrings: the certificates that a program trusts.

use std::{
    collections::{BTreeMap, HashMap},
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant, SystemTime},
};

use super::{
    Certificate, Fingerprint,
    certificate::MAX_BYTES,
    error::KeyError,
    fingerprint::{KeyHandle, KeyId},
    trust_store::TrustStore,
};

/// The certificates that a program trusts: from a directory, from a file, or given in code.
///
/// A directory holds files as `gpg --export` writes them, armored or binary, with one or more certificates each. Their
/// names end in `.asc`, `.gpg`, `.pgp` or `.key`. A single file may have any name.
///
/// A keyring follows its directory or file without a restart: when used, it checks for changes at most once a second.
///
/// A keyring merges copies of a certificate, so a revocation in one copy revokes the certificate.
///
/// Clones are cheap and share their state.
#[derive(Clone)]
pub struct Keyring {
    source: Arc<Source>,
}

struct Source {
    /// A directory, or a file.
    path: Option<PathBuf>,
    loaded: Mutex<Loaded>,
}

struct Loaded {
    checked_at: Instant,
    files: BTreeMap<PathBuf, LoadedFile>,
    index: Arc<Index>,
}

struct LoadedFile {
    version: FileVersion,
    certificates: Vec<Arc<Certificate>>,
}

/// The modification time and the size of a file. A change of either means a new version.
type FileVersion = (Option<SystemTime>, u64);

/// The certificates by the ids of their keys.
type Index = HashMap<KeyId, Vec<Arc<Certificate>>>;

/// The minimum time between two checks for changed files.
const CHECK_INTERVAL: Duration = Duration::from_secs(1);

/// The maximum number of files in a directory.
const MAX_FILES: usize = 100_000;

impl Keyring {
    /// Trusts the certificates in a directory. The keyring follows the directory while the program runs.
    ///
    /// # Errors
    ///
    /// When the directory or one of its files cannot be read.
    pub fn from_dir(directory: impl Into<PathBuf>) -> Result<Self, KeyError> {
        Self::load(directory.into())
    }

    /// Trusts the certificates in a single file. The keyring follows the file while the program runs.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn from_file(file: impl Into<PathBuf>) -> Result<Self, KeyError> {
        Self::load(file.into())
    }

    fn load(source: PathBuf) -> Result<Self, KeyError> {
        let mut files = BTreeMap::new();
        for (path, version) in list(&source)? {
            let certificates = read(&path)?;
            files.insert(
                path,
                LoadedFile {
                    version,
                    certificates,
                },
            );
        }
        let index = Arc::new(index(files.values().flat_map(|file| &file.certificates)));
        Ok(Self {
            source: Arc::new(Source {
                path: Some(source),
                loaded: Mutex::new(Loaded {
                    checked_at: Instant::now(),
                    files,
                    index,
                }),
            }),
        })
    }

    /// Trusts exactly these certificates.
    pub fn of(certificates: impl IntoIterator<Item = Certificate>) -> Self {
        let certificates: Vec<_> = certificates.into_iter().map(Arc::new).collect();
        Self {
            source: Arc::new(Source {
                path: None,
                loaded: Mutex::new(Loaded {
                    checked_at: Instant::now(),
                    files: BTreeMap::new(),
                    index: Arc::new(index(&certificates)),
                }),
            }),
        }
    }

    /// Returns the certificate whose primary key has this fingerprint.
    pub fn find(&self, fingerprint: &Fingerprint) -> Option<Arc<Certificate>> {
        // Subkeys do not count: anybody can copy a subkey to another certificate.
        let candidates = self.candidates(&KeyHandle::Fingerprint(*fingerprint));
        let mut candidates = candidates.into_iter();
        candidates.find(|certificate| certificate.fingerprint() == *fingerprint)
    }

    /// Returns all certificates, ordered by fingerprint.
    pub fn certificates(&self) -> Vec<Arc<Certificate>> {
        let index = self.index();
        let all = index.values().flatten();
        let all: BTreeMap<_, _> = all.map(|it| (it.fingerprint(), it.clone())).collect();
        all.into_values().collect()
    }

    fn index(&self) -> Arc<Index> {
        let loaded = self.source.loaded.lock();
        let mut loaded = loaded.unwrap_or_else(PoisonError::into_inner);
        if let Some(path) = &self.source.path
            && loaded.checked_at.elapsed() >= CHECK_INTERVAL
        {
            loaded.checked_at = Instant::now();
            loaded.reload(path);
        }
        loaded.index.clone()
    }
}

impl TrustStore for Keyring {
    fn candidates(&self, issuer: &KeyHandle) -> Vec<Arc<Certificate>> {
        let index = self.index();
        let same_id = index.get(&issuer.key_id()).into_iter().flatten();
        same_id
            .filter(|certificate| certificate.keys().any(|key| issuer.names(&key)))
            .cloned()
            .collect()
    }
}

impl Loaded {
    /// Reads changed files, and drops removed files.
    fn reload(&mut self, source: &Path) {
        let listed = match list(source) {
            Ok(listed) => listed,
            Err(error) => {
                tracing::warn!(target: "smq::security", %error, "keyring not reloaded");
                return;
            }
        };
        let gone = self.files.keys().any(|path| !listed.contains_key(path));
        let mut changed = gone;
        self.files.retain(|path, _| listed.contains_key(path));
        for (path, version) in listed {
            let known = self.files.get(&path).map(|file| file.version);
            if known == Some(version) {
                continue;
            }
            changed = true;
            let file = self.files.entry(path.clone()).or_insert(LoadedFile {
                version,
                certificates: Vec::new(),
            });
            // Also if reading fails, the file is read again only after its next change.
            file.version = version;
            match read(&path) {
                Ok(certificates) => file.certificates = certificates,
                Err(error) => {
                    let file = path.display();
                    tracing::warn!(target: "smq::security", %file, %error, "file not reloaded: its previous certificates stay in force");
                }
            }
        }
        if changed {
            let certificates = self.files.values().flat_map(|file| &file.certificates);
            self.index = Arc::new(index(certificates));
        }
    }
}

/// Lists the certificate files of a directory. A path to a file lists that file.
fn list(source: &Path) -> Result<BTreeMap<PathBuf, FileVersion>, KeyError> {
    let unreadable = |error| KeyError::Read {
        path: source.into(),
        source: error,
    };
    let mut files = BTreeMap::new();
    let metadata = fs::metadata(source).map_err(unreadable)?;
    if metadata.is_file() {
        files.insert(source.into(), version_of(&metadata));
        return Ok(files);
    }
    for entry in fs::read_dir(source).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let extension = path.extension().and_then(|it| it.to_str());
        if !matches!(extension, Some("asc" | "gpg" | "pgp" | "key")) {
            continue;
        }
        // Removed since, or a directory.
        let Ok(metadata) = fs::metadata(&path) else {
            continue;
        };
        if !metadata.is_file() {
            continue;
        }
        files.insert(path, version_of(&metadata));
        if files.len() > MAX_FILES {
            return Err(unreadable(io::Error::other("more than 100,000 files")));
        }
    }
    Ok(files)
}

fn version_of(metadata: &fs::Metadata) -> FileVersion {
    (metadata.modified().ok(), metadata.len())
}

fn read(path: &Path) -> Result<Vec<Arc<Certificate>>, KeyError> {
    let unreadable = |source| KeyError::Read {
        path: path.into(),
        source,
    };
    let length = fs::metadata(path).map_err(unreadable)?.len();
    if length > MAX_BYTES {
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
        let Some(certificate) = merge(copies) else {
            tracing::warn!(target: "smq::security", %fingerprint, "certificate ignored: its copies are too large to merge");
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

/// Merges the copies of a certificate, so that a revocation in one of them counts.
fn merge(copies: Vec<Arc<Certificate>>) -> Option<Arc<Certificate>> {
    match <[_; 1]>::try_from(copies) {
        Ok([certificate]) => Some(certificate),
        Err(copies) => Certificate::from_copies(&copies).ok().map(Arc::new),
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyring")
            .field("path", &self.source.path)
            .finish_non_exhaustive()
    }
}
