//! `smq sub`: the events of a topic, one a line.

use clap::Args;
use serde_json::{Map, Value, json};
use smq_json::{Field, MessageType};
use smq_runtime::{ConnectionState, Event, Item, Position, schema::Topic};

use crate::{
    carrier::{Carrier, name},
    connection::Connection,
    data,
    failure::{Done, Failure},
    interface::{Found, Interfaces, Verb},
    output::{Progress, Style, say},
    signal::interruption,
};

const EXAMPLES: &str = "\
Examples:
  smq sub http://127.0.0.1:7070 Host.Samples -f metric=cpu -f metric=memory
  smq sub http://127.0.0.1:7070 Host.Remarks --live --raw | jq .text
  smq sub http://127.0.0.1:7070 Host.Samples --count 1 --pretty
  smq sub http://127.0.0.1:7070 Host.Samples --after 1795361234567890-42 --fail-on-gap

Each line is {\"position\": …, \"event\": {…}}, or {\"gap\": {\"from\": …, \"to\": …}} where events are missing. The \
command connects again by itself when a connection is lost, and says so on standard error. It ends with the status 79 \
at a gap with --fail-on-gap, and with 64 plus the number of the code if the server ends the subscription.";

/// Which events, and how they are shown.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Subscribe {
    /// The topic: Service.Topic, or package.Service.Topic; without a package, it is that of the newest version
    #[arg(value_name = "TOPIC", index = 2)]
    topic: String,

    /// Only events with this value of a field; given again for the same field, with any of the values
    #[arg(short = 'f', long, value_name = "FIELD=VALUE")]
    filter: Vec<String>,

    /// The filter in JSON; @file, or @- for standard input
    #[arg(
        short = 'd',
        long,
        value_name = "JSON|@FILE",
        conflicts_with = "filter"
    )]
    data: Option<String>,

    /// Start after this position, as a line of this command shows it
    #[arg(long, value_name = "POSITION", conflicts_with = "live")]
    after: Option<Position>,

    /// Start with the next event, without those that the topic keeps
    #[arg(long)]
    live: bool,

    /// End after this many events
    #[arg(short = 'n', long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,

    /// Show the event alone, without its position
    #[arg(long)]
    raw: bool,

    /// End with the status 79 if events are missing
    #[arg(long)]
    fail_on_gap: bool,

    #[command(flatten)]
    connection: Connection,
}

/// What has come.
#[derive(Debug, Default)]
struct Received {
    events: u64,
    gaps: u64,
}

impl Subscribe {
    pub(crate) async fn run(&self, style: Style) -> Done {
        let interrupted = interruption();
        tokio::pin!(interrupted);
        let connection = self.connection.resolve()?;
        let interfaces = Interfaces::read(&connection, Some(&self.topic)).await?;
        let found = interfaces.find(&self.topic, Some(Verb::Subscribe))?;
        let Some(topic) = &found.method.topic else {
            return Err(Failure::usage(format!("{} is not a topic", self.topic)));
        };
        let filter = self.filter(&found, topic)?;
        let event = found.message(found.method.output)?;

        connection.remark_request(style, &format!("subscribe {}", found.method.path));
        let mut subscribe = found.client.subscribe(found.method.full_name(), filter);
        if let Some(position) = self.after {
            subscribe = subscribe.after(position);
        }
        if self.live {
            subscribe = subscribe.live();
        }
        let progress = Progress::new("waiting for the subscription");
        let mut subscription = tokio::select! {
            subscription = subscribe => subscription?,
            end = &mut interrupted => return Err(end),
        };
        drop(progress);
        let mut states = subscription.connection();
        if let ConnectionState::Live { transport } = states.state() {
            style.remark(&format!("* subscribed over {}", name(transport)));
        }

        let mut received = Received::default();
        let mut carrier = Carrier::default();
        let ended = loop {
            tokio::select! {
                item = subscription.next() => match item {
                    Some(Ok(item)) => {
                        if let Err(failure) = self.take(item, &found, &event, style, &mut received) {
                            break Err(failure);
                        }
                        if self.count.is_some_and(|count| received.events >= count) {
                            break Ok(());
                        }
                    }
                    Some(Err(error)) => break Err(error.into()),
                    None => break Ok(()),
                },
                Some(state) = states.changed() => {
                    if let Some(transport) = carrier.follow(&state) {
                        style.remark(&format!("* now over {}", name(transport)));
                    }
                }
                end = &mut interrupted => break Err(end),
            }
        };
        let position = subscription.position();
        let Received { events, gaps } = received;
        if ended.is_err() || style.verbose {
            // Epoch 0: nothing has come that one could go on after.
            let next = match position.epoch {
                0 => String::new(),
                _ => format!("; go on with --after {position}"),
            };
            say(&format!("{events} events, {gaps} gaps{next}"));
        }
        ended
    }

