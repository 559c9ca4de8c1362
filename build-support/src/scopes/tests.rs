//! Random small sets of files: the same are valid as for protoc, and each name means the same.

#![allow(clippy::unwrap_used)]

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use protox::prost_reflect::{
    DescriptorPool,
    prost_types::{FileDescriptorProto, FileDescriptorSet},
};

use crate::{
    descriptors, error::Problem, random::Random, references, references::Reference,
    sources::Memory, sources::Sources,
};

/// Runs protoc, which `grpc_tools` has as a function, on each folder of a folder.
///
/// Prints a line for each: its name, and whether protoc accepts it. The descriptors go to a file in the folder.
const PROTOC: &str = "
import os, sys
from grpc_tools import protoc
root = sys.argv[1]
for name in sorted(os.listdir(root)):
    folder = os.path.join(root, name)
    files = sorted(os.listdir(folder))
    arguments = ['protoc', '-I' + folder, '--include_imports', '--descriptor_set_out=' + os.path.join(folder, 'set')]
    google = os.path.join(os.path.dirname(protoc.__file__), '_proto')
    print(name, protoc.main(arguments + ['-I' + google] + files) == 0, flush=True)
";

const SETS: usize = 250;

type Files = BTreeMap<String, Vec<u8>>;

#[test]
fn names_mean_what_they_mean_to_protoc() {
    let mut random = Random(0x5eed_5c09_e500_0001);
    let sets: Vec<Files> = (0..SETS).map(|_| set(&mut random)).collect();
    let folder = tempfile::tempdir().unwrap();
    for (number, set) in sets.iter().enumerate() {
        let folder = folder.path().join(format!("{number:04}"));
        fs::create_dir(&folder).unwrap();
        for (name, source) in set {
            fs::write(folder.join(name), source).unwrap();
        }
    }
    let (verdicts, errors) = protoc(folder.path());
    assert_eq!(verdicts.len(), SETS, "{errors}");
    let accepted = verdicts.iter().filter(|is_valid| **is_valid).count();
    // Neither verdict is rare.
    assert!(
        (SETS / 5..SETS * 4 / 5).contains(&accepted),
        "{accepted} of {SETS}: {errors}"
    );
    for (number, (files, is_valid)) in sets.into_iter().zip(verdicts).enumerate() {
        let names: Vec<String> = files.keys().cloned().collect();
        let sources = Sources {
            memory: Memory {
                files: files.clone(),
                ..Memory::default()
            },
            ..Sources::default()
        };
        let compiled = descriptors::compile(&sources, &names);
        let shown = || shown(number, &files, &compiled.problems, &errors);
        assert_eq!(compiled.problems.is_empty(), is_valid, "{}", shown());
        if is_valid {
            let set = fs::read(folder.path().join(format!("{number:04}/set"))).unwrap();
            let set = <FileDescriptorSet as prost::Message>::decode(&set[..]).unwrap();
            let expected: Vec<_> = set
                .file
                .into_iter()
                .filter(|file| files.contains_key(file.name()))
                .map(names_in)
                .collect();
            let found: Vec<_> = expected
                .iter()
                .map(|(name, _)| of(&compiled.pool, name))
                .collect();
            assert_eq!(found, expected, "{}", shown());
        }
    }
}

fn of(pool: &DescriptorPool, name: &str) -> (String, Vec<String>) {
    let file = pool.get_file_by_name(name).unwrap();
    names_in(file.file_descriptor_proto().clone())
}

/// Returns the name of a file and all names that it refers to.
fn names_in(mut file: FileDescriptorProto) -> (String, Vec<String>) {
    let mut names = Vec::new();
    references::visit(&mut file, &mut |reference: Reference<'_>| {
        names.push(reference.name.clone());
    });
    (file.name().to_owned(), names)
}

