//! One line for each event: what other programs can read.

use std::io::{self, Write};

use hostwatch::v2::Remark;
use smq_runtime::Client;

use super::feed::{News, follow};
use crate::{
    failure::Failure,
    measure::{plain, printable},
    signal::asked_to_end,
};

/// Writes lines until the reader, or whoever started this, has enough.
pub(crate) async fn watch(url: &str, client: Client, metrics: Vec<String>) -> Result<(), Failure> {
    let mut feed = follow(client, metrics)
        .await
        .map_err(|error| Failure::of_call(url, &error))?;
    let end = asked_to_end();
    tokio::pin!(end);
    loop {
        let news = tokio::select! {
            Some(news) = feed.recv() => news,
            () = &mut end => return Ok(()),
        };
        match writeln!(io::stdout().lock(), "{}", line(&news)) {
            // `hostwatch watch | head` has seen enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            Err(error) => return Err(Failure::new(format!("cannot write: {error}"))),
            Ok(()) => {}
        }
    }
}

/// `TIME KIND …`, separated by spaces; what is not an event has `-` for its time.
fn line(news: &News) -> String {
    match news {
        News::Sample(sample) => {
            let time = sample.time.unwrap_or_default();
            let value = plain(sample.value, sample.unit());
            format!("{time} {} {value}", printable(&sample.metric))
        }
        News::Remark(Remark {
            author,
            text,
            time,
            mark,
        }) => {
            let kind = if *mark { "mark" } else { "remark" };
            let author = if author.is_empty() { "someone" } else { author };
            let said = format!("{author}: {text}");
            format!("{} {kind} {}", time.unwrap_or_default(), printable(&said))
        }
        News::Gap {
            topic,
            missed: Some(missed),
        } => format!("- gap {topic}: {missed} missed"),
        News::Gap {
            topic,
            missed: None,
        } => {
            format!("- gap {topic}: the server was restarted; what was missed is not known")
        }
        News::Lost(why) => format!("- lost {}; trying again", printable(why)),
        News::Back => "- back".to_owned(),
        News::Resumed { topic, replayed } => format!("- resumed {topic}: {replayed} replayed"),
    }
}

#[cfg(test)]
mod tests {
    use hostwatch::v2::{Sample, Unit};

    use super::*;

    #[test]
    fn each_kind_has_its_line() {
        let time = Some(smq_runtime::prost_types::Timestamp {
            seconds: 1_795_361_234,
            nanos: 567_000_000,
        });
        let sample = Sample {
            metric: "net_rx".into(),
            value: 1_234.4,
            unit: Unit::BytesPerSecond.into(),
            time,
        };
        let remark = |mark| Remark {
            text: "deploy\n41".into(),
            time,
            mark,
            ..Default::default()
        };
        let lines = [
            line(&News::Sample(sample)),
            line(&News::Remark(remark(true))),
            line(&News::Remark(remark(false))),
            line(&News::Gap {
                topic: "samples",
                missed: Some(9),
            }),
        ];
        assert_eq!(
            lines,
            [
                "2026-11-22T15:27:14.567Z net_rx 1234 B/s",
                "2026-11-22T15:27:14.567Z mark someone: deploy 41",
                "2026-11-22T15:27:14.567Z remark someone: deploy 41",
                "- gap samples: 9 missed",
            ]
        );
    }
}
