//! Who we are and whom we trust, from the command line.

use std::{
    io::{self, IsTerminal},
    path::{Path, PathBuf},
};

use clap::Args;

use super::{CommandError, printable, program};
use crate::{
    Certificate, Fingerprint, Key, KeyError, Keyring, OpenPgp, OpenPgpClient, Passphrase,
    ServerIdentity,
};

const PASSPHRASE: &str = "SMQ_PASSPHRASE";

/// A key of our own, and the certificates of those it is for.
#[derive(Debug, Clone, Default, Args)]
pub struct Identity {
    /// Our secret key, of `keygen` or `gpg --export-secret-keys`: all is signed and sealed
    #[arg(long, value_name = "FILE", env = "SMQ_PGP_KEY", requires = "trust")]
    pub pgp_key: Option<PathBuf>,

    /// Whom we trust: a folder of certificates, which the command `trust` fills
    #[arg(long, value_name = "FOLDER", env = "SMQ_TRUST")]
    pub trust: Option<PathBuf>,

    /// Our certificate as an organisation has certified it (`certify`)
    #[arg(
        long,
        value_name = "FILE",
        env = "SMQ_PGP_CERTIFICATE",
        requires = "pgp_key"
    )]
    pub pgp_certificate: Option<PathBuf>,

    /// What locks the secret key.
    #[command(flatten)]
    pub lock: Lock,
}

/// What locks a secret key.
#[derive(Debug, Clone, Default, Args)]
pub struct Lock {
    /// The passphrase of the key; else that of SMQ_PASSPHRASE, else it is asked for
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// What a server takes besides what its trust folder says.
#[derive(Debug, Clone, Default, Args)]
pub struct Admission {
    /// What clients call this server; what follows `socket.mq:` in the user id of the key, unless it is said
    #[arg(long, value_name = "NAME", requires = "pgp_key")]
    pub name: Option<String>,

    /// Also trust clients whom this organisation has certified; its certificate is in --trust
    #[arg(long, value_name = "FINGERPRINT", requires = "role")]
    pub organisation: Option<Fingerprint>,

    /// The user id that it has to have certified, such as `viewer`
    #[arg(
        long,
        value_name = "USER-ID",
        requires = "organisation",
        requires = "pgp_key"
    )]
    pub role: Vec<String>,
}

/// The server that a client expects.
#[derive(Debug, Clone, Default, Args)]
pub struct ServerOptions {
    /// The server's certificate: a file, or the fingerprint of one in --trust, where there are several
    #[arg(
        long,
        value_name = "FILE|FINGERPRINT",
        env = "SMQ_SERVER",
        requires = "pgp_key"
    )]
    pub server: Option<String>,

    /// Trust the server that this organisation has certified; its certificate is in --trust
    #[arg(
        long,
        value_name = "FINGERPRINT",
        requires = "pgp_key",
        requires = "server_name",
        conflicts_with = "server"
    )]
    pub organisation: Option<Fingerprint>,

    /// The name that it has certified: the user id on the server's key is `socket.mq:NAME`
    #[arg(long, value_name = "NAME", requires = "organisation")]
    pub server_name: Option<String>,
}

impl Lock {
    /// Returns the passphrase that was given, if one was.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub fn given(&self) -> Result<Passphrase, CommandError> {
        match &self.passphrase_file {
            Some(file) => Passphrase::from_file(file).map_err(|error| CommandError::from(&error)),
            None if std::env::var_os(PASSPHRASE).is_some() => {
                Passphrase::from_env(PASSPHRASE).map_err(|error| CommandError::from(&error))
            }
            None => Ok(Passphrase::none()),
        }
    }

    /// Reads a secret key, and asks for its passphrase where it needs one and none was given.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, or its passphrase is another.
    pub fn read(&self, file: &Path) -> Result<Key, CommandError> {
        let given = self.given()?;
        let is_given = self.passphrase_file.is_some() || std::env::var_os(PASSPHRASE).is_some();
        match Key::from_file(file, &given) {
            Err(KeyError::Passphrase { .. }) if !is_given && io::stdin().is_terminal() => {
                let question = format!("Passphrase of {}: ", file.display());
                let typed = rpassword::prompt_password(question);
                let typed = typed.map_err(|error| {
                    CommandError::new(format!(
                        "cannot ask for the passphrase at the terminal: {error}"
                    ))
                })?;
                let asked = Passphrase::from(typed);
                Key::from_file(file, &asked).map_err(|error| unreadable(file, &error))
            }
            read => read.map_err(|error| unreadable(file, &error)),
        }
    }
}

