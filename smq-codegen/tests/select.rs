//! What is taken of files, and what is left out.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use prost_reflect::DescriptorPool;
use protox::{
    Compiler,
    file::{ChainFileResolver, File, FileResolver, GoogleFileResolver},
};
use smq_codegen::{Diagnostic, Options, Request, Selected, Selection, generate, select};

const SEEDS: &str = r#"
    syntax = "proto3";
    package seeds;
    import "smq/v1/options.proto";

    // Not for everybody.
    service Admin { rpc Stop(Seed) returns (Seed); }

    service Bank {
      // Many of them.
      rpc List(Page) returns (stream Seed);
      // One of them.
      rpc Get(Name) returns (Seed);
      rpc Store(stream Seed) returns (Name);
      // New ones.
      rpc Watch(Name) returns (stream Seed) { option (smq.v1.topic) = { replay: 3 }; }
    }
    service Gossip { rpc Talk(stream Seed) returns (stream Name); }

    message Name { string name = 1; }
    message Page { uint32 size = 1; string token = 2; }
    // What grows.
    message Seed { string name = 1; }
"#;

const GARDEN: &str = r#"
    syntax = "proto3";
    package garden.v1;
    import "seeds.proto";
    service Garden { rpc Plant(seeds.Seed) returns (Bed); }
    message Bed { uint32 number = 1; }
"#;

struct Files;

impl FileResolver for Files {
    fn open_file(&self, name: &str) -> Result<File, protox::Error> {
        let source = match name {
            "seeds.proto" => SEEDS,
            "garden.proto" => GARDEN,
            "smq/v1/options.proto" => include_str!("../../proto/smq/v1/options.proto"),
            _ => return Err(protox::Error::file_not_found(name)),
        };
        File::from_source(name, source)
    }
}

/// Names of packages, services or rpcs.
fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn selected(selection: &Selection<'_>) -> Result<Selected, Vec<Diagnostic>> {
    let mut chain = ChainFileResolver::new();
    chain.add(Files);
    chain.add(GoogleFileResolver::new());
    let mut compiler = Compiler::with_file_resolver(chain);
    compiler.include_source_info(true);
    compiler.open_file("garden.proto").unwrap();
    let files = BTreeSet::from(["garden.proto", "seeds.proto"]);
    select(&compiler.descriptor_pool(), &files, selection)
}

fn rpcs(selected: &Selected) -> Vec<String> {
    let services = selected.pool.services();
    let rpcs = services.flat_map(|service| service.methods().collect::<Vec<_>>());
    rpcs.map(|rpc| rpc.full_name().to_owned()).collect()
}

fn errors(selection: &Selection<'_>) -> Vec<String> {
    let errors = selected(selection).unwrap_err();
    errors.iter().map(ToString::to_string).collect()
}

/// Generates the code, and returns that of a package.
fn source(selected: &Selected, package: &str) -> String {
    let generated = generate(&Request {
        pool: &selected.pool,
        files: selected.files.iter().map(String::as_str).collect(),
        extern_paths: &[],
        options: &Options::default(),
    });
    let name = format!("{package}.rs");
    let file = generated.unwrap().into_iter().find(|it| it.name == name);
    String::from_utf8(file.unwrap().contents).unwrap()
}

#[test]
fn everything_is_taken_by_default() {
    let all = selected(&Selection::default()).unwrap();
    assert_eq!(rpcs(&all).len(), 7);
    assert_eq!(all.files.len(), 2);
    assert!(all.left_out.is_empty());
}

