//! `smq log`: what durable topics have in a folder.

use std::{fs, io, path::PathBuf, time::SystemTime};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use clap::{Args, Subcommand};
use prost_reflect::prost_types::Timestamp;
use serde_json::{Value, json};
use smq_durable::{Folder, FolderEvent, TopicSummary, import};
use smq_json::{MessageType, Schema};

use crate::{
    connection::Options,
    failure::{Done, Failure},
    interface::pool,
    output::{self, Style, say},
};

const EXAMPLES: &str = "\
Examples:
  smq log ls /var/lib/hostwatch
  smq log cat /var/lib/hostwatch hostwatch.v2/Host.Marks --proto proto
  smq log export /var/lib/hostwatch > backup.jsonl      a backup, in the clear
  smq log import /var/lib/restored < backup.jsonl

The server must not run: one process has a folder at a time.";

/// What to do with a folder.
#[derive(Debug, Subcommand)]
#[command(after_help = EXAMPLES)]
pub(crate) enum LogCommand {
    /// List the topics: sequences, bytes, and when the oldest and the newest event were stored
    Ls(Place),
    /// Print the events of a topic, one line of JSON for each
    Cat(Cat),
    /// Read each event, and check that none is missing or damaged
    Verify(Place),
    /// Write all topics and events to standard output: a backup, in the clear
    Export(Place),
    /// Make a folder of a backup that is read from standard input
    Import(Place),
}

/// Which folder.
#[derive(Debug, Args)]
pub(crate) struct Place {
    /// The folder, which the server was given
    #[arg(value_name = "FOLDER", index = 1)]
    folder: PathBuf,

    /// The file with the key of the folder, 32 bytes, if it is sealed
    #[arg(long, value_name = "FILE")]
    data_key: Option<PathBuf>,
}

/// Which events of which topic.
#[derive(Debug, Args)]
pub(crate) struct Cat {
    #[command(flatten)]
    place: Place,

    /// The topic, as `smq log ls` names it: package/Service.Topic
    #[arg(value_name = "TOPIC", index = 2)]
    topic: String,

    /// Begin after this sequence
    #[arg(long, value_name = "SEQUENCE", default_value_t = 0)]
    after: u64,

    /// Read the types of events from .proto files in this folder; without them, events are protobuf in base64
    #[arg(long, value_name = "FOLDER")]
    proto: Vec<PathBuf>,

    /// Read the types of events from a descriptor set
    #[arg(long, value_name = "FILE", conflicts_with = "proto")]
    descriptor_set: Option<PathBuf>,
}

impl LogCommand {
    pub(crate) fn run(&self, style: Style) -> Done {
        match self {
            Self::Ls(place) => {
                let topics = place.open()?.topics()?;
                topics.iter().try_for_each(|topic| list(topic, style))
            }
            Self::Cat(cat) => cat.run(style),
            Self::Verify(place) => {
                let events = place.open()?.verify()?;
                say(&format!("{events} events, none missing or damaged"));
                Ok(())
            }
            Self::Export(place) => {
                let backup = io::BufWriter::new(io::stdout().lock());
                Ok(place.open()?.export(backup)?)
            }
            Self::Import(place) => {
                import(&place.folder, place.key()?, io::stdin().lock())?;
                Ok(())
            }
        }
    }
}

impl Place {
    fn open(&self) -> Done<Folder> {
        Ok(Folder::open(&self.folder, self.key()?)?)
    }

    fn key(&self) -> Done<Option<[u8; 32]>> {
        let Some(file) = &self.data_key else {
            return Ok(None);
        };
        let failed = |reason: &str| Failure::local(format!("{}: {reason}", file.display()));
        let key = fs::read(file).map_err(|error| failed(&error.to_string()))?;
        let key = key
            .try_into()
            .map_err(|_| failed("not a key of 32 bytes"))?;
        Ok(Some(key))
    }
}

