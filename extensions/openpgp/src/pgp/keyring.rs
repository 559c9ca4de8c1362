//! Keyrings: the certificates that a program trusts.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
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
/// A keyring follows its directory or file without a restart: when used, it checks for changes at most twice a second.
/// While the directory or file is gone or unreadable, the keyring trusts nobody. While a file in a directory is
/// unreadable, empty or malformed, the keyring trusts no certificate that the file had before, not even by another file:
/// the file may have revoked it. The next good state counts again.
///
/// A keyring merges copies of a certificate, so a revocation in one copy revokes the certificate.
///
/// Clones are cheap and share their state.
#[derive(Clone)]
pub struct Keyring {
    source: Arc<Source>,
}

struct Source {
    path: Option<KeyringPath>,
    loaded: Mutex<Loaded>,
}

/// A directory or a file, which does not become the other.
#[derive(Debug)]
struct KeyringPath {
    path: PathBuf,
    is_file: bool,
}

struct Loaded {
    checked_at: Instant,
    files: BTreeMap<PathBuf, LoadedFile>,
    index: Arc<Index>,
    /// Whether the directory or file could not be listed: then nobody is trusted.
    is_lost: bool,
}

struct LoadedFile {
    version: FileVersion,
    /// The last good content.
    certificates: Vec<Arc<Certificate>>,
    /// The reason why the present content is not good.
    fault: Option<String>,
    /// Whether the system refused to read it, which may pass without a change of the file.
    is_retried: bool,
}

/// What the system tells of a file. A change means a new version. A change of its permissions counts, too: the file may
/// no longer be readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FileVersion {
    modified: Option<SystemTime>,
    length: u64,
    /// Its number, and the time of its last change, of its content or its permissions.
    #[cfg(unix)]
    inode: (u64, i64, i64),
}

/// The certificates by the ids of their keys.
type Index = HashMap<KeyId, Vec<Arc<Certificate>>>;

