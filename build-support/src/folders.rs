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
}

impl Folders {
    pub(crate) fn add_root(&mut self, folder: &Path) {
        self.roots.push(folder.to_owned());
    }

    pub(crate) fn add_include(&mut self, folder: &Path) {
        self.includes.push(folder.to_owned());
    }

    pub(crate) fn roots(&self) -> &[PathBuf] {
        &self.roots
    }

    /// Returns the import paths of all files below the roots, sorted.
    pub(crate) fn root_files(&self) -> Result<Vec<String>> {
        if self.roots.is_empty() {
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
        Ok(found.into_keys().collect())
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