fn list(topic: &TopicSummary, style: Style) -> Done {
    let time = |time: Option<SystemTime>| time.map(text);
    let (oldest, newest) = (time(topic.oldest), time(topic.newest));
    let events = (topic.last + 1).saturating_sub(topic.first);
    if style.json {
        let line = json!({
            "name": topic.name,
            "epoch": topic.epoch.to_string(),
            "first": topic.first.to_string(),
            "last": topic.last.to_string(),
            "events": events,
            "retained": topic.retained,
            "bytes": topic.bytes,
            "oldest": oldest,
            "newest": newest,
        });
        return style.write_json(line.to_string().as_bytes());
    }
    let span = match (oldest, newest) {
        (Some(oldest), Some(newest)) => format!("{oldest} to {newest}"),
        _ => "empty".into(),
    };
    let TopicSummary { name, bytes, .. } = topic;
    let line = format!("{name}  {events} events  {bytes} bytes  {span}\n");
    output::write(line.as_bytes())
}

impl Cat {
    fn run(&self, style: Style) -> Done {
        let event_type = self.event_type()?;
        for event in self.place.open()?.events(&self.topic, self.after)? {
            let line = line(&event?, event_type.as_ref())?;
            style.write_json(&line)?;
        }
        Ok(())
    }

    /// Returns the type of the topic's events, if there are descriptors.
    fn event_type(&self) -> Done<Option<MessageType>> {
        let options = Options::of_files(&self.proto, self.descriptor_set.as_deref());
        let Some(set) = options.local_descriptors()? else {
            return Ok(None);
        };
        let unknown = || {
            Failure::usage(format!("the descriptors have no topic {}", self.topic))
                .advise("`smq log ls` shows the names of topics")
        };
        let (package, name) = self.topic.split_once('/').ok_or_else(unknown)?;
        let (service, method) = name.rsplit_once('.').ok_or_else(unknown)?;
        let service = pool(&set)?.get_service_by_name(&format!("{package}.{service}"));
        let mut methods = service
            .iter()
            .flat_map(prost_reflect::ServiceDescriptor::methods);
        let found = methods.find(|it| it.name() == method).ok_or_else(unknown)?;
        let event = match found.is_server_streaming() {
            true => found.output(),
            false => found.input(),
        };
        let schema = Schema::from_descriptor_set(&set);
        let schema =
            schema.map_err(|error| Failure::local(format!("invalid descriptors: {error}")))?;
        Ok(schema.message(event.full_name()))
    }
}

/// Returns an event as JSON.
fn line(event: &FolderEvent, event_type: Option<&MessageType>) -> Done<Vec<u8>> {
    let FolderEvent { sequence, time, .. } = event;
    let time = text(*time);
    let mut line = format!(r#"{{"sequence":"{sequence}","time":"{time}","#).into_bytes();
    match event_type {
        Some(event_type) => {
            line.extend(br#""event":"#);
            event_type
                .to_json(&event.payload, &mut line)
                .map_err(|error| {
                    let name = event_type.full_name();
                    Failure::local(format!("event {sequence} is no {name}: {error}"))
                        .advise("are these the .proto files of the server that stored it?")
                })?;
        }
        None => {
            let payload = BASE64.encode(&event.payload);
            line.extend(format!(r#""payload":"{payload}""#).into_bytes());
        }
    }
    if !event.headers.is_empty() {
        let headers = event.headers.iter().cloned();
        let headers: Value = headers
            .map(|(name, value)| (name, Value::from(value)))
            .collect();
        line.extend(format!(r#","headers":{headers}"#).into_bytes());
    }
    line.push(b'}');
    Ok(line)
}

/// Returns a time as RFC 3339 writes it.
fn text(time: SystemTime) -> String {
    Timestamp::from(time).to_string()
}

impl From<smq_durable::Error> for Failure {
    fn from(error: smq_durable::Error) -> Self {
        let failure = Self::local(error.to_string());
        match error {
            smq_durable::Error::Io { error, .. } if error.kind() == io::ErrorKind::BrokenPipe => {
                error.into()
            }
            smq_durable::Error::NoTopic(_) => {
                failure.advise("`smq log ls FOLDER` shows what there is")
            }
            _ => failure,
        }
    }
}
