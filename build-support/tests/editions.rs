//! Files of an edition become what the same file in proto3 becomes.
#![allow(clippy::unwrap_used)]

use std::fs;

use smq_build::Compiler;

/// Returns what is generated from a file, or the error.
fn generate(source: &str) -> Result<Vec<(String, String)>, String> {
    let folder = tempfile::tempdir().unwrap();
    let (root, out) = (folder.path().join("proto"), folder.path().join("out"));
    fs::create_dir(&root).unwrap();
    fs::create_dir(&out).unwrap();
    fs::write(root.join("weather.proto"), source).unwrap();
    let compiled = Compiler::new().root(&root).out_dir(&out).compile();
    compiled.map_err(|error| {
        error
            .to_string()
            .replace(&format!("{}/", folder.path().display()), "")
    })?;
    let mut files: Vec<_> = fs::read_dir(&out)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (
                name,
                String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned(),
            )
        })
        .collect();
    files.sort();
    Ok(files)
}

#[test]
fn presence_is_explicit_unless_a_feature_says_otherwise() {
    let edition = "edition = \"2023\";
package weather.v1;
message Place {
  reserved old, older;
  string name = 1;
  int32 height = 2 [features.field_presence = IMPLICIT];
  repeated int32 sizes = 3;
  repeated int32 numbers = 4 [features.repeated_field_encoding = EXPANDED, deprecated = true];
  oneof kind { string note = 5; bytes map = 6; }
  map<string, Sky> skies = 7;
}
enum Sky { option features.enum_type = OPEN; SKY_UNSPECIFIED = 0; }
service Weather { rpc Get(Place) returns (Place); rpc Watch(Place) returns (stream Seen); }
message Seen { option features = { field_presence: IMPLICIT, json_format: ALLOW }; string name = 1; }
";
    let proto3 = "syntax = \"proto3\";
package weather.v1;
message Place {
  optional string name = 1;
  int32 height = 2;
  repeated int32 sizes = 3;
  repeated int32 numbers = 4 [packed = false, deprecated = true];
  oneof kind { string note = 5; bytes map = 6; }
  map<string, Sky> skies = 7;
}
enum Sky { SKY_UNSPECIFIED = 0; }
service Weather { rpc Get(Place) returns (Place); rpc Watch(Place) returns (stream Seen); }
message Seen { string name = 1; }
";
    // A topic's filter has a field less than the event, in both.
    let without_watch =
        |source: &str| source.replace(" rpc Watch(Place) returns (stream Seen);", "");
    assert_eq!(
        generate(&without_watch(edition)).unwrap(),
        generate(&without_watch(proto3)).unwrap()
    );
    assert_eq!(
        generate(edition).unwrap_err().lines().next(),
        generate(proto3).unwrap_err().lines().next()
    );
}

#[test]
fn a_feature_of_the_file_holds_for_all_in_it() {
    let edition = "// Weather.
edition=\"2023\";
package weather.v1;
option features.field_presence = IMPLICIT;
option features.(pb.go).api_level = API_OPAQUE;
option java_package = \"weather\";
message Place { string name = 1; Place inner = 2; int32 a = 3 [features.field_presence = EXPLICIT]; }
";
    let proto3 = "// Weather.
syntax=\"proto3\";
package weather.v1;
option java_package = \"weather\";
message Place { string name = 1; Place inner = 2; optional int32 a = 3; }
";
    assert_eq!(generate(edition).unwrap(), generate(proto3).unwrap());
}

#[test]
fn what_proto3_lacks_is_an_error_with_its_place() {
    let error = |feature: &str| {
        generate(&format!(
            "edition = \"2023\";\npackage weather.v1;\nmessage Place {{\n  string name = 1 [{feature}];\n}}\n"
        ))
        .unwrap_err()
    };
    assert_eq!(
        error("features.field_presence = LEGACY_REQUIRED"),
        "proto3 has nothing for `features.field_presence = LEGACY_REQUIRED`\n --> proto/weather.proto:4:20\n  |\n\
         4 |   string name = 1 [features.field_presence = LEGACY_REQUIRED];\n  \
         |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  \
         = help: remove it: a file with an edition may say what proto3 can say"
    );
    assert!(error("default = \"x\"").contains("help: remove it: a file with an edition"));
}
