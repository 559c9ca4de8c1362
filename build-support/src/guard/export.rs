//! All files of an interface in one folder, for editors, buf and other generators.

use std::{
    collections::BTreeMap,
    path::{Component, Path, PathBuf},
};

use crate::{
    error::{Error, Result},
    imports, output, parse,
    problems::Problems,
    sources::{self, Sources},
};

/// What buf needs to know: the folder is a module, and which rules hold for interfaces.
const BUF_YAML: &str = include_str!("buf.yaml");

/// Writes files, by their import paths, to a folder, with the files of this crate that they import: `smq/v1/options.proto`
/// and those of `google/api`. Editors and compilers contain those of `google/protobuf`.
///
/// Also writes a `buf.yaml`, if there is none. Returns the paths of all files. [`Compiler::export`] does the same for
/// the files of folders.
///
/// [`Compiler::export`]: crate::Compiler::export
///
/// # Errors
///
/// Fails if an import path leads out of the folder, or if a file cannot be written.
pub fn export(folder: impl AsRef<Path>, files: &BTreeMap<String, String>) -> Result<Vec<PathBuf>> {
    let folder = folder.as_ref();
    let mut files = files.clone();
    let mut next: Vec<String> = files.keys().cloned().collect();
    while let Some(name) = next.pop() {
        let parsed = parse::parse(&name, &files[&name]);
        for import in parsed.map(|file| file.dependency).unwrap_or_default() {
            if let Some(text) = sources::text(&import).filter(|_| !files.contains_key(&import)) {
                files.insert(import.clone(), text.to_owned());
                next.push(import);
            }
        }
    }
    let mut written = write(folder, &files)?;
    let buf_yaml = folder.join("buf.yaml");
    if !buf_yaml.exists() {
        output::write(&buf_yaml, BUF_YAML.as_bytes())?;
    }
    written.push(buf_yaml);
    Ok(written)
}

/// Writes the files of folders and all that they import.
pub(crate) fn export_folders(
    folder: &Path,
    sources: &Sources,
    names: &[String],
) -> Result<Vec<PathBuf>> {
    export(folder, &texts(sources, names)?)
}

/// Writes what files import, without the files themselves.
pub(crate) fn export_imports(
    folder: &Path,
    sources: &Sources,
    names: &[String],
) -> Result<Vec<PathBuf>> {
    let mut files = texts(sources, names)?;
    files.retain(|name, _| !names.contains(name));
    write(folder, &files)
}

/// Returns the texts of files and of all that they import, except what every compiler contains.
fn texts(sources: &Sources, names: &[String]) -> Result<BTreeMap<String, String>> {
    let mut problems = Problems::new(sources);
    let loaded = imports::load(sources, names, &mut problems);
    let problems = problems.into_vec();
    if !problems.is_empty() {
        return Err(Error::from_problems(problems));
    }
    let texts = loaded.opened.into_iter().filter_map(|name| {
        let built_in = || sources::text(&name).map(str::to_owned);
        let text = sources.source(&name).or_else(built_in)?;
        Some((name, text))
    });
    Ok(texts.collect())
}

fn write(folder: &Path, files: &BTreeMap<String, String>) -> Result<Vec<PathBuf>> {
    let mut written = Vec::new();
    for (name, text) in files {
        let path = inside(folder, name)?;
        output::create_folder(path.parent().unwrap_or(folder))?;
        output::write(&path, text.as_bytes())?;
        written.push(path);
    }
    Ok(written)
}

/// Returns the path of a file in a folder, and rejects those that lead out of it.
fn inside(folder: &Path, name: &str) -> Result<PathBuf> {
    let mut parts = Path::new(name).components();
    if !name.is_empty() && parts.all(|part| matches!(part, Component::Normal(_))) {
        return Ok(folder.join(name));
    }
    Err(Error::new(
        format!("import path `{name}` leads out of {}", folder.display()),
        "export only files whose import paths are below a root",
    ))
}
