//! `hostwatch mark` and `hostwatch remark`: publish one event, and tell when it is accepted.

use std::{
    io::{self, Write},
    time::SystemTime,
};

use hostwatch::v2::{HostClient, Mark, Remark};
use smq_runtime::prost_types::Timestamp;

use crate::{connecting::Connecting, failure::Failure, measure::printable};

pub(crate) async fn mark(
    connecting: &Connecting,
    label: &[String],
    author: String,
) -> Result<(), Failure> {
    let mut time = Timestamp::from(SystemTime::now());
    time.nanos -= time.nanos % 1_000_000;
    let label = label.join(" ");
    let told = format!("Marked \"{}\" at {time}{}.", label.trim(), by(&author));
    let mark = Mark {
        label,
        author,
        time: Some(time),
    };
    let host = HostClient::new(connecting.client()?);
    let marked = host.marks(mark).await;
    marked.map_err(|error| connecting.failure(&error))?;
    tell(&told);
    Ok(())
}

pub(crate) async fn remark(
    connecting: &Connecting,
    text: &[String],
    author: String,
) -> Result<(), Failure> {
    let text = text.join(" ");
    let told = format!("Said \"{}\"{}.", text.trim(), by(&author));
    let remark = Remark {
        text,
        author,
        ..Default::default()
    };
    let host = HostClient::new(connecting.client()?);
    let said = host.publish_remarks(remark).await;
    said.map_err(|error| connecting.failure(&error))?;
    tell(&told);
    Ok(())
}

fn by(author: &str) -> String {
    match author.trim() {
        "" => String::new(),
        author => format!(", as {author}"),
    }
}

/// It is done, whether somebody reads this or not.
fn tell(what: &str) {
    let _ = writeln!(io::stdout().lock(), "{}", printable(what));
}
