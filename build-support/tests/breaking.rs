//! Changes that break clients: `tests/breaking/cases.txt` against `buf breaking`, and those that only this project knows.
//!
//! `tests/run` installs buf.
#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/findings.rs"]
mod findings;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use common::{buf, write};
use findings::{Found, found};
use smq_build::{
    Compiler,
    guard::{self, Breaks, Finding, Format, Interfaces},
};
use tempfile::TempDir;

const CASES: &str = include_str!("breaking/cases.txt");
const RPCS: &str = include_str!("breaking/rpcs.txt");

/// The rules of buf that this crate has, beside the category.
const BUF_YAML: &str = "version: v2
modules: [{ path: . }]
breaking: { use: [WIRE_JSON, RPC_NO_DELETE, PACKAGE_SERVICE_NO_DELETE] }
";

struct Case {
    name: &'static str,
    rules: BTreeSet<String>,
    old: String,
    new: String,
}

/// Returns the cases of a table. The files without a syntax begin with `imports` and end with `messages`.
fn cases(table: &'static str, imports: &str, messages: &str) -> Vec<Case> {
    let cases = table.split("\n=== ").skip(1).map(|text| {
        let (first, rest) = text.split_once('\n').unwrap();
        let (name, rules) = first.split_once(':').unwrap();
        let (old, new) = rest.split_once("\n---\n").unwrap();
        let file = |text: &str| {
            let package = format!("{name}.v1");
            if text.starts_with("syntax") || text.starts_with("edition") {
                return text.replace("PACKAGE", &package);
            }
            format!("syntax = \"proto3\";\npackage {package};\n{imports}{text}\n{messages}")
        };
        Case {
            name,
            rules: rules.split_whitespace().map(str::to_owned).collect(),
            old: file(old),
            new: file(new),
        }
    });
    cases.collect()
}

impl Case {
    fn path(&self) -> String {
        format!("{}/v1/case.proto", self.name)
    }
}

/// Two folders with the old and the new files of all cases.
fn folders(cases: &[Case]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for case in cases {
        write(&folder.path().join("old"), &case.path(), &case.old);
        write(&folder.path().join("new"), &case.path(), &case.new);
    }
    folder
}

fn read(root: PathBuf) -> Interfaces {
    Compiler::new().root(root).interfaces().unwrap()
}

fn rules_of(found: &BTreeSet<Found>, case: &Case) -> BTreeSet<String> {
    let of_case = found.iter().filter(|(path, ..)| *path == case.path());
    of_case.map(|(_, rule, _)| rule.clone()).collect()
}

