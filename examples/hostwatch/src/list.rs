//! `hostwatch processes` and `hostwatch log`: print replies in parts, as they come.

use std::io::{self, Write};

use hostwatch::v2::{GetProcessesRequest, HostClient, ReadLogRequest};
use smq_runtime::{Error, Parts};

use crate::{
    connecting::Connecting,
    failure::Failure,
    measure::{bytes, printable},
};

pub(crate) async fn processes(connecting: &Connecting) -> Result<(), Failure> {
    let host = HostClient::new(connecting.client()?);
    let processes = host.get_processes(GetProcessesRequest {}).await;
    print(connecting, processes, |process| {
        let memory = bytes(process.memory_bytes as f64);
        let (pid, cpu) = (process.pid, process.cpu_percent);
        format!(
            "{pid:>7}  {cpu:>5.1} %  {memory:>9}  {}",
            printable(&process.name)
        )
    })
    .await
}

pub(crate) async fn log(connecting: &Connecting, lines: u32, follow: bool) -> Result<(), Failure> {
    let host = HostClient::new(connecting.client()?);
    let log = host.read_log(ReadLogRequest { lines, follow });
    // A log that is followed may be quiet for days.
    let log = log.timeout(std::time::Duration::MAX).await;
    print(connecting, log, |line| printable(&line.text)).await
}

/// Prints a line for each part.
async fn print<T>(
    connecting: &Connecting,
    parts: Result<Parts<T>, Error>,
    line: impl Fn(T) -> String,
) -> Result<(), Failure> {
    let failed = |error| connecting.failure(&error);
    let mut parts = parts.map_err(failed)?;
    while let Some(part) = parts.next().await {
        match writeln!(io::stdout().lock(), "{}", line(part.map_err(failed)?)) {
            // Whoever reads has seen enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => break,
            written => {
                written.map_err(|error| Failure::new(format!("cannot write: {error}")))?;
            }
        }
    }
    Ok(())
}
