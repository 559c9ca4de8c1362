//! Who we are and whom we trust, from the command line.

use std::{
    fs,
    io::{self, IsTerminal},
    path::{Path, PathBuf},
};

use clap::Args;
use smq_openpgp::{
    Certificate, Fingerprint, Key, KeyError, Keyring, OpenPgp, OpenPgpClient, Passphrase,
    ServerIdentity,
};
use smq_runtime::Client;

use crate::failure::{Failure, chain};

const PASSPHRASE: &str = "HOSTWATCH_PASSPHRASE";

/// A key of our own, and the certificates of those it is for.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Identity {
    /// Our secret key, of `hostwatch keygen` or `gpg --export-secret-keys`: all is signed and sealed
    #[arg(long, value_name = "FILE", env = "HOSTWATCH_KEY", requires = "trust")]
    pub(crate) key: Option<PathBuf>,

    /// Whom we trust: a folder of certificates, which `hostwatch trust` fills
    #[arg(long, value_name = "FOLDER", env = "HOSTWATCH_TRUST")]
    pub(crate) trust: Option<PathBuf>,

    /// Our certificate as an organisation has certified it (`hostwatch certify`)
    #[arg(
        long,
        value_name = "FILE",
        env = "HOSTWATCH_CERTIFICATE",
        requires = "key"
    )]
    pub(crate) certificate: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) lock: Lock,
}

/// What locks a secret key.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Lock {
    /// The passphrase of the key; else that of HOSTWATCH_PASSPHRASE, else it is asked for
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

/// What a server takes besides what its trust folder says.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Admitting {
    /// What clients call this server; what follows `socket.mq:` in the user id of the key, unless it is said
    #[arg(long, value_name = "NAME", requires = "key")]
    pub(crate) name: Option<String>,

    /// Also trust clients whom this organisation has certified; its certificate is in --trust
    #[arg(long, value_name = "FINGERPRINT", requires = "role")]
    pub(crate) organisation: Option<Fingerprint>,

    /// The user id that it has to have certified, such as `hostwatch viewer`
    #[arg(
        long,
        value_name = "USER-ID",
        requires = "organisation",
        requires = "key"
    )]
    pub(crate) role: Vec<String>,
}

/// Which server, and who we are there.
#[derive(Debug, Clone, Args)]
pub(crate) struct Connecting {
    /// The server's address
    #[arg(long, env = "HOSTWATCH_URL", default_value = "http://127.0.0.1:7070")]
    pub(crate) url: String,

    #[command(flatten)]
    pub(crate) identity: Identity,

    /// The server's certificate: a file, or the fingerprint of one in --trust, where there are several
    #[arg(
        long,
        value_name = "FILE|FINGERPRINT",
        env = "HOSTWATCH_SERVER",
        requires = "key"
    )]
    pub(crate) server: Option<String>,

    /// Trust the server that this organisation has certified; its certificate is in --trust
    #[arg(
        long,
        value_name = "FINGERPRINT",
        requires = "key",
        requires = "server_name",
        conflicts_with = "server"
    )]
    pub(crate) organisation: Option<Fingerprint>,

    /// The name that it has certified: the user id on the server's key is `socket.mq:NAME`
    #[arg(long, value_name = "NAME", requires = "organisation")]
    pub(crate) server_name: Option<String>,
}

impl Lock {
    /// Returns the passphrase that was given, if one was.
    pub(crate) fn given(&self) -> Result<Passphrase, Failure> {
        match &self.passphrase_file {
            Some(file) => Passphrase::from_file(file).map_err(|error| failure(&error)),
            None if std::env::var_os(PASSPHRASE).is_some() => {
                Passphrase::from_env(PASSPHRASE).map_err(|error| failure(&error))
            }
            None => Ok(Passphrase::none()),
        }
    }

