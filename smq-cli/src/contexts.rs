//! The file of contexts.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::failure::{Done, Failure};

/// The names and their connections, as words of a command line.
pub(crate) type Contexts = BTreeMap<String, Vec<String>>;

/// Returns the connection of a context.
pub(crate) fn words(name: &str) -> Done<Vec<String>> {
    let contexts = read(&file()?)?;
    let words = contexts.get(name).cloned();
    words.ok_or_else(|| unknown(name, &contexts))
}

pub(crate) fn unknown(name: &str, contexts: &Contexts) -> Failure {
    let names: Vec<_> = contexts.keys().map(String::as_str).collect();
    let failure = Failure::usage(format!("{name:?} is neither a URL nor a context"));
    failure.advise(match names.as_slice() {
        [] => format!("write http://host:port, or `smq context add {name} URL` first"),
        names => format!(
            "write http://host:port, one of the contexts {}, or `smq context add {name} URL` first",
            names.join(", ")
        ),
    })
}

pub(crate) fn file() -> Done<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let folder = set("XDG_CONFIG_HOME").map(PathBuf::from);
    let folder = folder.or_else(|| std::env::home_dir().map(|home| home.join(".config")));
    let folder = folder.ok_or_else(|| {
        Failure::local("there is no folder for contexts").advise("set XDG_CONFIG_HOME or HOME")
    })?;
    Ok(folder.join("smq").join("contexts.json"))
}

pub(crate) fn read(file: &Path) -> Done<Contexts> {
    let wrong = |error: &dyn std::fmt::Display| {
        Failure::local(format!(
            "cannot read the contexts in {}: {error}",
            file.display()
        ))
    };
    match fs::read(file) {
        Ok(text) => serde_json::from_slice(&text)
            .map_err(|error| wrong(&error).advise("mend the file, or remove it")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Contexts::new()),
        Err(error) => Err(wrong(&error)),
    }
}

/// Writes the file anew, so that whoever reads it meanwhile sees the old one or the new one.
pub(crate) fn write(file: &Path, contexts: &Contexts) -> Done {
    let beside = file.with_extension(format!("{}.part", std::process::id()));
    let written = || {
        fs::create_dir_all(file.parent().unwrap_or(Path::new("")))?;
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut open = options.open(&beside)?;
        open.write_all(&serde_json::to_vec_pretty(contexts)?)?;
        open.sync_all()?;
        fs::rename(&beside, file)
    };
    written().map_err(|error: io::Error| {
        let _ = fs::remove_file(&beside);
        Failure::local(format!("cannot write {}: {error}", file.display()))
    })
}