#[test]
fn names_stand_for_all_that_is_in_them() {
    for (only, without, expected) in [
        (&["garden.v1"][..], &[][..], &["garden.v1.Garden.Plant"][..]),
        (&["garden"], &[], &["garden.v1.Garden.Plant"]),
        (&[".seeds.Admin"], &[], &["seeds.Admin.Stop"]),
        (
            &["seeds.Bank.Get", "garden.v1"],
            &[],
            &["seeds.Bank.Get", "garden.v1.Garden.Plant"],
        ),
        (
            &["seeds"],
            &["seeds.Bank", "seeds.Gossip.Talk"],
            &["seeds.Admin.Stop"],
        ),
        (&[], &["seeds"], &["garden.v1.Garden.Plant"]),
    ] {
        let (only, without) = (names(only), names(without));
        let taken = selected(&Selection {
            only: &only,
            without: &without,
            ..Selection::default()
        });
        assert_eq!(rpcs(&taken.unwrap()), expected, "{only:?} {without:?}");
    }
}

#[test]
fn a_package_that_is_left_out_gets_the_messages_that_others_use() {
    let without = names(&["seeds"]);
    let taken = selected(&Selection {
        without: &without,
        ..Selection::default()
    });
    let taken = taken.unwrap();
    assert_eq!(taken.files, BTreeSet::from(["garden.proto".to_owned()]));
    let source = source(&taken, "seeds");
    assert!(source.contains("pub struct Seed"));
    assert!(!source.contains("Client"));
}

#[test]
fn rpcs_without_a_pattern_are_left_out_with_the_reason() {
    let taken = selected(&Selection {
        skip_unsupported: true,
        default_version: Some("v3"),
        ..Selection::default()
    });
    let taken = taken.unwrap();
    let reasons: Vec<_> = taken.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(
        reasons,
        [
            "seeds.proto:11:7: rpc `seeds.Bank.List` is left out: `Page` is no filter of `Seed`: \
             `size` in the filter of `List` is not a field of the event `Seed` (and 1 more); with \
             `Compiler::streams` it replies in parts",
            "seeds.proto:14:7: rpc `seeds.Bank.Store` is left out: topic `Store`, which clients \
             publish, returns `Name`",
            "seeds.proto:18:22: rpc `seeds.Gossip.Talk` is left out: topic `Talk`, which both sides \
             publish, has two event types: `Seed` and `Name`",
        ]
    );
    assert_eq!(
        rpcs(&taken),
        [
            "seeds.Admin.Stop",
            "seeds.Bank.Get",
            "seeds.Bank.Watch",
            "garden.v1.Garden.Plant"
        ]
    );
    let source = source(&taken, "seeds");
    // Comments and options are still those of their rpcs.
    for part in [
        "/// One of them.\n    ///\n    /// # Errors",
        "/// New ones.\n    pub watch",
        "\"/socket.mq/seeds/v3/Bank.Get\"",
        ".replay(3)",
    ] {
        assert!(source.contains(part), "{part}\n{source}");
    }
    assert!(!source.contains("Many of them"));
    assert!(!source.contains("Gossip"));
}

#[test]
fn server_streams_reply_in_parts_by_name_or_without_a_filter() {
    let is_method = |taken: &Selected, rpc: &str| {
        let source = source(taken, "seeds");
        let path = format!("(\"{rpc}\", \"/socket.mq/seeds/v1/Bank.{rpc}\")");
        let (_, schema) = source.split_once(&path).unwrap();
        let schema = schema.split("::method(").next().unwrap();
        assert_eq!(schema.contains(".streams()"), !schema.contains(".topic("));
        schema.contains(".streams()")
    };
    let without = names(&["seeds.Gossip", "seeds.Bank.Store"]);
    let selection = Selection {
        without: &without,
        default_version: Some("v1"),
        ..Selection::default()
    };
    let taken = selected(&Selection {
        streams_without_filter: true,
        ..selection
    });
    let taken = taken.unwrap();
    assert!(taken.left_out.is_empty());
    assert!(is_method(&taken, "List"));
    assert!(
        !is_method(&taken, "Watch"),
        "its option says that it is a topic"
    );
    assert!(source(&taken, "seeds").contains("/// Many of them."));
    for name in [".seeds", "seeds.Bank", "seeds.Bank.List"] {
        let streams = names(&[name]);
        let taken = selected(&Selection {
            streams: &streams,
            skip_unsupported: true,
            ..selection
        });
        let taken = taken.unwrap();
        assert!(taken.left_out.is_empty(), "{name}");
        assert!(is_method(&taken, "List"), "{name}");
    }
    let streams = names(&["seeds.Bank.Store", "seeds.Bank.Lost", "garden.v1"]);
    let none = |name| {
        format!(
            "`streams` names `{name}`, which has no stream of a server alone (help: name an rpc with `stream` before \
             what it returns and not before its request, or remove it)"
        )
    };
    assert_eq!(
        errors(&Selection {
            streams: &streams,
            ..selection
        }),
        [
            "`streams` names `seeds.Bank.Lost`, which is no package, service or rpc (help: write a full name: \
             `garden.v1`, `seeds`)"
                .to_owned(),
            none("seeds.Bank.Store"),
            none("garden.v1"),
        ]
    );
}