    /// Reads a secret key, and asks for its passphrase where it needs one and none was given.
    pub(crate) fn read(&self, file: &Path) -> Result<Key, Failure> {
        let given = self.given()?;
        let is_given = self.passphrase_file.is_some() || std::env::var_os(PASSPHRASE).is_some();
        match Key::from_file(file, &given) {
            Err(KeyError::Passphrase { .. }) if !is_given && io::stdin().is_terminal() => {
                let question = format!("Passphrase of {}: ", file.display());
                let typed = rpassword::prompt_password(question);
                let typed = typed.map_err(|error| {
                    Failure::new(format!(
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
    fn openpgp(&self) -> Result<Option<OpenPgp>, Failure> {
        let (Some(key), Some(trust)) = (&self.key, &self.trust) else {
            return Ok(None);
        };
        let keyring = Keyring::from_dir(trust).map_err(|error| {
            Failure::new(format!(
                "{error}\nPut the certificates of those you trust there: hostwatch trust FILE --trust {}",
                trust.display()
            ))
        })?;
        let openpgp = OpenPgp::new(self.lock.read(key)?, keyring);
        let certified = match &self.certificate {
            None => openpgp,
            Some(file) => openpgp
                .with_certificate_file(file)
                .map_err(|error| failure(&error))?,
        };
        Ok(Some(certified))
    }

    /// Returns the side of a server, which lets in whom it trusts.
    pub(crate) fn serving(&self, admitting: &Admitting) -> Result<Option<OpenPgp>, Failure> {
        let Some(mut openpgp) = self.openpgp()? else {
            return Ok(None);
        };
        if let Some(name) = &admitting.name {
            openpgp = openpgp.with_name(name);
        }
        if let Some(organisation) = admitting.organisation {
            self.has(&organisation)?;
            for role in &admitting.role {
                openpgp = openpgp.with_role(organisation, role);
            }
        }
        Ok(Some(openpgp))
    }

    /// Whether an organisation's certificate is in the trust folder.
    fn has(&self, organisation: &Fingerprint) -> Result<(), Failure> {
        let trust = self.trust.as_deref().unwrap_or(Path::new(""));
        match trusted(trust)?.find(organisation) {
            Some(_) => Ok(()),
            None => Err(Failure::new(format!(
                "the organisation's certificate {organisation} is not in {}: hostwatch trust FILE puts it there",
                trust.display()
            ))),
        }
    }
}

impl Connecting {
    /// Returns a client of the server.
    pub(crate) fn client(&self) -> Result<Client, Failure> {
        let client = Client::connect(&self.url).map_err(|error| self.failure(&error))?;
        Ok(match self.identity.openpgp()? {
            None => client,
            Some(openpgp) => client.with_security(OpenPgpClient::new(openpgp, self.server()?)),
        })
    }

    /// Returns what went wrong with a call to the server.
    pub(crate) fn failure(&self, error: &smq_runtime::Error) -> Failure {
        Failure::of_call(&self.url, error)
    }

    fn server(&self) -> Result<ServerIdentity, Failure> {
        if let (Some(organisation), Some(name)) = (self.organisation, &self.server_name) {
            self.identity.has(&organisation)?;
            return Ok(ServerIdentity::organisation(organisation, name));
        }
        let trust = self.identity.trust.as_deref().unwrap_or(Path::new(""));
        let Some(server) = &self.server else {
            return only_one(trust);
        };
        if let Ok(fingerprint) = server.parse::<Fingerprint>() {
            let found = trusted(trust)?.find(&fingerprint);
            return found.map(ServerIdentity::certificate).ok_or_else(|| {
                Failure::new(format!(
                    "no certificate {fingerprint} in {}: hostwatch trust FILE puts it there",
                    trust.display()
                ))
            });
        }
        let certificate = Certificate::from_file(server).map_err(|error| {
            Failure::new(format!(
                "{error}\n--server is the file of the server's certificate, or its fingerprint"
            ))
        })?;
        Ok(ServerIdentity::certificate(certificate))
    }
}

/// Returns the one server that is trusted.
fn only_one(trust: &Path) -> Result<ServerIdentity, Failure> {
    let mut certificates = trusted(trust)?.certificates();
    match (certificates.pop(), certificates.len()) {
        (Some(one), 0) => Ok(ServerIdentity::certificate(one)),
        (None, _) => Err(Failure::new(format!(
            "nobody is trusted in {}: hostwatch trust FILE puts the server's certificate there",
            trust.display()
        ))),
        (Some(last), _) => {
            certificates.push(last);
            let lines = certificates.iter().map(|it| {
                let names = it.user_ids().join(", ");
                format!("\n  {}  {names}", it.fingerprint())
            });
            Err(Failure::new(format!(
                "which of these is the server? Say so with --server FINGERPRINT:{}",
                lines.collect::<String>()
            )))
        }
    }
}

fn trusted(folder: &Path) -> Result<Keyring, Failure> {
    Keyring::from_dir(folder).map_err(|error| failure(&error))
}

fn unreadable(file: &Path, error: &KeyError) -> Failure {
    match error {
        KeyError::Passphrase { .. } => Failure::new(format!(
            "{}: {error}\nGive it with --passphrase-file FILE or {PASSPHRASE}.",
            file.display()
        )),
        KeyError::Read { source, .. } if source.kind() == io::ErrorKind::NotFound => {
            Failure::new(format!(
                "{error}\nMake a key with: hostwatch keygen {}",
                file.display()
            ))
        }
        KeyError::Malformed(_) => Failure::new(format!("{}: {error}", file.display())),
        _ => failure(error),
    }
}

/// Says what is wrong with a key or a certificate.
pub(crate) fn failure(error: &KeyError) -> Failure {
    Failure::new(chain(error))
}

/// Replaces a file, or makes it, so that whoever reads it meanwhile sees the old one or the new one.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    let beside = path.with_extension(format!("{}.part", std::process::id()));
    let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        let _ = fs::remove_file(&beside);
        Failure::new(format!("cannot write {}: {error}", path.display()))
    })
}