#[test]
fn the_rules_are_those_of_buf() {
    let cases = cases(CASES, "", "");
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let folder = folders(&cases);
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    let findings = guard::breaking(&read(old.clone()), &read(new.clone()));
    let ours = found(
        &Format::Json.print(&findings),
        &format!("{}/", new.display()),
    );
    write(&old, "buf.yaml", BUF_YAML);
    write(&new, "buf.yaml", BUF_YAML);
    let arguments = ["breaking", "--against", "../old", "--error-format", "json"];
    let bufs = found(&buf(&new, &arguments), "").into_iter();
    let ours_of = |rule: String| rule.replace("PACKAGE_SERVICE_NO_DELETE", "SERVICE_NO_DELETE");
    let bufs = bufs
        .map(|(path, rule, line)| (path, ours_of(rule), line))
        .collect();
    let mut wrong = Vec::new();
    for case in &cases {
        let (ours, bufs) = (rules_of(&ours, case), rules_of(&bufs, case));
        if ours != case.rules || bufs != case.rules {
            let (name, rules) = (case.name, &case.rules);
            wrong.push(format!(
                "{name}: expected {rules:?}, found {ours:?}, buf {bufs:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let differences = ours.symmetric_difference(&bufs).filter(|(_, rule, _)| {
        // Where nothing is left to point at, buf points at the first line.
        !matches!(
            rule.as_str(),
            "SERVICE_NO_DELETE" | "RPC_SAME_IDEMPOTENCY_LEVEL"
        )
    });
    let differences: Vec<_> = differences.collect();
    assert!(differences.is_empty(), "other lines: {differences:#?}");
}

/// Compiles the files of a folder with the options of later versions.
fn with_later_options(folder: &Path, cases: &[Case]) -> Interfaces {
    write(
        folder,
        "smq/v1/options.proto",
        include_str!("breaking/options.proto"),
    );
    let files: Vec<_> = cases.iter().map(Case::path).collect();
    let mut compiler = protox::Compiler::new([folder]).unwrap();
    compiler.include_imports(true).include_source_info(true);
    let set = compiler
        .open_files(files)
        .unwrap()
        .encode_file_descriptor_set();
    Interfaces::from_descriptor_set("set", &set).unwrap()
}

#[test]
fn topics_and_methods_give_no_less_than_before() {
    let messages =
        "message Filter { string name = 1; }\nmessage Event { string name = 1; int32 size = 2; }\n";
    let cases = cases(RPCS, "import \"smq/v1/options.proto\";\n", messages);
    let folder = folders(&cases);
    let [old, new] =
        ["old", "new"].map(|root| with_later_options(&folder.path().join(root), &cases));
    let ours = found(&Format::Json.print(&guard::breaking(&old, &new)), "");
    for case in &cases {
        assert_eq!(rules_of(&ours, case), case.rules, "{}", case.name);
    }
}

const WEATHER: &str = r#"syntax = "proto3";
package weather.v1;
import "smq/v1/options.proto";
service Weather {
  rpc Get(Request) returns (Report);
  rpc Watch(Filter) returns (stream Report);
  rpc Tell(stream Note) returns (stream Note) { option (smq.v1.topic) = { filter: "Filter" }; }
}
message Request { Place place = 1; }
message Filter { string name = 1; }
message Report { string name = 1; Place place = 2; Sky sky = 3; }
message Note { string name = 1; Sky sky = 2; }
message Place { string name = 1; }
message Alone { string name = 1; }
enum Sky { SKY_UNSPECIFIED = 0; SKY_CLEAR = 1; }
"#;

/// Returns what a change of `WEATHER` breaks.
fn change(from: &str, to: &str) -> Vec<Finding> {
    assert!(WEATHER.contains(from));
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "old/weather.proto", WEATHER);
    write(
        folder.path(),
        "new/weather.proto",
        &WEATHER.replace(from, to),
    );
    guard::breaking(
        &read(folder.path().join("old")),
        &read(folder.path().join("new")),
    )
}

#[test]
fn a_finding_tells_whom_it_breaks() {
    use Breaks::{Callers, Json, Publishers, Subscribers, Wire};
    let (place, sky) = ("Place { string name", "SKY_CLEAR = 1");
    for (from, to, breaks, rpcs) in [
        (
            place,
            "Place { bytes name",
            &[Wire, Json, Callers, Subscribers][..],
            "Get Watch",
        ),
        (
            place,
            "Place { string called",
            &[Json, Callers, Subscribers],
            "Get Watch",
        ),
        (
            sky,
            "SKY_BLUE = 1",
            &[Json, Callers, Publishers, Subscribers],
            "Get Tell Watch",
        ),
        (
            "Note { string name",
            "Note { bool name",
            &[Wire, Json, Publishers, Subscribers],
            "Tell",
        ),
        (
            "Filter { string name",
            "Filter { repeated string name",
            &[Wire, Json, Subscribers],
            "Tell Watch",
        ),
        (
            "Alone { string name",
            "Alone { fixed32 name",
            &[Wire, Json],
            "",
        ),
        ("rpc Get(Request) returns (Report);", "", &[Callers], "Get"),
        (
            "{ filter: \"Filter\" }",
            "{ replay: 1 }",
            &[Subscribers],
            "Tell",
        ),
    ] {
        let findings = change(from, to);
        let [finding, ..] = &findings[..] else {
            panic!("{to}: nothing found");
        };
        assert_eq!(finding.breaks, breaks, "{to}: {finding}");
        let expected = rpcs
            .split_whitespace()
            .map(|rpc| format!("weather.v1.Weather.{rpc}"));
        assert_eq!(finding.rpcs, expected.collect::<Vec<_>>(), "{to}");
    }
}

#[test]
fn a_copy_of_a_file_of_google_is_compared_too() {
    let folder = tempfile::tempdir().unwrap();
    let http = concat!(env!("CARGO_MANIFEST_DIR"), "/proto/google/api/http.proto");
    let http = fs::read_to_string(http).unwrap();
    let changed = http.replace("string selector = 1;", "bytes selector = 1;");
    assert_ne!(changed, http);
    write(folder.path(), "old/google/api/http.proto", &http);
    write(folder.path(), "new/google/api/http.proto", &changed);
    let [old, new] = ["old", "new"].map(|root| read(folder.path().join(root)));
    assert_eq!(guard::breaking(&old, &new).len(), 1);
}

#[test]
fn findings_are_printed_for_people_and_for_tools() {
    let findings = change(
        "string name = 1; Place place = 2;",
        "bytes name = 1; reserved 2;",
    );
    let printed = Format::ALL.map(|format| {
        let text = format.print(&findings);
        // The folder of the test.
        let file = findings[0].file.strip_suffix("weather.proto").unwrap();
        format!("--- {format}\n{}", text.replace(file, ""))
    });
    let printed = printed.concat();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/breaking/formats.txt");
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, &printed).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap_or_default(), printed);
    assert_eq!(
        Format::ALL.map(|format| format.print(&[])),
        ["", "", "<testsuites>\n</testsuites>\n", ""]
    );
    for format in Format::ALL {
        assert_eq!(format.to_string().parse(), Ok(format));
    }
    let error = "yaml".parse::<Format>().unwrap_err().to_string();
    assert_eq!(
        error,
        "unknown format `yaml`: write text, json, junit or github"
    );
}