#[test]
fn an_rpc_with_an_option_is_not_left_out() {
    let source = SEEDS.replace("rpc Store(stream Seed) returns (Name);", "");
    let wrong = source.replace("rpc Watch(Name)", "rpc Watch(Page)");
    let mut compiler = Compiler::with_file_resolver({
        let mut chain = ChainFileResolver::new();
        chain.add(Wrong(wrong));
        chain.add(Files);
        chain.add(GoogleFileResolver::new());
        chain
    });
    compiler.open_file("wrong.proto").unwrap();
    let selection = Selection {
        skip_unsupported: true,
        ..Selection::default()
    };
    let files = BTreeSet::from(["wrong.proto"]);
    let taken = select(&compiler.descriptor_pool(), &files, &selection).unwrap();
    assert!(rpcs(&taken).contains(&"seeds.Bank.Watch".to_owned()));
}

#[test]
fn services_of_proto2_are_left_out() {
    let old = "syntax = \"proto2\"; package old; message M {} service S { rpc R(M) returns (M); }";
    let mut compiler = Compiler::with_file_resolver(Wrong(old.to_owned()));
    compiler.open_file("wrong.proto").unwrap();
    let selection = Selection {
        skip_unsupported: true,
        ..Selection::default()
    };
    let files = BTreeSet::from(["wrong.proto"]);
    let taken = select(&compiler.descriptor_pool(), &files, &selection).unwrap();
    assert!(rpcs(&taken).is_empty());
    assert_eq!(
        taken.left_out[0].message,
        "rpc `old.S.R` is left out: its file is not proto3"
    );
    assert!(source(&taken, "old").contains("pub struct M"));
}

#[test]
fn source_info_may_have_comments_alone() {
    let without = names(&["seeds"]);
    let all = Selection {
        without: &without,
        ..Selection::default()
    };
    let whole = selected(&all).unwrap();
    let files = whole.pool.file_descriptor_protos().cloned();
    let files = files.map(|mut file| {
        let info = file.source_code_info.get_or_insert_default();
        info.location.retain(|it| it.leading_comments.is_some());
        file
    });
    let mut pool = DescriptorPool::new();
    pool.add_file_descriptor_protos(files).unwrap();
    let sparse = Selected {
        pool,
        files: whole.files.clone(),
        left_out: Vec::new(),
    };
    assert!(source(&sparse, "seeds").contains("/// What grows."));
    for package in ["seeds", "garden.v1"] {
        assert_eq!(source(&sparse, package), source(&whole, package));
    }
}

struct Wrong(String);

impl FileResolver for Wrong {
    fn open_file(&self, name: &str) -> Result<File, protox::Error> {
        match name {
            "wrong.proto" => File::from_source(name, &self.0),
            _ => Err(protox::Error::file_not_found(name)),
        }
    }
}

