//! Contexts: servers with their options, under names.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::{Args, Subcommand};
use serde_json::json;

use crate::{
    connection::{Connection, Options},
    failure::{Done, Failure},
    output::{self, Style},
};

/// The names and their connections, as words of a command line.
type Contexts = BTreeMap<String, Vec<String>>;

/// What to do with contexts.
#[derive(Debug, Subcommand)]
pub(crate) enum ContextCommand {
    /// Remember a server under a name, in place of the one of that name
    ///
    /// The file belongs to you alone, since headers may be secrets: $XDG_CONFIG_HOME/smq/contexts.json, or
    /// ~/.config/smq/contexts.json.
    Add(Box<Add>),
    /// List the names with their servers
    List,
    /// Forget a name
    Remove {
        /// The name
        name: String,
    },
}

/// What is remembered.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// The name: letters, digits, '-' and '_'
    name: String,

    /// The server: https://host, http://host:port, unix:/path, with a path prefix if there is one
    url: String,

    #[command(flatten)]
    options: Options,
}

impl ContextCommand {
    pub(crate) fn run(&self, style: Style) -> Done {
        let file = file()?;
        let mut contexts = read(&file)?;
        match self {
            Self::Add(add) => {
                let Add { name, url, options } = &**add;
                let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
                if name.is_empty() || !name.chars().all(is_name) {
                    return Err(Failure::usage(format!(
                        "{name:?} is not a name: write letters, digits, '-' and '_'"
                    )));
                }
                if !url.contains([':', '/']) {
                    return Err(Failure::usage(format!(
                        "{url:?} is not a URL: write http://host:port, https://host or unix:/path"
                    )));
                }
                let (url, options) = (url.clone(), options.clone());
                contexts.insert(name.clone(), Connection { url, options }.words());
                write(&file, &contexts)
            }
            Self::Remove { name } => {
                if contexts.remove(name).is_none() {
                    return Err(unknown(name, &contexts));
                }
                write(&file, &contexts)
            }
            Self::List => {
                for (name, words) in &contexts {
                    let url = words.first().map(String::as_str).unwrap_or_default();
                    if style.json {
                        let line = json!({"name": name, "url": url});
                        style.write_json(line.to_string().as_bytes())?;
                    } else {
                        output::write(format!("{name}\t{url}\n").as_bytes())?;
                    }
                }
                Ok(())
            }
        }
    }
}

/// Returns the connection of a context.
pub(crate) fn words(name: &str) -> Done<Vec<String>> {
    let contexts = read(&file()?)?;
    let words = contexts.get(name).cloned();
    words.ok_or_else(|| unknown(name, &contexts))
}

fn unknown(name: &str, contexts: &Contexts) -> Failure {
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

fn file() -> Done<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let folder = set("XDG_CONFIG_HOME").map(PathBuf::from);
    let folder = folder.or_else(|| std::env::home_dir().map(|home| home.join(".config")));
    let folder = folder.ok_or_else(|| {
        Failure::local("there is no folder for contexts").advise("set XDG_CONFIG_HOME or HOME")
    })?;
    Ok(folder.join("smq").join("contexts.json"))
}

fn read(file: &Path) -> Done<Contexts> {
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
fn write(file: &Path, contexts: &Contexts) -> Done {
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
