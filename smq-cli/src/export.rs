//! `smq export`: the `.proto` files of an interface, with all that they import, in one folder.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

use clap::Args;

use crate::{
    failure::{Done, Failure},
    generate::Source,
    output::say,
    proto_text,
};

/// Files that each compiler of protobuf has.
const WELL_KNOWN: &str = "google/protobuf/";

/// The options of socket.mq, which files import.
const OPTIONS: &str = "smq/v1/options.proto";

const EXAMPLES: &str = "\
Examples:
  smq export proto https://weather.example       what a server has
  smq export exported --proto proto              files, with the options of socket.mq that they import

Editors, `buf` and other generators then resolve all imports below the folder.";

/// Where to, and whose files.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Export {
    /// The folder; files of the same names are replaced
    #[arg(value_name = "FOLDER", index = 1)]
    folder: PathBuf,

    #[command(flatten)]
    source: Source,
}

impl Export {
    pub(crate) async fn run(&self) -> Done {
        let pool = self.source.pool().await?;
        let embedded = |name: &str| {
            let mut files = smq_build::EMBEDDED_FILES.iter();
            files
                .find(|(known, _)| *known == name)
                .map(|(_, text)| (*text).to_owned())
        };
        let mut files: Vec<(String, String)> = pool
            .files()
            .filter(|file| !file.name().starts_with(WELL_KNOWN))
            .map(|file| {
                let name = file.name().to_owned();
                let original = embedded(&name).or_else(|| self.source.text(&name));
                let text = original.unwrap_or_else(|| proto_text::file(&file));
                (name, text)
            })
            .collect();
        if files.iter().all(|(name, _)| name != OPTIONS) {
            files.extend(embedded(OPTIONS).map(|text| (OPTIONS.to_owned(), text)));
        }
        for (name, text) in &files {
            let is_below = |part| matches!(part, Component::Normal(_));
            // A server may say anything.
            if !Path::new(name).components().all(is_below) {
                let message =
                    format!("the server has a file {name:?}, which is outside of the folder");
                return Err(Failure::local(message));
            }
            let path = self.folder.join(name);
            write(&path, text).map_err(|error| {
                Failure::local(format!("cannot write {}: {error}", path.display()))
            })?;
        }
        say(&format!(
            "{} files in {}",
            files.len(),
            self.folder.display()
        ));
        Ok(())
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
    fs::write(path, text)
}