fn protoc(folder: &Path) -> (Vec<bool>, String) {
    let python = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/tools/venv/bin/python"
    );
    let output = Command::new(python)
        .args(["-c", PROTOC])
        .arg(folder)
        .output()
        .expect("tests/run installs Python and grpcio-tools");
    let lines = String::from_utf8(output.stdout).unwrap();
    let verdicts = lines.lines().map(|line| line.ends_with("True")).collect();
    (
        verdicts,
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

fn shown(number: usize, files: &Files, problems: &[Problem], errors: &str) -> String {
    let mut text = format!("set {number}\n");
    for (name, source) in files {
        text += &format!("--- {name}\n{}\n", String::from_utf8_lossy(source));
    }
    for problem in problems {
        text += &format!("{problem}\n");
    }
    let of_set = format!("/{number:04}/");
    for line in errors.lines().filter(|line| line.contains(&of_set)) {
        text += &format!("protoc: {line}\n");
    }
    text
}

/// Names of packages, messages and members alike, so that they hide each other.
const WORDS: [&str; 5] = ["a", "b", "x", "v1", "N"];

/// Returns a few files that import each other.
fn set(random: &mut Random) -> Files {
    let mut files = Files::new();
    // The names that earlier files define, with the number of the file.
    let mut known: Vec<(usize, String)> = Vec::new();
    let mut number = 50_000;
    for index in 0..2 + random.below(3) {
        let name = format!("f{index}.proto");
        let source = file(random, index, &mut known, &mut number);
        files.insert(name, source.into_bytes());
    }
    files
}

fn file(
    random: &mut Random,
    index: usize,
    known: &mut Vec<(usize, String)>,
    number: &mut u32,
) -> String {
    let package: Vec<&str> = (0..random.below(4))
        .map(|_| random.choose(&WORDS))
        .collect();
    let package = package.join(".");
    let mut source = "syntax = \"proto3\";\n".to_owned();
    if !package.is_empty() {
        source += &format!("package {package};\n");
    }
    let mut seen = vec![index];
    for earlier in 0..index {
        if random.below(2) == 0 {
            let public = if random.below(3) == 0 { "public " } else { "" };
            source += &format!("import {public}\"f{earlier}.proto\";\n");
            seen.push(earlier);
        }
    }
    source += "import \"google/protobuf/descriptor.proto\";\n";
    // Names of one file differ from those of others, mostly.
    let unique = |random: &mut Random, words: &[&str]| {
        let word = random.choose(words);
        match random.below(16) {
            0 => word.to_owned(),
            _ => format!("{word}{index}"),
        }
    };
    let outer = unique(random, &["M", "N", "b", "x"]);
    let inner = unique(random, &["M", "N", "v1", "x"]);
    let option = unique(random, &["o", "x"]);
    for name in [outer.clone(), format!("{outer}.{inner}")] {
        known.push((index, references::join(&package, &name)));
    }
    *number += 1;
    source += &format!("extend google.protobuf.MessageOptions {{ string {option} = {number}; }}\n");
    *number += 1;
    let in_package = references::join(&package, &option);
    let set = match random.below(16) {
        0 => format!("option ({}) = \"\";", end_of(random, &in_package)),
        1 => "option (deep) = 1;".to_owned(),
        2 => format!("option ({}) = 1;", end_of(random, &format!("{outer}.deep"))),
        _ => String::new(),
    };
    let fields: Vec<String> = (0..random.below(3))
        .map(|number| {
            let member = random.choose(&["f", "N", "x", "v1"]);
            let of = reference(random, known, &seen);
            format!("  {of} {member}_{number} = {};\n", number + 1)
        })
        .collect();
    source += &format!(
        "message {outer} {{\n  {set}\n  message {inner} {{ {outer} again = 1; enum E {{ Z{index} = 0; }} }}\n\
         \x20 extend google.protobuf.MessageOptions {{ int32 deep = {number}; }}\n{}}}\n",
        fields.concat()
    );
    if random.below(4) == 0 {
        let service = unique(random, &["S", "b", "x"]);
        let rpc = random.choose(&["Get", "N", "x", "M"]);
        let (input, output) = (
            reference(random, known, &seen),
            reference(random, known, &seen),
        );
        source += &format!("service {service} {{ rpc {rpc}({input}) returns ({output}); }}\n");
    }
    source
}

/// Returns a name that may mean something, mostly of a file that is imported.
fn reference(random: &mut Random, known: &[(usize, String)], seen: &[usize]) -> String {
    let imported: Vec<_> = known
        .iter()
        .filter(|(file, _)| seen.contains(file))
        .collect();
    let name = match random.below(16) {
        0 => &random.choose(&known.iter().collect::<Vec<_>>()).1,
        _ => &random.choose(&imported).1,
    };
    end_of(random, name)
}

/// Returns a full name, with a dot before it or without the first parts of its package.
fn end_of(random: &mut Random, name: &str) -> String {
    let parts: Vec<&str> = name.split('.').collect();
    match random.below(6) {
        0 => format!(".{name}"),
        1..4 => name.to_owned(),
        _ => parts[random.below(parts.len().min(2))..].join("."),
    }
}
