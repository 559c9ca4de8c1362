//! The folders of `.proto` files: roots to compile, and includes to import from.

use std::{
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
    fs, io,
    path::{Path, PathBuf},
};

use crate::error::{Error, Result};

/// Roots and includes, each in the order in which imports are looked up.
#[derive(Debug, Clone, Default)]
pub(crate) struct Folders {
    roots: Vec<PathBuf>,
    includes: Vec<PathBuf>,
    /// The files to compile beside those in the roots, as the user names them.
    files: Vec<PathBuf>,
    /// The files and folders that are not compiled, as the user names them.
    excluded: Vec<PathBuf>,
}

impl Folders {
    pub(crate) fn add_root(&mut self, folder: &Path) {
        self.roots.push(folder.to_owned());
    }

    pub(crate) fn add_include(&mut self, folder: &Path) {
        self.includes.push(folder.to_owned());
    }

    pub(crate) fn add_file(&mut self, path: &Path) {
        self.files.push(path.to_owned());
    }

    pub(crate) fn exclude(&mut self, path: &Path) {
        self.excluded.push(path.to_owned());
    }

    /// Whether there is no root and no file.
    pub(crate) fn is_empty(&self) -> bool {
        self.roots.is_empty() && self.files.is_empty()
    }

    pub(crate) fn roots(&self) -> &[PathBuf] {
        &self.roots
    }

    pub(crate) fn includes(&self) -> &[PathBuf] {
        &self.includes
    }

    /// Whether a file is excluded by its import path.
    pub(crate) fn excludes(&self, name: &str) -> bool {
        let mut paths = self
            .excluded
            .iter()
            .flat_map(|path| self.import_paths(path));
        paths.any(|excluded| Path::new(name).starts_with(excluded))
    }

    /// Returns the import paths of all files to compile, sorted.
    pub(crate) fn root_files(&self) -> Result<Vec<String>> {
        if self.is_empty() {
            return Err(Error::new(
                "no root folder given",
                "add a folder of .proto files with `Compiler::root`",
            ));
        }
        self.check_nesting()?;
        for include in &self.includes {
            fs::read_dir(include).map_err(|error| unreadable(include, &error))?;
        }
        let mut found: BTreeMap<String, &Path> = BTreeMap::new();
        for root in &self.roots {
            let (mut names, mut seen) = (Vec::new(), BTreeSet::new());
            add_proto_files(root, "", &mut names, &mut seen)
                .map_err(|error| unreadable(root, &error))?;
            if names.is_empty() {
                return Err(Error::new(
                    format!("no .proto file in root {}", root.display()),
                    "add an interface to it, or choose another folder",
                ));
            }
            for name in names {
                match found.entry(name) {
                    Entry::Vacant(entry) => {
                        entry.insert(root);
                    }
                    Entry::Occupied(entry) => {
                        let paths = [entry.get(), root.as_path()].map(|r| r.join(entry.key()));
                        return Err(Error::new(
                            format!(
                                "{} and {} have the same import path `{}`",
                                paths[0].display(),
                                paths[1].display(),
                                entry.key()
                            ),
                            "rename one of them, or move it to another folder below its root",
                        ));
                    }
                }
            }
        }
        let mut names: BTreeSet<_> = found.into_keys().collect();
        for file in &self.files {
            names.insert(self.named_file(file)?);
        }
        for path in &self.excluded {
            self.remove_excluded(path, &mut names)?;
        }
        Ok(names.into_iter().collect())
    }

    /// Returns the import path of a file that the user names.
    fn named_file(&self, path: &Path) -> Result<String> {
        let mut names = self.import_paths(path);
        names.find(|name| self.find(name).is_some()).ok_or_else(|| {
            Error::new(
                format!("no file {} in a root or include folder", path.display()),
                "write its path from there, as other files import it, and add the folder with \
                 `Compiler::include`",
            )
        })
    }

    /// Removes the files that the user excludes by the path of a file or a folder.
    fn remove_excluded(&self, path: &Path, names: &mut BTreeSet<String>) -> Result {
        let before = names.len();
        for excluded in self.import_paths(path) {
            names.retain(|name| !Path::new(name).starts_with(&excluded));
            if names.len() < before {
                return Ok(());
            }
        }
        Err(Error::new(
            format!(
                "`exclude` for {}, where no file is compiled",
                path.display()
            ),
            "write the path of a file or folder from its root, or remove it",
        ))
    }

    /// Returns the import paths that a path can mean: its part below a folder, or the path itself.
    fn import_paths(&self, path: &Path) -> impl Iterator<Item = String> {
        let folders = self.roots.iter().chain(&self.includes);
        let below = folders.filter_map(|folder| path.strip_prefix(folder).ok());
        let paths = below.chain(path.is_relative().then_some(path));
        paths.map(|path| path.to_string_lossy().replace('\\', "/"))
    }

    /// Returns the path of the first file with that import path.
    pub(crate) fn find(&self, name: &str) -> Option<PathBuf> {
        let folders = self.roots.iter().chain(&self.includes);
        folders
            .map(|folder| folder.join(name))
            .find(|path| path.is_file())
    }

    /// Rejects a root inside another, because its files would have two import paths.
    fn check_nesting(&self) -> Result {
        let known: Vec<_> = self
            .roots
            .iter()
            .filter_map(|root| Some((root, fs::canonicalize(root).ok()?)))
            .collect();
        for (index, (a, of_a)) in known.iter().enumerate() {
            for (b, of_b) in &known[index + 1..] {
                let (inner, outer) = if of_b.starts_with(of_a) {
                    (b, a)
                } else if of_a.starts_with(of_b) {
                    (a, b)
                } else {
                    continue;
                };
                return Err(Error::new(
                    format!(
                        "root {} is inside root {}",
                        inner.display(),
                        outer.display()
                    ),
                    format!(
                        "remove {}: all files below a root are compiled",
                        inner.display()
                    ),
                ));
            }
        }
        Ok(())
    }
}

fn unreadable(folder: &Path, error: &io::Error) -> Error {
    Error::new(
        format!("cannot read folder {}: {error}", folder.display()),
        "check the path: it is relative to the folder of Cargo.toml",
    )
}

/// Adds the import paths of the `.proto` files below a folder.
///
/// Names that begin with a dot are skipped, because editors use them for temporary files. `seen` stops the
/// recursion where a symbolic link leads back to a folder.
fn add_proto_files(
    folder: &Path,
    prefix: &str,
    names: &mut Vec<String>,
    seen: &mut BTreeSet<PathBuf>,
) -> io::Result<()> {
    let is_new = seen.insert(fs::canonicalize(folder)?);
    let entries = fs::read_dir(folder)?;
    if !is_new {
        return Ok(());
    }
    for entry in entries {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if name.starts_with('.') {
            continue;
        }
        let is_proto = path.extension().is_some_and(|end| end == "proto");
        if path.is_dir() {
            add_proto_files(&path, &format!("{prefix}{name}/"), names, seen)?;
        } else if is_proto {
            names.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}
