//! `smq pub`: publishes one event, or one a line.

use std::{
    io::{self, IsTerminal},
    time::Instant,
};

use clap::Args;
use futures_util::{StreamExt, stream::FuturesOrdered};
use serde_json::json;
use smq_runtime::{ConnectionState, Error, Receipt};
use tokio::io::{AsyncBufReadExt, BufReader};

use crate::{
    carrier::{Carrier, name},
    connection::Connection,
    data,
    failure::{Done, Failure},
    interface::{Found, Interfaces, Verb},
    output::{Progress, Style, say},
    signal::interruption,
};

/// How many events may be on their way.
const IN_FLIGHT: usize = 256;

const EXAMPLES: &str = "\
Examples:
  smq pub http://127.0.0.1:7070 Host.Marks -d '{\"label\": \"deploy 41\"}'
  smq pub http://127.0.0.1:7070 Weather.Readings < readings.jsonl > receipts.jsonl

Without -d, each line of standard input is an event in JSON. Each is published once, also if the connection is lost \
on the way. Each gets a receipt, in the order of the lines: {\"line\": 1, \"position\": …}; a topic that only clients \
publish has no positions. If an event is refused, no further lines are read, and the command ends with 64 plus the \
number of the code once all that was sent is answered.";

/// Where to, and what.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Publish {
    /// The topic: Service.Topic, or package.Service.Topic; without a package, it is that of the newest version
    #[arg(value_name = "TOPIC", index = 2)]
    topic: String,

    /// One event in JSON; @file, or @- for standard input. Without it, each line of standard input is an event
    #[arg(short = 'd', long, value_name = "JSON|@FILE")]
    data: Option<String>,

    #[command(flatten)]
    connection: Connection,
}

impl Publish {
    pub(crate) async fn run(&self, style: Style) -> Done {
        let connection = self.connection.resolve()?;
        let interfaces = Interfaces::read(&connection, Some(&self.topic)).await?;
        let found = interfaces.find(&self.topic, Some(Verb::Publish))?;
        connection.remark_request(style, &format!("publish {}", found.method.path));
        let done = match &self.data {
            Some(data) => one(&found, &data::read(data)?, style).await,
            None => lines(&found, style).await,
        };
        if let Ok(ConnectionState::Live { transport }) = found
            .client
            .connection()
            .map(|connection| connection.state())
        {
            style.remark(&format!("* over {}", name(transport)));
        }
        // What was received is acknowledged before the program ends.
        interfaces.client.close().await;
        done
    }
}

async fn one(found: &Found, data: &[u8], style: Style) -> Done {
    let message = found.message(found.method.input)?;
    let event = found.encode(&message, data)?;
    let _progress = Progress::new("waiting for the receipt");
    let started = Instant::now();
    let receipt = found
        .client
        .publish(found.method.full_name(), event)
        .await?;
    style.remark(&format!(
        "* {:.3} ms",
        started.elapsed().as_secs_f64() * 1000.0
    ));
    style.write_json(&receipt_json(None, &receipt))
}

async fn lines(found: &Found, style: Style) -> Done {
    let interrupted = interruption();
    tokio::pin!(interrupted);
    let message = found.message(found.method.input)?;
    if io::stdin().is_terminal() {
        say("write one event a line, in JSON; Ctrl-D ends");
    }
    let mut states = found.client.connection()?;
    let mut input = BufReader::new(tokio::io::stdin());
    let mut line = Vec::new();
    let (mut number, mut accepted, mut first_failure) = (0u64, 0u64, None);
    let (mut is_reading, mut carrier) = (true, Carrier::default());
    let mut answers = FuturesOrdered::new();
    while is_reading || !answers.is_empty() {
        tokio::select! {
            biased;
            end = &mut interrupted, if is_reading => {
                is_reading = false;
                first_failure.get_or_insert(end);
            }
            Some((number, answer)) = answers.next(), if !answers.is_empty() => {
                let answer: Result<Receipt, Error> = answer;
                match answer {
                    Ok(receipt) => {
                        accepted += 1;
                        style.write_json(&receipt_json(Some(number), &receipt))?;
                    }
                    Err(error) => {
                        is_reading = false;
                        let failure = Failure::from(error).about(&format!("line {number}"));
                        match &first_failure {
                            Some(_) => failure.report(style.json),
                            None => first_failure = Some(failure),
                        }
                    }
                }
            }
            Some(state) = states.changed() => {
                carrier.follow(&state);
            }
            read = input.read_until(b'\n', &mut line), if is_reading && answers.len() < IN_FLIGHT => {
                let read = read.map_err(|error| {
                    Failure::local(format!("cannot read standard input: {error}"))
                })?;
                is_reading = read > 0;
                // What an interrupted attempt has read counts, too.
                number += u64::from(!line.is_empty());
                if !line.trim_ascii().is_empty() {
                    match found.encode(&message, &line) {
                        Ok(event) => {
                            let publish = found.client.publish(found.method.full_name(), event);
                            let publish = publish.into_future();
                            answers.push_back(async move { (number, publish.await) });
                        }
                        Err(failure) => {
                            is_reading = false;
                            first_failure.get_or_insert(failure.about(&format!("line {number}")));
                        }
                    }
                }
                line.clear();
            }
        }
    }
    match first_failure {
        None => Ok(()),
        Some(failure) => {
            say(&format!(
                "{accepted} events published, of {number} lines: see the receipts"
            ));
            Err(failure)
        }
    }
}

fn receipt_json(line: Option<u64>, receipt: &Receipt) -> Vec<u8> {
    let mut json = json!({});
    if let Some(line) = line {
        json["line"] = line.into();
    }
    if let Some(position) = receipt.position() {
        json["position"] = position.to_string().into();
    }
    json.to_string().into_bytes()
}