    /// Returns the encoded filter.
    fn filter(&self, found: &Found, topic: &Topic) -> Done<Vec<u8>> {
        let message = found.message(topic.filter)?;
        if let Some(data) = &self.data {
            return found.encode(&message, &data::read(data)?);
        }
        let json = filter_json(&self.filter, &message, &self.topic)?;
        found.encode(&message, json.to_string().as_bytes())
    }

    fn take(
        &self,
        item: Item<bytes::Bytes>,
        found: &Found,
        message: &MessageType,
        style: Style,
        received: &mut Received,
    ) -> Done {
        match item {
            Item::Event(event) => {
                received.events += 1;
                let json = found.decode(message, &event.message)?;
                match self.raw {
                    true => style.write_json(&json),
                    false => style.write_json(&line(&event, &json)),
                }
            }
            Item::Gap { from, to } => {
                received.gaps += 1;
                let text = match from.epoch == to.epoch {
                    true => {
                        let missing = to.sequence.saturating_sub(from.sequence) + 1;
                        format!("gap: {missing} events are missing, {from} to {to}")
                    }
                    false => format!(
                        "gap: the server was restarted, and events from {from} to {to} may be missing"
                    ),
                };
                if !self.raw {
                    let gap = json!({"gap": {"from": from.to_string(), "to": to.to_string()}});
                    style.write_json(gap.to_string().as_bytes())?;
                }
                match self.fail_on_gap {
                    true => Err(Failure::gap(text)),
                    false => {
                        say(&text);
                        Ok(())
                    }
                }
            }
            Item::Resumed { replayed } => {
                say(&format!(
                    "resumed: nothing is missing, {replayed} events come next"
                ));
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// Returns the line of an event: its JSON stays as it is.
fn line(event: &Event<bytes::Bytes>, json: &[u8]) -> Vec<u8> {
    let mut line = format!(r#"{{"position":"{}","event":"#, event.position).into_bytes();
    line.extend_from_slice(json);
    if !event.headers.is_empty() {
        let headers = event.headers.iter().map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.to_string(), Value::from(value))
        });
        let headers = Value::Object(headers.collect());
        line.extend_from_slice(format!(r#","headers":{headers}"#).as_bytes());
    }
    line.push(b'}');
    line
}

/// Returns the JSON of a filter: the values as the fields take them.
fn filter_json(conditions: &[String], message: &MessageType, topic: &str) -> Done<Value> {
    let mut filter = Map::new();
    for condition in conditions {
        let (name, text) = condition.split_once('=').ok_or_else(|| {
            Failure::usage(format!("{condition:?} is not a filter"))
                .advise("write the name of a field, =, and its value: -f place=Turin")
        })?;
        let field = message
            .fields()
            .find(|it| it.name() == name || it.json_name() == name);
        let field = field.ok_or_else(|| {
            let names: Vec<_> = message.fields().map(Field::name).collect();
            Failure::usage(format!("{topic} cannot be filtered by {name:?}")).advise(
                match names.as_slice() {
                    [] => "it has no filter: leave out -f".to_owned(),
                    names => format!("write one of {}", names.join(", ")),
                },
            )
        })?;
        // Numbers may stand in strings. Booleans, and numbers of enums, may not.
        let value = match text {
            "true" | "false" if field.is_bool() => Value::from(text == "true"),
            _ if field.is_enum() => text
                .parse::<i32>()
                .map_or_else(|_| Value::from(text), Value::from),
            _ => Value::from(text),
        };
        let key = field.json_name().to_owned();
        if field.is_list() {
            let list = filter
                .entry(key)
                .or_insert_with(|| Value::Array(Vec::new()));
            list.as_array_mut()
                .into_iter()
                .for_each(|list| list.push(value.clone()));
        } else if filter.insert(key, value).is_some() {
            return Err(
                Failure::usage(format!("{name} takes one value, and has two"))
                    .advise("subscribe twice"),
            );
        }
    }
    Ok(Value::Object(filter))
}
