//! What editors need: after an export, buf's language server and compiler find everything.
//!
//! `tests/run` installs buf.
#![allow(clippy::unwrap_used)]

mod common;

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use common::{buf, buf_path, write};
use serde_json::{Value, json};
use smq_build::{Compiler, guard};
use tempfile::TempDir;

const TOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// How long an answer of the language server may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// `buf lsp serve`.
struct LanguageServer {
    child: Child,
    stdin: Option<ChildStdin>,
    messages: mpsc::Receiver<Value>,
    next: i64,
}

impl LanguageServer {
    fn start(folder: &Path) -> Self {
        let mut child = Command::new(buf_path())
            .args(["lsp", "serve"])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let stdin = child.stdin.take();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let (sender, messages) = mpsc::channel();
        thread::spawn(move || {
            while let Some(message) = read(&mut stdout) {
                let _ = sender.send(message);
            }
        });
        let mut server = Self {
            child,
            stdin,
            messages,
            next: 0,
        };
        let uri = uri(folder);
        let workspace = json!([{ "uri": uri, "name": "test" }]);
        let about = json!({ "processId": null, "rootUri": uri, "capabilities": {}, "workspaceFolders": workspace });
        server.ask("initialize", &about);
        server.send(json!({ "method": "initialized", "params": {} }));
        server
    }

    fn send(&mut self, mut message: Value) {
        message["jsonrpc"] = "2.0".into();
        let body = message.to_string();
        let stdin = self.stdin.as_mut().unwrap();
        write!(stdin, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        stdin.flush().unwrap();
    }

    fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.next += 1;
        let id = self.next;
        self.send(json!({ "id": id, "method": method, "params": params }));
        self.wait(|message| message["id"] == id && message.get("method").is_none())["result"].take()
    }

    fn wait(&self, is_it: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.messages.recv_timeout(PATIENCE).unwrap();
            if is_it(&message) {
                return message;
            }
        }
    }

    /// Opens a file, and returns the messages of its diagnostics.
    fn open(&mut self, path: &Path) -> Vec<String> {
        let text = fs::read_to_string(path).unwrap();
        let document =
            json!({ "uri": uri(path), "languageId": "protobuf", "version": 1, "text": text });
        let params = json!({ "textDocument": document });
        self.send(json!({ "method": "textDocument/didOpen", "params": params }));
        let published = self.wait(|message| message["method"] == "textDocument/publishDiagnostics");
        let diagnostics = published["params"]["diagnostics"]
            .as_array()
            .unwrap()
            .iter();
        diagnostics.map(|it| it["message"].to_string()).collect()
    }

    /// Returns the URI and the line of the definition of a word in a file.
    fn definition(&mut self, path: &Path, word: &str) -> (String, u64) {
        let text = fs::read_to_string(path).unwrap();
        let (line, column) = text
            .lines()
            .zip(0..)
            .find_map(|(text, line)| Some((line, text.find(word)?)))
            .unwrap();
        let position = json!({ "line": line, "character": column + word.len() - 1 });
        let params = json!({ "textDocument": { "uri": uri(path) }, "position": position });
        let found = self.ask("textDocument/definition", &params);
        let found = &found[0];
        (
            found["uri"].as_str().unwrap_or_default().to_owned(),
            found["range"]["start"]["line"].as_u64().unwrap_or_default(),
        )
    }
}

impl Drop for LanguageServer {
    fn drop(&mut self) {
        // Without its standard input, it ends.
        self.stdin = None;
        let _ = self.child.wait();
    }
}

fn read(stdout: &mut BufReader<ChildStdout>) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stdout.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim();
        if let Some(value) = line.strip_prefix("Content-Length: ") {
            length = value.parse().ok()?;
        } else if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    stdout.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// The folder of a test, as the language server names it.
fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = fs::canonicalize(folder.path()).unwrap();
    (folder, path)
}

/// The line of the definition of `(smq.v1.topic)`, from 0.
fn line_of_topic() -> u64 {
    let options = fs::read_to_string(format!("{TOP}/proto/smq/v1/options.proto")).unwrap();
    let mut lines = options.lines().zip(0..);
    let found = lines.find(|(line, _)| line.contains("optional Topic topic"));
    found.unwrap().1
}

