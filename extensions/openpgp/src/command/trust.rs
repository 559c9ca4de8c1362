//! `trust`: puts a certificate where it is trusted, once somebody has looked at it.

use std::{
    fs,
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
    time::SystemTime,
};

use clap::Args;

use super::{CommandError, printable, replace, tell};
use crate::{Certificate, Fingerprint, KeyError};

/// Whom to trust, and where that is kept.
#[derive(Debug, Args)]
pub struct Trust {
    /// A certificate, as `keygen` or `gpg --export` writes it; or several
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The folder of those who are trusted; it is made if need be
    #[arg(long = "trust", value_name = "FOLDER", env = "SMQ_TRUST")]
    folder: PathBuf,

    /// Do not ask: the fingerprint was compared, or the file came by a way that is trusted
    #[arg(long)]
    yes: bool,
}

impl Trust {
    pub(super) fn run(&self) -> Result<(), CommandError> {
        let file = self.file.display();
        let certificates = certificates(&self.file)?;
        let now = SystemTime::now();
        for certificate in &certificates {
            let valid = certificate.validate(now).map_err(|invalid| {
                CommandError::new(format!("{file} is not trusted: {invalid}"))
            })?;
            tell(grouped(&certificate.fingerprint()));
            for user_id in valid.user_ids() {
                tell(format_args!("  {}", printable(user_id)));
            }
            if valid.certifies() && valid.signing_keys().next().is_none() {
                tell("  (an organisation: it certifies others, and does nothing else)");
            }
        }
        if !self.yes && !self.is_confirmed()? {
            return Err(CommandError::new("nothing was changed"));
        }
        fs::create_dir_all(&self.folder).map_err(|error| {
            CommandError::new(format!("cannot make {}: {error}", self.folder.display()))
        })?;
        for certificate in &certificates {
            let name = format!("{}.asc", certificate.fingerprint());
            let path = self.folder.join(name);
            replace(&path, &certificate.to_armored())?;
            tell(format_args!("trusted: {}", path.display()));
        }
        tell(
            "Whoever runs with this folder knows it within a second. To trust no longer, remove the file.",
        );
        Ok(())
    }

    fn is_confirmed(&self) -> Result<bool, CommandError> {
        if !io::stdin().is_terminal() {
            return Err(CommandError::new(
                "nothing was changed: compare the fingerprint with what its owner tells you, then say --yes",
            ));
        }
        let mut answer = String::new();
        let asked = write!(
            io::stderr(),
            "Is that the fingerprint that its owner tells you? [y/N] "
        );
        asked
            .and_then(|()| io::stdin().read_line(&mut answer))
            .map_err(|error| CommandError::new(format!("cannot ask: {error}")))?;
        Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
    }
}

/// Which certificates.
#[derive(Debug, Args)]
pub struct ShowFingerprint {
    /// A certificate, as `keygen` or `gpg --export` writes it; or several
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl ShowFingerprint {
    /// Prints the fingerprints; whose they are goes to standard error.
    pub(super) fn run(&self) -> Result<(), CommandError> {
        for certificate in certificates(&self.file)? {
            tell(certificate.fingerprint());
            let user_ids = certificate.user_ids().join(", ");
            let _ = writeln!(io::stderr(), "  {}", printable(&user_ids));
        }
        Ok(())
    }
}

fn certificates(file: &Path) -> Result<Vec<Certificate>, CommandError> {
    let bytes = fs::read(file)
        .map_err(|error| CommandError::new(format!("cannot read {}: {error}", file.display())))?;
    Certificate::all_from_bytes(&bytes).map_err(|error| refused(file, &error))
}

fn refused(file: &Path, error: &KeyError) -> CommandError {
    let beside = file.with_extension("asc");
    let hint = match error {
        KeyError::Malformed(what) if what.starts_with("a secret key") => format!(
            "\nA secret key is never given away: ask its owner for the certificate, {} or so.",
            beside.display()
        ),
        _ => String::new(),
    };
    CommandError::new(format!(
        "{} is not a certificate to trust: {}{hint}",
        file.display(),
        CommandError::from(error)
    ))
}

/// Returns a fingerprint in groups of four, as people compare them.
fn grouped(fingerprint: &Fingerprint) -> String {
    let digits = fingerprint.to_string();
    let digits: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = digits.chunks(4).map(|it| it.iter().collect()).collect();
    groups.join(" ")
}
