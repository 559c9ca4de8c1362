//! Generated code: `tests/golden/NAME.proto` must give `tests/golden/NAME.rs`, and `greeter.proto` the other files that the
//! documentation of `smq-runtime` includes.
//!
//! `BLESS=1 cargo test -p smq-codegen` rewrites the generated files.
#![allow(clippy::unwrap_used)]

use std::{collections::BTreeSet, env, fs, path::Path};

use prost::Message as _;
use prost_reflect::{DescriptorPool, DynamicMessage, FileDescriptor, ReflectMessage as _};
use prost_types::FileDescriptorProto;
use protox::{
    Compiler,
    file::{ChainFileResolver, File, FileResolver, GoogleFileResolver, IncludeFileResolver},
};
use smq_codegen::{Generated, Request, generate};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
const DOCUMENTATION: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../smq-runtime/doc");

#[test]
fn generated_code_matches() {
    let mut names: Vec<String> = fs::read_dir(GOLDEN)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".proto"))
        .collect();
    names.sort();
    assert!(!names.is_empty());
    for name in names {
        let source = source(&name);
        let path = Path::new(GOLDEN).join(&name).with_extension("rs");
        if env::var_os("BLESS").is_some() {
            fs::write(&path, source).unwrap();
        } else {
            let golden = fs::read_to_string(&path).unwrap_or_default();
            let differs = golden.lines().zip(source.lines()).position(|(a, b)| a != b);
            let line = differs.map_or("at its end".into(), |line| format!("in line {}", line + 1));
            assert!(
                golden == source,
                "{name} differs {line}: run with `BLESS=1` to accept the new code"
            );
        }
    }
}

#[test]
fn generated_code_of_the_documentation_matches() {
    let mut names = BTreeSet::from(["README.md".to_owned(), "greeter.proto".to_owned()]);
    for file in files(DOCUMENTATION, "greeter.proto") {
        let path = Path::new(DOCUMENTATION).join(&file.name);
        if env::var_os("BLESS").is_some() {
            fs::write(&path, &file.contents).unwrap();
        }
        assert!(
            fs::read(&path).unwrap_or_default() == file.contents,
            "smq-runtime/doc/{} differs: run with `BLESS=1` to accept the new code",
            file.name
        );
        names.insert(file.name);
    }
    let kept: BTreeSet<_> = fs::read_dir(DOCUMENTATION)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(
        kept, names,
        "a file in smq-runtime/doc is generated no more"
    );
}

#[test]
fn published_descriptors_have_comments_and_no_places() {
    for name in ["weather.proto", "large.proto", "names.proto"] {
        let (pool, generated) = generate_from(GOLDEN, name);
        let mut generated = generated.into_iter();
        let published = generated.find(|file| file.name == "interfaces.binpb");
        let published = published.unwrap().contents;
        let read = DescriptorPool::decode(&published[..]).unwrap();
        // Google's files have no source info in either.
        let size = |pool: &DescriptorPool| {
            let files = pool
                .files()
                .filter(|file| !file.name().starts_with("google/"));
            files.map(|file| file.encode_to_vec().len()).sum::<usize>()
        };
        let (left, all) = (size(&read), size(&pool));
        println!("{name}: {left} of {all} bytes");
        assert!(left * 2 <= all, "{name}: {left} of {all} bytes");
        for (file, whole) in read.files().zip(pool.files()) {
            let is_known = ["google/", "smq/"]
                .iter()
                .any(|folder| file.name().starts_with(folder));
            if !is_known {
                assert_eq!(comments(&file), comments(&whole));
            }
            assert_eq!(without_info(&file), without_info(&whole));
        }
    }
}

/// Returns the comments of a file, with the paths of their elements.
fn comments(file: &FileDescriptor) -> Vec<(Vec<i32>, Vec<String>)> {
    let info = file.file_descriptor_proto().source_code_info.clone();
    let locations = info.unwrap_or_default().location.into_iter();
    let with_comments = locations.map(|location| {
        let mut comments = location.leading_detached_comments;
        comments.extend(location.leading_comments);
        comments.extend(location.trailing_comments);
        (location.path, comments)
    });
    with_comments
        .filter(|(_, comments)| !comments.is_empty())
        .collect()
}

/// Encodes a file with its options and without source info.
fn without_info(file: &FileDescriptor) -> Vec<u8> {
    let bytes = file.encode_to_vec();
    let kind = FileDescriptorProto::default().descriptor();
    let mut message = DynamicMessage::decode(kind, &bytes[..]).unwrap();
    message.clear_field_by_name("source_code_info");
    message.encode_to_vec()
}

/// Returns the source of all files generated from one file.
fn source(name: &str) -> String {
    let mut files: Vec<_> = files(GOLDEN, name)
        .into_iter()
        .filter(|file| {
            Path::new(&file.name)
                .extension()
                .is_some_and(|extension| extension == "rs")
        })
        .collect();
    files.sort_by_key(|file| (file.name != "interfaces.rs", file.name.clone()));
    let sources = files
        .into_iter()
        .map(|file| String::from_utf8(file.contents).unwrap());
    sources.collect::<Vec<_>>().join("\n")
}

/// Returns the files generated from one file of a folder.
fn files(folder: &str, name: &str) -> Vec<Generated> {
    generate_from(folder, name).1
}

fn generate_from(folder: &str, name: &str) -> (DescriptorPool, Vec<Generated>) {
    let mut compiler = Compiler::with_file_resolver(resolver(folder));
    compiler.include_source_info(true).open_file(name).unwrap();
    let pool = compiler.descriptor_pool();
    let request = Request {
        pool: &pool,
        files: BTreeSet::from([name]),
        extern_paths: &[],
        options: &smq_codegen::Options::default(),
    };
    let generated = generate(&request).unwrap();
    (pool, generated)
}

fn resolver(folder: &str) -> ChainFileResolver {
    let mut chain = ChainFileResolver::new();
    chain.add(Options);
    chain.add(IncludeFileResolver::new(folder.into()));
    chain.add(GoogleFileResolver::new());
    chain
}

/// The files that `smq-build` adds.
struct Options;

impl FileResolver for Options {
    fn open_file(&self, name: &str) -> Result<File, protox::Error> {
        let source = match name {
            "smq/v1/options.proto" => include_str!("../../proto/smq/v1/options.proto"),
            "google/api/httpbody.proto" => {
                "syntax = \"proto3\"; package google.api; import \"google/protobuf/any.proto\";
                 message HttpBody {
                   string content_type = 1;
                   bytes data = 2;
                   repeated google.protobuf.Any extensions = 3;
                 }"
            }
            _ => return Err(protox::Error::file_not_found(name)),
        };
        File::from_source(name, source)
    }
}
