//! The interfaces of a server or of files, and what is named in them.

use std::path::PathBuf;

use prost_reflect::{DescriptorPool, Value};
use serde_json::Value as Json;
use smq_build::Compiler;
use smq_json::{MessageType, Schema, UnknownFields};
use smq_runtime::{
    Client, Code, Error,
    raw::{Interface, RawClient, get},
    schema::{Method, Publishers},
};

use crate::{
    connection::{Connection, Options},
    failure::{Done, Failure},
    output::Progress,
};

/// The name of the interface of a package that has no version in its name.
const INTERFACE_OPTION: &str = "smq.v1.interface";

/// What one can do with a method or a topic. The words are those of the commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    Call,
    Publish,
    Subscribe,
}

impl Verb {
    /// Returns what one can do with it.
    pub(crate) fn all_of(method: &Method) -> &'static [Self] {
        match method.topic.as_ref().map(|topic| topic.publishers) {
            None => &[Self::Call],
            Some(Publishers::Clients) => &[Self::Publish],
            Some(Publishers::Server) => &[Self::Subscribe],
            Some(Publishers::Both) => &[Self::Publish, Self::Subscribe],
        }
    }

    pub(crate) fn command(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Publish => "pub",
            Self::Subscribe => "sub",
        }
    }
}

/// A server, and the interfaces that it serves or that files say that it serves.
#[derive(Debug)]
pub(crate) struct Interfaces {
    pub(crate) client: Client,
    pub(crate) all: Vec<Interface>,
}

/// A method or a topic that was named.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) client: RawClient,
    pub(crate) method: &'static Method,
    schema: Schema,
}

impl Interfaces {
    /// Reads the interfaces: that of a name, if it has a package, or else all.
    pub(crate) async fn read(connection: &Connection, name: Option<&str>) -> Done<Self> {
        let client = connection.client()?;
        let package = name.and_then(|name| Name::parse(name).package);
        let all = match connection.options.local_descriptors()? {
            Some(descriptors) => of_descriptors(&descriptors)?,
            None if connection.is_sealed() => {
                return Err(Failure::usage("a sealed server publishes no interface")
                    .advise("name the folder of its .proto files with --proto FOLDER"));
            }
            None => {
                let _progress = Progress::new(format!("waiting for {}", connection.url));
                fetch(&client, package.as_deref()).await?
            }
        };
        Ok(Self { client, all })
    }

    /// Finds the method or topic of that name with which one can do that. Of several versions, it is the newest.
    pub(crate) fn find(&self, text: &str, verb: Option<Verb>) -> Done<Found> {
        let name = Name::parse(text);
        let mut found: Vec<(Interface, &'static Method)> = Vec::new();
        for interface in &self.all {
            for service in interface.services() {
                let package = service.full_name();
                let package = package.rsplit_once('.').map_or("", |(package, _)| package);
                let is_it = |wanted: &str| wanted == interface.package() || wanted == package;
                if service.name == name.service && name.package.as_deref().is_none_or(is_it) {
                    let method = service.method(&name.method);
                    found.extend(method.map(|method| (*interface, method)));
                }
            }
        }
        let fits = |method: &Method| verb.is_none_or(|verb| Verb::all_of(method).contains(&verb));
        if let Some((_, method)) = found.iter().find(|(_, method)| !fits(method)) {
            let commands: Vec<_> = Verb::all_of(method)
                .iter()
                .map(|verb| verb.command())
                .collect();
            let what = if method.topic.is_some() {
                "topic"
            } else {
                "method"
            };
            return Err(Failure::usage(format!("{text} is a {what}"))
                .advise(format!("use `smq {}`", commands.join("` or `smq "))));
        }
        let Some((newest, _)) = found
            .iter()
            .max_by_key(|(it, _)| version_order(it.package()))
        else {
            return Err(self.unknown(text, verb));
        };
        let application =
            |interface: &Interface| interface.package().rsplit_once('.').map(|it| it.0);
        if found
            .iter()
            .any(|(it, _)| application(it) != application(newest))
        {
            let names: Vec<_> = found
                .iter()
                .map(|(it, method)| full_name(*it, method))
                .collect();
            return Err(
                Failure::usage(format!("{text} is in more than one application"))
                    .advise(format!("write one of {}", names.join(", "))),
            );
        }
        let newest = *newest;
        let method = found
            .iter()
            .find(|(it, _)| it.package() == newest.package());
        let method = method
            .map(|(_, method)| *method)
            .ok_or_else(|| self.unknown(text, verb))?;
        Ok(Found {
            client: RawClient::new(self.client.clone(), newest),
            method,
            schema: schema(newest)?,
        })
    }

    fn unknown(&self, text: &str, verb: Option<Verb>) -> Failure {
        let all = self.all.iter().flat_map(|interface| {
            let methods = interface
                .services()
                .iter()
                .flat_map(|service| service.methods);
            methods.map(|method| (*interface, method))
        });
        let fitting =
            all.filter(|(_, method)| verb.is_none_or(|verb| Verb::all_of(method).contains(&verb)));
        let names: Vec<_> = fitting.map(|(it, method)| full_name(it, method)).collect();
        let what = match verb {
            Some(Verb::Call) => "a method",
            Some(Verb::Publish) => "a topic to publish to",
            Some(Verb::Subscribe) => "a topic to subscribe to",
            None => "a method or a topic",
        };
        Failure::usage(format!("{text:?} is not {what} of the server")).advise(
            match names.as_slice() {
                [] => "the server has none".to_owned(),
                names => format!("write one of {}", names.join(", ")),
            },
        )
    }
}

impl Found {
    /// Returns the message type of that name.
    pub(crate) fn message(&self, name: &str) -> Done<MessageType> {
        let message = self.schema.message(name);
        message.ok_or_else(|| Failure::local(format!("the descriptors have no message {name}")))
    }

