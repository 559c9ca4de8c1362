//! `hostwatch trust`: puts a certificate where it is trusted, once somebody has looked at it.

use std::{
    fs,
    io::{self, IsTerminal, Write},
    path::PathBuf,
    time::SystemTime,
};

use clap::Args;
use smq_openpgp::{Certificate, Fingerprint, KeyError};

use crate::{
    failure::Failure,
    identity::{failure, replace},
    measure::printable,
};

/// Whom to trust, and where that is kept.
#[derive(Debug, Args)]
pub(crate) struct Trust {
    /// A certificate, as `hostwatch keygen` or `gpg --export` writes it; or several
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The folder of those who are trusted; it is made if need be
    #[arg(long = "trust", value_name = "FOLDER", env = "HOSTWATCH_TRUST")]
    folder: PathBuf,

    /// Do not ask: the fingerprint was compared, or the file came by a way that is trusted
    #[arg(long)]
    yes: bool,
}

impl Trust {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let file = self.file.display();
        let bytes = fs::read(&self.file)
            .map_err(|error| Failure::new(format!("cannot read {file}: {error}")))?;
        let certificates = Certificate::all_from_bytes(&bytes);
        let certificates = certificates.map_err(|error| refused(&self.file, &error))?;
        let now = SystemTime::now();
        for certificate in &certificates {
            let valid = certificate
                .validate(now)
                .map_err(|invalid| Failure::new(format!("{file} is not trusted: {invalid}")))?;
            println!("{}", grouped(&certificate.fingerprint()));
            for user_id in valid.user_ids() {
                println!("  {}", printable(user_id));
            }
            if valid.certifies() && valid.signing_keys().next().is_none() {
                println!("  (an organisation: it certifies others, and does nothing else)");
            }
        }
        if !self.yes && !self.is_confirmed()? {
            return Err(Failure::new("nothing was changed"));
        }
        fs::create_dir_all(&self.folder).map_err(|error| {
            Failure::new(format!("cannot make {}: {error}", self.folder.display()))
        })?;
        for certificate in &certificates {
            let name = format!("{}.asc", certificate.fingerprint());
            let path = self.folder.join(name);
            replace(&path, &certificate.to_armored())?;
            println!("trusted: {}", path.display());
        }
        println!(
            "Whoever runs with this folder knows it within a second. To trust no longer, remove the file."
        );
        Ok(())
    }

    fn is_confirmed(&self) -> Result<bool, Failure> {
        if !io::stdin().is_terminal() {
            return Err(Failure::new(
                "nothing was changed: compare the fingerprint with what its owner tells you, then say --yes",
            ));
        }
        print!("Is that the fingerprint that its owner tells you? [y/N] ");
        let mut answer = String::new();
        let asked = io::stdout().flush();
        asked
            .and_then(|()| io::stdin().read_line(&mut answer))
            .map_err(|error| Failure::new(format!("cannot ask: {error}")))?;
        Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
    }
}

fn refused(file: &std::path::Path, error: &KeyError) -> Failure {
    let beside = file.with_extension("asc");
    let hint = match error {
        KeyError::Malformed(what) if what.starts_with("a secret key") => format!(
            "\nA secret key is never given away: ask its owner for the certificate, {} or so.",
            beside.display()
        ),
        _ => String::new(),
    };
    Failure::new(format!(
        "{} is not trusted: {}{hint}",
        file.display(),
        failure(error)
    ))
}

/// Returns a fingerprint in groups of four, as people compare them.
fn grouped(fingerprint: &Fingerprint) -> String {
    let digits = fingerprint.to_string();
    let digits: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = digits.chunks(4).map(|it| it.iter().collect()).collect();
    groups.join(" ")
}
