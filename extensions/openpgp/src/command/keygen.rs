//! `keygen`: makes a key, and says what to do with it.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{CommandError, Lock, program, replace, tell};
use crate::Key;

/// What kind of key, and where.
#[derive(Debug, Args)]
pub struct Keygen {
    /// The secret key, which is made for you alone to read; its certificate is put beside it, in FILE with the ending .asc
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Its user id: who you are, or `socket.mq:NAME` for the server of that name
    #[arg(long, value_name = "USER-ID")]
    name: Option<String>,

    /// The key of an organisation, which certifies others and does nothing else
    #[arg(long)]
    certifier: bool,

    #[command(flatten)]
    lock: Lock,
}

impl Keygen {
    pub(super) fn run(&self) -> Result<(), CommandError> {
        let (file, certificate) = (&self.file, self.file.with_extension("asc"));
        if *file == certificate {
            return Err(CommandError::new(format!(
                "{} is for the certificate: name the secret key otherwise, such as {}",
                file.display(),
                file.with_extension("key").display()
            )));
        }
        for path in [file, &certificate] {
            if path.exists() {
                return Err(CommandError::new(format!(
                    "{} is there already, and no key is ever overwritten: take another name",
                    path.display()
                )));
            }
        }
        let passphrase = self.lock.given()?;
        let name = self.name.clone().unwrap_or_else(|| default_name(file));
        let key = match self.certifier {
            true => Key::generate_certifier(&name),
            false => Key::generate(&name),
        };
        let key = key.map_err(|error| CommandError::from(&error))?;
        key.write(file, &passphrase)
            .map_err(|error| CommandError::from(&error))?;
        replace(&certificate, &key.certificate().to_armored())?;
        let (file, certificate) = (file.display(), certificate.display());
        let fingerprint = key.fingerprint();
        let program = program();
        tell(format_args!(
            "\
{fingerprint}  {name}

  {file}  the secret key: keep it to yourself
  {certificate}  its certificate: give it to those who are to know you
"
        ));
        if self.certifier {
            tell(format_args!(
                "\
Certify a server:  {program} certify --pgp-key {file} SERVER.asc socket.mq:NAME
Whoever trusts {certificate} then knows the server of that name by this fingerprint:
  --organisation {fingerprint} --server-name NAME"
            ));
        } else {
            tell(format_args!(
                "\
They trust it with:  {program} trust {certificate} --trust FOLDER
And you trust them in the same way. Then serve, or talk to a server, with:
  --pgp-key {file} --trust FOLDER"
            ));
        }
        Ok(())
    }
}

/// Returns the user id of a key whose holder has not named it: that of its file.
fn default_name(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    format!("{} {stem}", program())
}
