//! `hostwatch mark` and `hostwatch remark`: publish one event, and return when it is accepted.

use hostwatch::v2::{HostClient, Mark, Remark};

use crate::failure::Failure;

pub(crate) async fn mark(url: &str, label: &[String], author: String) -> Result<(), Failure> {
    let mark = Mark {
        label: label.join(" "),
        author,
    };
    let marked = async { HostClient::connect(url)?.marks(mark).await };
    marked.await.map_err(|error| Failure::of_call(url, &error))
}

pub(crate) async fn remark(url: &str, text: &[String], author: String) -> Result<(), Failure> {
    let remark = Remark {
        text: text.join(" "),
        author,
        ..Default::default()
    };
    let said = async { HostClient::connect(url)?.publish_remarks(remark).await };
    said.await.map_err(|error| Failure::of_call(url, &error))
}
