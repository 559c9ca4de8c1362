//! `certify`: an organisation says whose key it is.

use std::{
    path::PathBuf,
    time::{Duration, SystemTime},
};

use clap::Args;

use super::{CommandError, Lock, replace, tell};
use crate::Certificate;

/// What is certified, by whom and for how long.
#[derive(Debug, Args)]
pub struct Certify {
    /// The certificate, which is replaced by the certified one
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The user id on it: `socket.mq:NAME` of a server, the role of a client; the only one, if there is one
    #[arg(value_name = "USER-ID")]
    user_id: Option<String>,

    /// The organisation's secret key, of `keygen --certifier`
    #[arg(long = "pgp-key", value_name = "FILE", env = "SMQ_PGP_KEY")]
    key: PathBuf,

    /// For how long; do it again in time, servers and clients take the new file while they run
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u16).range(1..=366))]
    days: u16,

    #[command(flatten)]
    lock: Lock,
}

impl Certify {
    pub(super) fn run(&self) -> Result<(), CommandError> {
        let file = self.file.display();
        let certificate =
            Certificate::from_file(&self.file).map_err(|error| CommandError::from(&error))?;
        let valid = certificate.validate(SystemTime::now());
        let valid = valid.map_err(|invalid| CommandError::new(format!("{file}: {invalid}")))?;
        let user_id = match (&self.user_id, valid.user_ids()) {
            (Some(user_id), _) => user_id,
            (None, [only]) => only,
            (None, all) => {
                return Err(CommandError::new(format!(
                    "{file} has the user ids {all:?}: say which of them is certified"
                )));
            }
        };
        let key = self.lock.read(&self.key)?;
        let lifetime = Duration::from_secs(u64::from(self.days) * 24 * 60 * 60);
        let certified = key.certify(&certificate, user_id, lifetime);
        let certified = certified.map_err(|error| CommandError::from(&error))?;
        replace(&self.file, &certified.to_armored())?;
        tell(format_args!(
            "\
{user_id} is {}, says {} for {} days.
Give {file} back to its owner, who uses it with --pgp-certificate {file}",
            certified.fingerprint(),
            key.fingerprint(),
            self.days,
        ));
        Ok(())
    }
}
