//! The lint: the files of `tests/lint` against `buf lint`, and the interfaces of this project.
//!
//! `tests/run` installs buf.
#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/findings.rs"]
mod findings;

use std::{collections::BTreeSet, fs, path::Path};

use common::{buf, write};
use findings::found;
use smq_build::{
    Compiler,
    guard::{self, Finding, Format, Lint},
};

fn lint(root: &Path, lint: &Lint) -> Vec<Finding> {
    guard::lint(&Compiler::new().root(root).interfaces().unwrap(), lint)
}

/// Files, of which each breaks some rules.
const FILES: &[(&str, &str)] = &[
    (
        "names/v1/names.proto",
        r#"
        syntax = "proto3";
        package names.v1;
        // A comment.
        service weather_service {
          rpc getIt(request) returns (HTTPReply);
          // Fine.
          rpc GetURL(request) returns (request);
        }
        message request { string URL = 1; string fooBar = 2; string foo_1 = 3; string foo2 = 4; string _a = 5; }
        message HTTPReply {
          // buf:lint:ignore ONEOF_LOWER_SNAKE_CASE
          oneof Kind { string parseJSON = 1; string a__b = 2; string trailing_ = 3; }
          oneof Other_kind { string x = 4; }
          optional string y = 5;
          map<string, string> mapField = 6;
          enum inner { INNER_UNSPECIFIED = 0; }
        }
        enum Sky { SKY_UNSPECIFIED = 0; CLEAR = 1; sky_blue = 2; SKYGrey = 3; Sky_Red = 4; }
        enum HTTPCode { HTTP_CODE_UNKNOWN = 0; HTTPCODE_OK = 1; HTTP_CODE_2XX = 2; }
        enum twoWords { option allow_alias = true; TWO_WORDS_UNSPECIFIED = 0; TWO_WORDS_A = 1; TWO_WORDS_B = 1; }
        "#,
    ),
    (
        "names/v1/ignored.proto",
        r#"
        syntax = "proto3";
        package names.v1;
        // A message.
        // buf:lint:ignore MESSAGE_PASCAL_CASE
        // buf:lint:ignore FIELD_LOWER_SNAKE_CASE because it is so elsewhere
        message lower { string Upper = 1; string other = 2; }
        // buf:lint:ignore ENUM_VALUE_PREFIX
        enum Colour {
          // Nothing.
          COLOUR_NONE = 0;
          // buf:lint:ignore ENUM_VALUE_UPPER_SNAKE_CASE
          red = 1;
        }
        "#,
    ),
    (
        "old/v1/OldFile.proto",
        r#"
        package old.v1;
        message M {
          required string a = 1;
          optional group Part = 2 { optional string b = 3; }
          extensions 10 to 20;
          extend M { optional string Inner = 11; }
        }
        extend M { optional string OuterOne = 12; }
        enum E { E_ONE = 1; E_UNSPECIFIED = 0; }
        "#,
    ),
    ("no/package.proto", "syntax = \"proto3\";\nmessage M {}\n"),
    (
        "no/version.proto",
        "syntax = \"proto3\";\npackage no.version;\nmessage M {}\n",
    ),
    (
        "Upper/v1/a.proto",
        "syntax = \"proto3\";\npackage Upper.v1;\nmessage M {}\n",
    ),
    (
        "several/v1/a.proto",
        "syntax = \"proto3\";\npackage several.v1;\nmessage A {}\n",
    ),
    (
        "several/v1/b.proto",
        "syntax = \"proto3\";\npackage several.v2;\nmessage B {}\n",
    ),
    (
        "elsewhere/v1/c.proto",
        "syntax = \"proto3\";\npackage several.v1;\nmessage C {}\n",
    ),
    (
        "versions/v1beta1/a.proto",
        "syntax = \"proto3\";\npackage versions.v1beta1;\nmessage A {}\n",
    ),
    (
        "versions/v2test/a.proto",
        "syntax = \"proto3\";\npackage versions.v2test;\nmessage A {}\n",
    ),
    (
        "v1/a.proto",
        "syntax = \"proto3\";\npackage v1;\nmessage A {}\n",
    ),
    (
        "used/v1/types.proto",
        "syntax = \"proto3\";\npackage used.v1;\nmessage A {}\nenum E { E_UNSPECIFIED = 0; }\n",
    ),
    (
        "used/v1/more.proto",
        r#"
        syntax = "proto3";
        package used.v1;
        import public "used/v1/types.proto";
        import "google/protobuf/descriptor.proto";
        extend google.protobuf.FieldOptions { string mark = 50000; }
        message Nested { message Inner {} }
        "#,
    ),
    (
        "used/v1/imports.proto",
        r#"
        syntax = "proto3";
        package used.v1;
        import "google/protobuf/empty.proto";
        import "google/protobuf/timestamp.proto";
        import "google/protobuf/duration.proto";
        import "names/v1/names.proto";
        import "used/v1/more.proto";
        import "old/v1/OldFile.proto";
        service S { rpc R(A) returns (google.protobuf.Empty); }
        message M { google.protobuf.Timestamp time = 1; }
        "#,
    ),
    (
        "used/v1/options.proto",
        r#"
        syntax = "proto3";
        package used.v1;
        import "used/v1/more.proto";
        message Marked { string a = 1 [(mark) = "x"]; }
        "#,
    ),
    (
        "circle/a/v1/a.proto",
        "syntax = \"proto3\";\npackage circle.a.v1;\nimport \"circle/b/v1/b.proto\";\n\
        message A { circle.b.v1.B b = 1; }\n",
    ),
    (
        "circle/b/v1/b.proto",
        "syntax = \"proto3\";\npackage circle.b.v1;\nmessage B {}\n",
    ),
    (
        "circle/b/v1/c.proto",
        "syntax = \"proto3\";\npackage circle.b.v1;\nimport \"circle/a/v1/a.proto\";\n\
        message C { circle.a.v1.A a = 1; }\n",
    ),
];