#[test]
fn names_that_match_nothing_are_errors() {
    let (only, without) = (
        names(&["seeds.v1", "seed"]),
        names(&["seeds.Bank.get", "seeds.Seed"]),
    );
    let named = errors(&Selection {
        only: &only,
        without: &without,
        ..Selection::default()
    });
    assert_eq!(
        named,
        [
            "`only` names `seeds.v1`, which is no package, service or rpc \
             (help: write a full name: `garden.v1`, `seeds`)",
            "`only` names `seed`, which is no package, service or rpc \
             (help: write a full name: `garden.v1`, `seeds`)",
            "`without` names `seeds.Bank.get`, which is no package, service or rpc \
             (help: write a full name: `seeds.Bank.Get`)",
            "`without` names `seeds.Seed`, which is no package, service or rpc \
             (help: write a full name: `garden.v1`, `seeds`)",
        ]
    );
}

#[test]
fn interfaces_have_an_application_and_a_version() {
    let interface = |package: &str, name: &str| vec![(package.to_owned(), name.to_owned())];
    let error = |interfaces: &[(String, String)], default_version| {
        errors(&Selection {
            interfaces,
            default_version,
            ..Selection::default()
        })
    };
    assert_eq!(
        error(&interface("seeds.v1", "seeds.v1"), None),
        [
            "`interface` for `seeds.v1`, which is no package with services \
          (help: write the full name of a package, or remove it)"
        ]
    );
    for name in ["seeds", "v1", "seeds.1", "seeds/v1", ".v1", "a b.v1"] {
        assert_eq!(
            error(&interface("seeds", name), None),
            [format!(
                "`interface` for `seeds` is `{name}`, which is no application and version \
                 (help: write both, with a dot in between: `seeds.v1`)"
            )]
        );
    }
    assert_eq!(
        error(&[], Some("1")),
        ["`default_version` is `1`, which is no version (help: write `v1` or `v2beta1`)"]
    );
}

#[test]
fn two_packages_are_not_one_interface() {
    let interfaces = [("seeds".to_owned(), "garden.v1".to_owned())];
    let without = names(&["seeds.Bank", "seeds.Gossip"]);
    let taken = selected(&Selection {
        interfaces: &interfaces,
        without: &without,
        ..Selection::default()
    });
    let taken = taken.unwrap();
    let error = generate(&Request {
        pool: &taken.pool,
        files: taken.files.iter().map(String::as_str).collect(),
        extern_paths: &[],
        options: &Options::default(),
    });
    assert_eq!(
        error.unwrap_err()[0].to_string(),
        "garden.proto:3:5: packages `seeds` and `garden.v1` are both the interface `garden.v1` \
         (help: give one of them another application or version)"
    );
}

#[test]
fn options_that_match_nothing_or_are_no_attribute_are_errors() {
    let all = selected(&Selection {
        skip_unsupported: true,
        default_version: Some("v1"),
        ..Selection::default()
    });
    let all = all.unwrap();
    let pair = |path: &str, attribute: &str| vec![(path.to_owned(), attribute.to_owned())];
    let errors = generate(&Request {
        pool: &all.pool,
        files: all.files.iter().map(String::as_str).collect(),
        extern_paths: &[],
        options: &Options {
            type_attributes: pair("Sead", "#[derive(Eq)]"),
            field_attributes: pair("Seed.name", "serde(skip)"),
            trait_attributes: pair("Seed", "#[must_use]"),
            boxed: names(&[".seeds.Seed.nome"]),
            btree_map: names(&["."]),
            ..Options::default()
        },
    });
    let errors: Vec<_> = errors
        .unwrap_err()
        .iter()
        .map(|it| it.message.clone())
        .collect();
    assert_eq!(
        errors,
        [
            "`type_attribute` for `Sead`, which matches nothing in the generated packages",
            "`serde(skip)` in `field_attribute` for `Seed.name` is no attribute",
            "`trait_attribute` for `Seed`, which matches nothing in the generated packages",
            "`boxed` for `.seeds.Seed.nome`, which matches nothing in the generated packages",
        ]
    );
}
