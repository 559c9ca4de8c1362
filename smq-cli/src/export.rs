//! `smq export`: the `.proto` files of an interface, with all that they import, in one folder.

use std::{collections::BTreeMap, path::PathBuf};

use clap::Args;
use smq_build::guard;
use smq_documents::ProtoPrinter;

use crate::{
    failure::{Done, Failure},
    generate::Source,
    output::say,
};

/// Files that each compiler of protobuf has.
const WELL_KNOWN: &str = "google/protobuf/";

/// Files that the guard adds as they are, where they are imported.
const EMBEDDED: [&str; 4] = [
    "smq/v1/options.proto",
    "google/api/annotations.proto",
    "google/api/http.proto",
    "google/api/httpbody.proto",
];

const EXAMPLES: &str = "\
Examples:
  smq export api https://weather.example       what a server has
  smq export api                               the files in `proto`, with all that they import
  smq export --imports proto-imports           only what they import: editors then find the options of socket.mq";

/// Where to, and whose files.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Export {
    /// The folder; files of the same names are replaced
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,

    /// Only what files import and their folder does not have
    #[arg(long, conflicts_with_all = ["url", "descriptor_set"])]
    imports: bool,

    #[command(flatten)]
    source: Source,
}

impl Export {
    pub(crate) async fn run(&self) -> Done {
        let written = match self.source.files()? {
            Some(compiler) if self.imports => compiler.export_imports(&self.folder),
            Some(compiler) => compiler.export(&self.folder),
            None => {
                let pool = self.source.pool().await?;
                let files = pool.files().filter(|file| {
                    !file.name().starts_with(WELL_KNOWN) && !EMBEDDED.contains(&file.name())
                });
                let printer = ProtoPrinter::of(&pool);
                let texts = files.map(|file| (file.name().to_owned(), printer.file(&file)));
                guard::export(&self.folder, &texts.collect::<BTreeMap<_, _>>())
            }
        };
        let written = written.map_err(|error| Failure::local(error.to_string()))?;
        say(&format!(
            "{} files in {}",
            written.len(),
            self.folder.display()
        ));
        Ok(())
    }
}