/// The minimum time between two checks for changed files: sessions, which look twice a second, end within a second.
const CHECK_INTERVAL: Duration = Duration::from_millis(500);

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

    fn load(path: PathBuf) -> Result<Self, KeyError> {
        let is_file = fs::metadata(&path).is_ok_and(|metadata| metadata.is_file());
        let source = KeyringPath { path, is_file };
        let mut files = BTreeMap::new();
        for (path, version) in list(&source)? {
            let certificates = read(&path)?;
            let file = LoadedFile {
                version,
                certificates,
                fault: None,
                is_retried: false,
            };
            files.insert(path, file);
        }
        let index = Arc::new(index(&files));
        Ok(Self {
            source: Arc::new(Source {
                path: Some(source),
                loaded: Mutex::new(Loaded {
                    checked_at: Instant::now(),
                    files,
                    index,
                    is_lost: false,
                }),
            }),
        })
    }

    /// Trusts exactly these certificates.
    pub fn of(certificates: impl IntoIterator<Item = Certificate>) -> Self {
        let certificates = certificates.into_iter().map(Arc::new).collect();
        Self {
            source: Arc::new(Source {
                path: None,
                loaded: Mutex::new(Loaded {
                    checked_at: Instant::now(),
                    files: BTreeMap::new(),
                    index: Arc::new(merged(certificates)),
                    is_lost: false,
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
    /// Reads changed files, and drops removed files. What cannot be read is not trusted.
    fn reload(&mut self, source: &KeyringPath) {
        let listed = match list(source) {
            Ok(listed) => listed,
            Err(error) => {
                if !std::mem::replace(&mut self.is_lost, true) {
                    tracing::error!(target: "smq::security", %error, "keyring lost: nobody is trusted");
                }
                self.files.clear();
                self.index = Arc::default();
                return;
            }
        };
        let mut changed = std::mem::take(&mut self.is_lost);
        if changed {
            tracing::info!(target: "smq::security", keyring = %source.path.display(), "keyring found again");
        }
        changed |= self.files.keys().any(|path| !listed.contains_key(path));
        self.files.retain(|path, _| listed.contains_key(path));
        for (path, version) in listed {
            let known = self.files.get(&path);
            if known.is_some_and(|file| file.version == version && !file.is_retried) {
                continue;
            }
            let file = self.files.entry(path.clone()).or_insert(LoadedFile {
                version,
                certificates: Vec::new(),
                fault: None,
                is_retried: false,
            });
            file.version = version;
            let bytes = read_bytes(&path);
            file.is_retried = bytes.is_err();
            let fault = match bytes.and_then(|bytes| parse(&path, &bytes)) {
                Ok(certificates) => {
                    file.certificates = certificates;
                    changed = true;
                    None
                }
                Err(error) => Some(error.to_string()),
            };
            if file.fault != fault {
                changed = true;
                if let Some(error) = &fault {
                    let file = path.display();
                    tracing::error!(target: "smq::security", %file, %error, "file not read: its certificates are not trusted");
                }
                file.fault = fault;
            }
        }
        if changed {
            self.index = Arc::new(index(&self.files));
        }
    }
}

/// Lists the certificate files of a directory. A path to a file lists that file.
fn list(source: &KeyringPath) -> Result<BTreeMap<PathBuf, FileVersion>, KeyError> {
    let KeyringPath { path, is_file } = source;
    let unreadable = |error| KeyError::Read {
        path: path.clone(),
        source: error,
    };
    let mut files = BTreeMap::new();
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if metadata.is_file() != *is_file {
        let what = if *is_file {
            "no file any more"
        } else {
            "no directory any more"
        };
        return Err(unreadable(io::Error::other(what)));
    }
    if *is_file {
        files.insert(path.clone(), version_of(&metadata));
        return Ok(files);
    }
    for entry in fs::read_dir(path).map_err(unreadable)? {
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
    #[cfg(unix)]
    use std::os::unix::fs::MetadataExt as _;

    FileVersion {
        modified: metadata.modified().ok(),
        length: metadata.len(),
        #[cfg(unix)]
        inode: (metadata.ino(), metadata.ctime(), metadata.ctime_nsec()),
    }
}

fn read(path: &Path) -> Result<Vec<Arc<Certificate>>, KeyError> {
    parse(path, &read_bytes(path)?)
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, KeyError> {
    let bytes = fs::metadata(path).and_then(|metadata| {
        if metadata.len() > MAX_BYTES {
            return Err(io::Error::other("longer than 16 MiB"));
        }
        fs::read(path)
    });
    bytes.map_err(|source| KeyError::Read {
        path: path.into(),
        source,
    })
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Vec<Arc<Certificate>>, KeyError> {
    let certificates = Certificate::all_from_bytes(bytes).map_err(|error| KeyError::Read {
        path: path.into(),
        source: io::Error::other(error.to_string()),
    })?;
    Ok(certificates.into_iter().map(Arc::new).collect())
}

/// Indexes the certificates of all files that are good. A bad file may have revoked a certificate that it had.
fn index(files: &BTreeMap<PathBuf, LoadedFile>) -> Index {
    let of = |is_good| {
        let files = files
            .values()
            .filter(move |file| file.fault.is_none() == is_good);
        files.flat_map(|file| &file.certificates)
    };
    let doubtful: HashSet<_> = of(false).map(|it| it.fingerprint()).collect();
    let trusted = of(true).filter(|it| !doubtful.contains(&it.fingerprint()));
    merged(trusted.cloned().collect())
}

fn merged(certificates: Vec<Arc<Certificate>>) -> Index {
    let mut copies: BTreeMap<Fingerprint, Vec<Arc<Certificate>>> = BTreeMap::new();
    for certificate in certificates {
        let same = copies.entry(certificate.fingerprint()).or_default();
        same.push(certificate);
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
