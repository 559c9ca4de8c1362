//! The folders with what is compiled, and those with what may be imported.

use std::{
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
    fs, io,
    path::{Path, PathBuf},
};

use crate::{Error, Result};

/// The folders, in the order in which files are looked up.
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

    /// Returns the names of all files below the roots, as an import would name them, in order.
    pub(crate) fn list(&self) -> Result<Vec<String>> {
        if self.roots.is_empty() {
            return Err(Error::new(
                "there is no folder to compile",
                "name one with `root`",
            ));
        }
        self.check_nesting()?;
        for include in &self.includes {
            fs::read_dir(include).map_err(|error| unreadable(include, &error))?;
        }
        let mut found: BTreeMap<String, &Path> = BTreeMap::new();
        for root in &self.roots {
            let (mut names, mut seen) = (Vec::new(), BTreeSet::new());
            walk(root, "", &mut names, &mut seen).map_err(|error| unreadable(root, &error))?;
            if names.is_empty() {
                let message = format!("there is no .proto file in {}", root.display());
                return Err(Error::new(
                    message,
                    "put an interface there, or name another folder",
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
                                "{} and {} would both be imported as `{}`",
                                paths[0].display(),
                                paths[1].display(),
                                entry.key()
                            ),
                            "rename one of them, or put it into another folder below its root",
                        ));
                    }
                }
            }
        }
        Ok(found.into_keys().collect())
    }

    /// Returns the path of a file by its name.
    pub(crate) fn path(&self, name: &str) -> Option<PathBuf> {
        let folders = self.roots.iter().chain(&self.includes);
        folders
            .map(|folder| folder.join(name))
            .find(|path| path.is_file())
    }

    /// A file in a root within a root would have two names.
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
                        "the root {} lies within the root {}",
                        inner.display(),
                        outer.display()
                    ),
                    format!(
                        "take {} away: all files below a root are compiled",
                        inner.display()
                    ),
                ));
            }
        }
        Ok(())
    }
}

fn unreadable(folder: &Path, error: &io::Error) -> Error {
    let message = format!("cannot read the folder {}: {error}", folder.display());
    Error::new(message, "paths are relative to the folder of Cargo.toml")
}

/// Adds the names of the `.proto` files below a folder, those that begin with a dot aside.
///
/// A folder that a link leads back to is read once.
fn walk(
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
            walk(&path, &format!("{prefix}{name}/"), names, seen)?;
        } else if is_proto {
            names.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}