    /// Converts JSON that the user wrote.
    pub(crate) fn encode(&self, message: &MessageType, json: &[u8]) -> Done<Vec<u8>> {
        let json = if json.trim_ascii().is_empty() {
            b"{}"
        } else {
            json
        };
        let encoded = message.from_json(json, UnknownFields::Refused);
        encoded.map_err(|error| {
            let name = message.full_name();
            Failure::usage(format!("invalid {name}: {error}"))
                .advise(format!("`smq describe URL {name}` shows its fields"))
        })
    }

    /// Converts a message that came.
    pub(crate) fn decode(&self, message: &MessageType, encoded: &[u8]) -> Done<Vec<u8>> {
        let mut json = Vec::new();
        message.to_json(encoded, &mut json).map_err(|error| {
            Failure::from(Error::Protocol(format!(
                "invalid {}: {error}",
                message.full_name()
            )))
        })?;
        Ok(json)
    }
}

/// What a user calls a method: `Service.Method`, also after the package, and also with a slash, as gRPC has it.
struct Name {
    package: Option<String>,
    service: String,
    method: String,
}

impl Name {
    fn parse(text: &str) -> Self {
        let text = text.trim_start_matches(['/', '.']).replace('/', ".");
        let (service, method) = text.rsplit_once('.').unwrap_or(("", &text));
        let (package, service) = match service.rsplit_once('.') {
            Some((package, service)) => (Some(package.to_owned()), service),
            None => (None, service),
        };
        Self {
            package,
            service: service.to_owned(),
            method: method.to_owned(),
        }
    }
}

/// Returns the name of a method with its package: `weather.v1.Weather.GetForecast`.
pub(crate) fn full_name(interface: Interface, method: &Method) -> String {
    format!("{}.{}", interface.package(), method.full_name())
}

pub(crate) fn schema(interface: Interface) -> Done<Schema> {
    let schema = Schema::from_descriptor_set(encoded(interface));
    schema.map_err(|error| Failure::from(Error::Protocol(format!("invalid descriptors: {error}"))))
}

/// Returns the encoded descriptors of an interface.
pub(crate) fn encoded(interface: Interface) -> &'static [u8] {
    let first = interface.services().first();
    first
        .map(|service| service.descriptors.encoded())
        .unwrap_or_default()
}

/// Reads descriptors, with their options and comments.
pub(crate) fn pool(descriptors: &[u8]) -> Done<DescriptorPool> {
    let pool = DescriptorPool::decode(descriptors);
    pool.map_err(|error| {
        Failure::local(format!("invalid descriptors: {error}")).advise(
            "write them with all imports: `smq gen --descriptors`, or `buf build -o image.binpb`",
        )
    })
}

/// Orders versions: by number, and of the same number the stable one is the newest.
fn version_order(package: &str) -> (u32, bool, String) {
    let version = package
        .rsplit_once('.')
        .map_or(package, |(_, version)| version);
    let version = version.trim_start_matches('v');
    let digits = version.len()
        - version
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .len();
    let (number, stage) = version.split_at(digits);
    (
        number.parse().unwrap_or_default(),
        stage.is_empty(),
        stage.to_owned(),
    )
}