#[test]
fn the_language_server_finds_the_options_after_an_export() {
    let (_folder, path) = folder();
    let chat = Path::new(TOP).join("examples/chat/proto");
    Compiler::new().root(chat).export(&path).unwrap();
    let mut server = LanguageServer::start(&path);
    let file = path.join("chat/v1/chat.proto");
    assert_eq!(server.open(&file), [""; 0]);
    let options = uri(&path.join("smq/v1/options.proto"));
    assert_eq!(
        server.definition(&file, "smq.v1.topic"),
        (options, line_of_topic())
    );
    assert_eq!(server.definition(&file, "PeopleFilter").0, uri(&file));
    assert_eq!(buf(&path, &["lint"]), "");
    buf(&path, &["build"]);
}

#[test]
fn the_language_server_finds_the_options_beside_the_interfaces() {
    let (_folder, path) = folder();
    let root = path.join("proto");
    let weather = "syntax = \"proto3\";\n\npackage weather.v1;\n\nimport \"geo/v1/place.proto\";\n\
        import \"google/api/httpbody.proto\";\nimport \"smq/v1/options.proto\";\n\nservice Weather {\n\
        \x20 rpc Map(geo.v1.Place) returns (google.api.HttpBody);\n\
        \x20 rpc Watch(geo.v1.Place) returns (stream geo.v1.Place) {\n\
        \x20   option (smq.v1.topic) = {replay: 1};\n  }\n}\n";
    write(&root, "weather/v1/weather.proto", weather);
    let place =
        "syntax = \"proto3\";\n\npackage geo.v1;\n\nmessage Place {\n  string name = 1;\n}\n";
    write(&path, "shared/geo/v1/place.proto", place);
    let compiler = Compiler::new().root(&root).include(path.join("shared"));
    let written = compiler.export_imports(path.join("proto-imports")).unwrap();
    let names: Vec<_> = written
        .iter()
        .map(|file| file.strip_prefix(&path).unwrap().to_str().unwrap())
        .collect();
    let expected = [
        "geo/v1/place.proto",
        "google/api/httpbody.proto",
        "smq/v1/options.proto",
    ];
    assert_eq!(names, expected.map(|name| format!("proto-imports/{name}")));
    // The configuration that the page for users shows.
    let page = fs::read_to_string(format!("{TOP}/docs/editors.md")).unwrap();
    let (_, yaml) = page.split_once("```yaml\n").unwrap();
    write(&path, "buf.yaml", yaml.split_once("```").unwrap().0);
    let mut server = LanguageServer::start(&path);
    let file = root.join("weather/v1/weather.proto");
    assert_eq!(server.open(&file), [""; 0]);
    let options = uri(&path.join("proto-imports/smq/v1/options.proto"));
    assert_eq!(
        server.definition(&file, "smq.v1.topic"),
        (options, line_of_topic())
    );
    let place = uri(&path.join("proto-imports/geo/v1/place.proto"));
    assert_eq!(server.definition(&file, "geo.v1.Place").0, place);
    assert_eq!(buf(&path, &["lint"]), "");
}

#[test]
fn without_an_export_the_language_server_finds_no_options() {
    let (_folder, path) = folder();
    let chat = fs::read_to_string(format!("{TOP}/examples/chat/proto/chat/v1/chat.proto")).unwrap();
    write(&path, "chat/v1/chat.proto", &chat);
    write(&path, "buf.yaml", "version: v2\n");
    let mut server = LanguageServer::start(&path);
    let diagnostics = server.open(&path.join("chat/v1/chat.proto"));
    assert!(
        diagnostics[0].contains("imported file does not exist"),
        "{diagnostics:?}"
    );
}

#[test]
fn text_is_exported_with_what_it_imports() {
    let (_folder, path) = folder();
    let text = "syntax = \"proto3\"; import \"google/api/annotations.proto\"; import \"smq/v1/options.proto\";";
    let files = BTreeMap::from([("a/b.proto".to_owned(), text.to_owned())]);
    write(&path, "buf.yaml", "version: v2 # mine\n");
    let written = guard::export(&path, &files).unwrap();
    let expected = [
        "a/b.proto",
        "google/api/annotations.proto",
        "google/api/http.proto",
        "smq/v1/options.proto",
        "buf.yaml",
    ];
    assert_eq!(written, expected.map(|name| path.join(name)));
    let yaml = fs::read_to_string(path.join("buf.yaml")).unwrap();
    assert_eq!(yaml, "version: v2 # mine\n");
    for name in ["../out.proto", "/out.proto", "a/../../out.proto", ""] {
        let files = BTreeMap::from([(name.to_owned(), text.to_owned())]);
        let error = guard::export(&path, &files).unwrap_err().to_string();
        assert!(
            error.starts_with(&format!("import path `{name}` leads out of")),
            "{error}"
        );
    }
}
