//! `smq gen`: code and descriptors of an interface, without a `build.rs`.

use std::{
    io::{self, IsTerminal},
    path::PathBuf,
};

use clap::Args;
use prost_reflect::DescriptorPool;
use smq_build::Compiler;
use smq_documents::{Documents, Interface};

use crate::{
    connection::{Connection, Options},
    failure::{Done, Failure},
    interface::{Interfaces, compiler, encoded, pool},
    output::{self, Style},
};

/// The file of the frames, which servers send along with their interfaces.
const FRAMES: &str = "smq/v1/frame.proto";

const EXAMPLES: &str = "\
Examples:
  smq gen https://weather.example --ts src/gen      TypeScript of what a server has, for a page
  smq gen --proto proto --ts page/src/gen           of .proto files
  smq gen https://weather.example --openapi > openapi.json
  smq gen --proto proto --asyncapi --interface weather.v1 > asyncapi.json
  smq gen https://weather.example --descriptors > weather.binpb

TypeScript needs Node.js, and protoc-gen-es in the folder or one above it: `npm install --save-dev \
@bufbuild/protoc-gen-es`. Pages call it with the npm package smq-web.";

/// What is generated, from what.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Generate {
    #[command(flatten)]
    output: Output,

    #[command(flatten)]
    source: Source,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
struct Output {
    /// Write TypeScript to this folder, for pages and Node
    #[arg(long, value_name = "FOLDER")]
    ts: Option<PathBuf>,

    /// Write the descriptors to standard output: a google.protobuf.FileDescriptorSet with comments and options
    #[arg(long)]
    descriptors: bool,

    /// Write the interface as OpenAPI 3.1 to standard output
    #[arg(long, conflicts_with_all = ["descriptors", "asyncapi"])]
    openapi: bool,

    /// Write the interface as AsyncAPI 3.0 to standard output
    #[arg(long, conflicts_with = "descriptors")]
    asyncapi: bool,

    /// The interface of the document, such as weather.v1, if there are several
    #[arg(long, value_name = "NAME")]
    interface: Option<String>,
}

/// A server, or files.
#[derive(Debug, Args)]
pub(crate) struct Source {
    /// The server or the context; without it, what --proto or --descriptor-set says, or the folder `proto`
    #[arg(value_name = "URL|CONTEXT")]
    url: Option<String>,

    #[command(flatten)]
    options: Options,
}

impl Source {
    /// Returns that of a server.
    pub(crate) fn server(url: &str, options: Options) -> Self {
        let url = Some(url.to_owned());
        Self { url, options }
    }

    /// Returns the compiler of the files in folders; none, if they are not what is named.
    pub(crate) fn files(&self) -> Done<Option<Compiler>> {
        let Options {
            proto,
            descriptor_set,
            ..
        } = &self.options;
        if descriptor_set.is_some() || (self.url.is_some() && proto.is_empty()) {
            return Ok(None);
        }
        compiler(&in_folders(proto)?).map(Some)
    }

    /// Returns what documents say of the server.
    fn documents(&self) -> Documents {
        let is_url = |url: &&String| url.contains("://");
        match self.url.as_ref().filter(is_url) {
            Some(url) => Documents::new().with_url(url),
            None => Documents::new(),
        }
    }

    /// Returns the descriptors of all files.
    pub(crate) async fn pool(&self) -> Done<DescriptorPool> {
        let mut options = self.options.clone();
        let is_local = !options.proto.is_empty() || options.descriptor_set.is_some();
        if let (Some(url), false) = (&self.url, is_local) {
            let url = url.clone();
            let connection = Connection { url, options }.resolve()?;
            let interfaces = Interfaces::read(&connection, None).await?;
            let mut pool = DescriptorPool::new();
            for interface in interfaces.all {
                pool.decode_file_descriptor_set(encoded(interface))
                    .map_err(|error| {
                        Failure::local(format!("the interfaces do not fit together: {error}"))
                    })?;
            }
            return Ok(pool);
        }
        if options.descriptor_set.is_none() {
            options.proto = in_folders(&options.proto)?;
        }
        pool(&options.local_descriptors()?.unwrap_or_default())
    }
}

impl Generate {
    pub(crate) async fn run(&self, style: Style) -> Done {
        let pool = self.source.pool().await?;
        let set = encode(&pool);
        if let Some(folder) = &self.output.ts {
            let failed =
                |error: io::Error| Failure::local(format!("cannot write the descriptors: {error}"));
            let file = std::env::temp_dir().join(format!("smq-{}.binpb", std::process::id()));
            std::fs::write(&file, &set).map_err(failed)?;
            let compiler = Compiler::new().descriptor_set(&file).typescript(folder);
            let compiled = compiler.compile_typescript();
            let _ = std::fs::remove_file(&file);
            compiled.map_err(|error| Failure::local(error.to_string()))?;
        }
        let Output {
            descriptors,
            openapi,
            asyncapi,
            ..
        } = self.output;
        if openapi || asyncapi {
            let interface = self.interface(&set)?;
            let documents = self.source.documents();
            let document = match openapi {
                true => smq_documents::openapi(&interface, &documents),
                false => smq_documents::asyncapi(&interface, &documents),
            };
            return style.write_json(document.to_string().as_bytes());
        }
        if !descriptors {
            return Ok(());
        }
        if io::stdout().is_terminal() {
            return Err(Failure::usage("descriptors are not for a terminal")
                .advise("write them to a file: smq gen … --descriptors > interface.binpb"));
        }
        output::write(&set)
    }

    /// Returns the interface that a document is about.
    fn interface(&self, set: &[u8]) -> Done<Interface> {
        let wrong = |error: smq_documents::Error| Failure::usage(error.to_string());
        if let Some(name) = &self.output.interface {
            return Interface::new(set, name).map_err(wrong);
        }
        let mut all = Interface::all(set).map_err(wrong)?;
        match (all.pop(), all.as_slice()) {
            (Some(only), []) => Ok(only),
            (None, _) => Err(Failure::local(
                "there is no interface: no package has a service",
            )),
            (Some(last), others) => {
                let names = others.iter().chain([&last]).map(Interface::name);
                let names = names.collect::<Vec<_>>().join(", ");
                let failure = Failure::usage(format!("there are several interfaces: {names}"));
                Err(failure.advise("name one with --interface"))
            }
        }
    }
}

/// Returns the folders that were named, or the usual one.
pub(crate) fn in_folders(named: &[PathBuf]) -> Done<Vec<PathBuf>> {
    let usual = PathBuf::from("proto");
    match named {
        [] if usual.is_dir() => Ok(vec![usual]),
        [] => Err(Failure::usage("there is no folder `proto` here")
            .advise("name the folder of the .proto files with --proto FOLDER")),
        named => Ok(named.to_vec()),
    }
}

/// Returns the files of an interface, without the frames that carry its messages, unless it imports them.
pub(crate) fn encode(pool: &DescriptorPool) -> Vec<u8> {
    use smq_runtime::prost::encoding;

    let mut set = Vec::new();
    let is_needed = |name: &str| {
        let mut files = pool.files();
        name != FRAMES || files.any(|file| file.dependencies().any(|it| it.name() == name))
    };
    for file in pool.files().filter(|file| is_needed(file.name())) {
        encoding::bytes::encode(1, &file.encode_to_vec(), &mut set);
    }
    set
}
