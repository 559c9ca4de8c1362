//! Contexts: servers with their options, under names.

use clap::{Args, Subcommand};
use serde_json::json;

use crate::{
    connection::{Connection, Options},
    contexts::{file, read, unknown, write},
    failure::{Done, Failure},
    output::{self, Style},
};

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