#[test]
fn the_rules_are_those_of_buf() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in FILES {
        write(folder.path(), name, text.trim_start());
    }
    let rules = Lint::RULES.join(", ");
    let yaml = format!("version: v2\nmodules: [{{ path: . }}]\nlint: {{ use: [{rules}] }}\n");
    write(folder.path(), "buf.yaml", &yaml);
    let findings = lint(folder.path(), &Lint::default().comments(true));
    let ours = found(
        &Format::Json.print(&findings),
        &format!("{}/", folder.path().display()),
    );
    let bufs = found(&buf(folder.path(), &["lint", "--error-format", "json"]), "");
    let rules: BTreeSet<_> = bufs.iter().map(|(_, rule, _)| rule.as_str()).collect();
    assert_eq!(
        rules,
        BTreeSet::from(Lint::RULES),
        "not each rule is broken"
    );
    let differences: Vec<_> = ours.symmetric_difference(&bufs).collect();
    assert!(differences.is_empty(), "{differences:#?}");
}

#[test]
fn the_interfaces_of_this_project_are_in_good_style() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for example in ["chat", "hello", "hostwatch"] {
        let root = top.join("examples").join(example).join("proto");
        assert_eq!(lint(&root, &Lint::default()), [], "{example}");
    }
}

#[test]
fn rules_can_be_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let text = "syntax = \"proto3\";\npackage m.v1;\nmessage low {}\n";
    write(folder.path(), "m/v1/m.proto", text);
    let rules = |options: &Lint| -> Vec<_> {
        let findings = lint(folder.path(), options);
        findings.iter().map(|finding| finding.rule).collect()
    };
    assert_eq!(rules(&Lint::default()), ["MESSAGE_PASCAL_CASE"]);
    let except = Lint::default().except("MESSAGE_PASCAL_CASE");
    assert_eq!(rules(&except), [""; 0]);
    assert_eq!(rules(&except.comments(true)), ["COMMENT_MESSAGE"]);
}

#[test]
fn what_the_compiler_refuses_is_a_finding_too() {
    let folder = tempfile::tempdir().unwrap();
    let text = "syntax = \"proto3\";\npackage m.v1;\nservice S { rpc R(M) returns (None); }\nmessage M {}\n";
    write(folder.path(), "m/v1/m.proto", text);
    let error = Compiler::new().root(folder.path()).check().unwrap_err();
    let [finding] = &error.into_findings()[..] else {
        panic!("not one finding");
    };
    assert_eq!(
        (finding.rule, finding.line, finding.column),
        ("COMPILE", 3, 31)
    );
    // What can be read is linted, even if it is no interface.
    fs::write(
        folder.path().join("m/v1/m.proto"),
        text.replace("m.v1", "m").replace("None", "M"),
    )
    .unwrap();
    let compiler = Compiler::new().root(folder.path());
    assert!(compiler.check().is_err());
    let rules: Vec<_> = lint(folder.path(), &Lint::default())
        .iter()
        .map(|it| it.rule)
        .collect();
    assert_eq!(rules, ["PACKAGE_DIRECTORY_MATCH", "PACKAGE_VERSION_SUFFIX"]);
}