/// Reads all interfaces in descriptors.
fn of_descriptors(descriptors: &[u8]) -> Done<Vec<Interface>> {
    let pool = pool(descriptors)?;
    let option = pool.get_extension_by_name(INTERFACE_OPTION);
    let mut names: Vec<String> = pool
        .files()
        .filter(|file| file.services().len() > 0)
        .map(|file| {
            let options = file.options();
            let set = option
                .as_ref()
                .filter(|option| options.has_extension(option));
            match set.map(|option| options.get_extension(option).into_owned()) {
                Some(Value::String(name)) => name,
                _ => file.package_name().to_owned(),
            }
        })
        .collect();
    names.sort();
    names.dedup();
    let all = names
        .iter()
        .map(|name| Interface::from_descriptors(name, descriptors));
    let all = all.collect::<Result<Vec<_>, _>>()?;
    match all.is_empty() {
        true => Err(Failure::usage("the descriptors have no services")),
        false => Ok(all),
    }
}

/// Asks a server for its interfaces; for that of a package only, if there is one.
async fn fetch(client: &Client, package: Option<&str>) -> Done<Vec<Interface>> {
    if let Some((application, version)) = package.and_then(|package| package.rsplit_once('.')) {
        match Interface::fetch(client, application, version).await {
            Ok(interface) => return Ok(vec![interface]),
            // The package of a foreign file is not the name of its interface.
            Err(error) if is_missing(&error) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let index = get(client, "/socket.mq", "application/json").await;
    let index = index.map_err(|error| {
        let is_missing = is_missing(&error);
        let failure = Failure::from(error);
        match is_missing {
            true => failure.advise(
                "a proxy may serve one application only: name its package, as in weather.v1.Weather.GetForecast",
            ),
            false => failure,
        }
    })?;
    let invalid = || Error::Protocol("the list of what it serves is not valid".into());
    let index: Json = serde_json::from_slice(&index).map_err(|_| invalid())?;
    let mut all = Vec::new();
    for application in index["applications"].as_array().ok_or_else(invalid)? {
        let name = application["name"].as_str().ok_or_else(invalid)?;
        for version in application["versions"].as_array().ok_or_else(invalid)? {
            let version = version.as_str().ok_or_else(invalid)?;
            all.push(Interface::fetch(client, name, version).await?);
        }
    }
    Ok(all)
}

fn is_missing(error: &Error) -> bool {
    let code = error.status().map(smq_runtime::Status::code);
    matches!(code, Some(Code::Unimplemented | Code::NotFound))
}

impl Options {
    /// Returns the descriptors that the options name, if they do.
    pub(crate) fn local_descriptors(&self) -> Done<Option<Vec<u8>>> {
        if let Some(file) = &self.descriptor_set {
            let read = std::fs::read(file);
            return read.map(Some).map_err(|error| {
                Failure::local(format!("cannot read {}: {error}", file.display()))
            });
        }
        if self.proto.is_empty() {
            return Ok(None);
        }
        let set = compiler(&self.proto)?.to_descriptor_set();
        set.map(Some)
            .map_err(|error| Failure::local(error.to_string()))
    }
}

/// Returns the compiler of the `.proto` files in folders.
pub(crate) fn compiler(folders: &[PathBuf]) -> Done<Compiler> {
    if let Some(file) = folders.iter().find(|path| path.is_file()) {
        let failure = Failure::usage(format!("{} is a file", file.display()));
        return Err(failure.advise(
            "name the folder that imports start from: proto, not proto/weather/v1/weather.proto",
        ));
    }
    let folders = folders.iter();
    Ok(folders.fold(Compiler::new(), Compiler::root))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_several_forms() {
        for text in ["a.v1.S.M", "a.v1.S/M", "/a.v1.S/M", "/a.v1.S.M"] {
            let Name {
                package,
                service,
                method,
            } = Name::parse(text);
            assert_eq!(
                (package.as_deref(), &*service, &*method),
                (Some("a.v1"), "S", "M"),
                "{text}"
            );
        }
        assert_eq!(Name::parse("S.M").package, None);
        assert_eq!(Name::parse("M").service, "");
    }

    #[test]
    fn the_newest_version_is_stable() {
        let mut packages = ["a.v2", "a.v10", "a.v1", "a.v10beta1", "a.v10alpha2"];
        packages.sort_by_key(|package| version_order(package));
        assert_eq!(
            packages,
            ["a.v1", "a.v2", "a.v10alpha2", "a.v10beta1", "a.v10"]
        );
    }
}
