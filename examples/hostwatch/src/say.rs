//! `hostwatch mark` and `hostwatch remark`: publish one event, and return when it is accepted.

use hostwatch::v2::{HostClient, Mark, Remark};

use crate::{failure::Failure, identity::Connecting};

pub(crate) async fn mark(
    url: &str,
    connecting: &Connecting,
    label: &[String],
    author: String,
) -> Result<(), Failure> {
    let mark = Mark {
        label: label.join(" "),
        author,
    };
    let host = HostClient::new(connecting.client(url)?);
    let marked = host.marks(mark).await;
    marked
        .map(drop)
        .map_err(|error| Failure::of_call(url, &error))
}

pub(crate) async fn remark(
    url: &str,
    connecting: &Connecting,
    text: &[String],
    author: String,
) -> Result<(), Failure> {
    let remark = Remark {
        text: text.join(" "),
        author,
        ..Default::default()
    };
    let host = HostClient::new(connecting.client(url)?);
    let said = host.publish_remarks(remark).await;
    said.map(drop)
        .map_err(|error| Failure::of_call(url, &error))
}