impl Identity {
    /// Returns our side of what is sealed; nothing, without a key.
    fn openpgp(&self) -> Result<Option<OpenPgp>, CommandError> {
        let (Some(key), Some(trust)) = (&self.pgp_key, &self.trust) else {
            return Ok(None);
        };
        let keyring = Keyring::from_dir(trust).map_err(|error| {
            CommandError::new(format!(
                "{error}\nPut the certificates of those you trust there: {program} trust FILE --trust {}",
                trust.display(),
                program = program()
            ))
        })?;
        let openpgp = OpenPgp::new(self.lock.read(key)?, keyring);
        let certified = match &self.pgp_certificate {
            None => openpgp,
            Some(file) => openpgp
                .with_certificate_file(file)
                .map_err(|error| CommandError::from(&error))?,
        };
        Ok(Some(certified))
    }

    /// Returns the side of a server, which lets in whom it trusts; nothing, without a key.
    ///
    /// # Errors
    ///
    /// If a file cannot be read, or an organisation's certificate is not among those that are trusted.
    pub fn serving(&self, admission: &Admission) -> Result<Option<OpenPgp>, CommandError> {
        let Some(mut openpgp) = self.openpgp()? else {
            return Ok(None);
        };
        if let Some(name) = &admission.name {
            openpgp = openpgp.with_name(name);
        }
        if let Some(organisation) = admission.organisation {
            self.has(&organisation)?;
            for role in &admission.role {
                openpgp = openpgp.with_role(organisation, role);
            }
        }
        Ok(Some(openpgp))
    }

    /// Whether an organisation's certificate is in the trust folder.
    fn has(&self, organisation: &Fingerprint) -> Result<(), CommandError> {
        let trust = self.trust.as_deref().unwrap_or(Path::new(""));
        match trusted(trust)?.find(organisation) {
            Some(_) => Ok(()),
            None => Err(CommandError::new(format!(
                "the organisation's certificate {organisation} is not in {}: {program} trust FILE puts it there",
                trust.display(),
                program = program()
            ))),
        }
    }
}

impl ServerOptions {
    /// Returns the side of a client; nothing, without a key.
    ///
    /// # Errors
    ///
    /// If a file cannot be read, or it is not clear which server is expected.
    pub fn client(&self, identity: &Identity) -> Result<Option<OpenPgpClient>, CommandError> {
        Ok(match identity.openpgp()? {
            None => None,
            Some(openpgp) => Some(OpenPgpClient::new(openpgp, self.expected(identity)?)),
        })
    }

    fn expected(&self, identity: &Identity) -> Result<ServerIdentity, CommandError> {
        if let (Some(organisation), Some(name)) = (self.organisation, &self.server_name) {
            identity.has(&organisation)?;
            return Ok(ServerIdentity::organisation(organisation, name));
        }
        let trust = identity.trust.as_deref().unwrap_or(Path::new(""));
        let Some(server) = &self.server else {
            return only_one(trust);
        };
        if let Ok(fingerprint) = server.parse::<Fingerprint>() {
            let found = trusted(trust)?.find(&fingerprint);
            return found.map(ServerIdentity::certificate).ok_or_else(|| {
                CommandError::new(format!(
                    "no certificate {fingerprint} in {}: {program} trust FILE puts it there",
                    trust.display(),
                    program = program()
                ))
            });
        }
        let certificate = Certificate::from_file(server).map_err(|error| {
            CommandError::new(format!(
                "{error}\n--server is the file of the server's certificate, or its fingerprint"
            ))
        })?;
        Ok(ServerIdentity::certificate(certificate))
    }
}

/// Returns the one server that is trusted.
fn only_one(trust: &Path) -> Result<ServerIdentity, CommandError> {
    let mut certificates = trusted(trust)?.certificates();
    match (certificates.pop(), certificates.len()) {
        (Some(one), 0) => Ok(ServerIdentity::certificate(one)),
        (None, _) => Err(CommandError::new(format!(
            "nobody is trusted in {}: {program} trust FILE puts the server's certificate there",
            trust.display(),
            program = program()
        ))),
        (Some(last), _) => {
            certificates.push(last);
            let lines = certificates.iter().map(|it| {
                let names = printable(&it.user_ids().join(", "));
                format!("\n  {}  {names}", it.fingerprint())
            });
            Err(CommandError::new(format!(
                "which of these is the server? Say so with --server FINGERPRINT:{}",
                lines.collect::<String>()
            )))
        }
    }
}

fn trusted(folder: &Path) -> Result<Keyring, CommandError> {
    Keyring::from_dir(folder).map_err(|error| CommandError::from(&error))
}

fn unreadable(file: &Path, error: &KeyError) -> CommandError {
    match error {
        KeyError::Passphrase { .. } => CommandError::new(format!(
            "{}: {error}\nGive it with --passphrase-file FILE or {PASSPHRASE}.",
            file.display()
        )),
        KeyError::Read { source, .. } if source.kind() == io::ErrorKind::NotFound => {
            CommandError::new(format!(
                "{error}\nMake a key with: {program} keygen {}",
                file.display(),
                program = program()
            ))
        }
        KeyError::Malformed(_) => CommandError::new(format!("{}: {error}", file.display())),
        _ => CommandError::from(error),
    }
}
