//! `smq new`: a project that one can start from.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use clap::Args;

use crate::{
    failure::{Done, Failure},
    output::say,
};

/// The project to make.
#[derive(Debug, Args)]
pub(crate) struct New {
    /// Its name, and its folder: lower case letters, digits and '-'
    name: String,

    /// Take the crates of socket.mq from this folder or Git repository, instead of from the registry
    #[arg(long, value_name = "PATH|GIT")]
    source: Option<String>,

    /// Add a page with the npm package smq-web. It needs Node.js
    #[arg(long)]
    page: bool,
}

impl New {
    pub(crate) fn run(&self) -> Done {
        let name = &self.name;
        let is_name = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name
                .chars()
                .all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-'));
        // Cargo takes no keywords, and protobuf no package that ends as a version does.
        let application = name.replace('-', "_");
        if !is_name || KEYWORDS.contains(&&*application) {
            return Err(
                Failure::usage(format!("{name:?} is not a name for a crate"))
                    .advise("write lower case letters, digits and '-', as in weather-station"),
            );
        }
        let folder = Path::new(name);
        if folder.exists() {
            return Err(Failure::usage(format!("{name} is there already"))
                .advise("take another name, or another folder"));
        }
        let source = self.source.as_deref().map(Source::parse).transpose()?;
        for (path, text) in self.files(&application, source.as_ref()) {
            let path = folder.join(path);
            write(&path, &text).map_err(|error| {
                Failure::local(format!("cannot write {}: {error}", path.display()))
            })?;
        }
        let page = if self.page {
            "; (cd page && npm install)"
        } else {
            ""
        };
        say(&format!(
            "made {name}. Now: cd {name}{page}; cargo test; cargo run"
        ));
        Ok(())
    }

    /// Returns the paths and texts of all files.
    fn files(&self, application: &str, source: Option<&Source>) -> Vec<(String, String)> {
        let proto = format!("proto/{application}/v1/{application}.proto");
        let (build, server, page_rs, readme) = match self.page {
            true => (
                include_str!("../template/build_page.rs"),
                "with_page(server())",
                include_str!("../template/page/page.rs"),
                PAGE,
            ),
            false => (include_str!("../template/build.rs"), "server()", "", ""),
        };
        let server_rs = include_str!("../template/src/main.rs");
        let server_rs = server_rs
            .replace("{server}", server)
            .replace("{page}\n", page_rs);
        let server_rs = match self.page {
            true => server_rs.replace("server};\n", "server};\nuse smq_runtime::Server;\n"),
            false => server_rs,
        };
        let mut files = vec![
            (
                "Cargo.toml",
                include_str!("../template/manifest.toml").to_owned(),
            ),
            (
                ".gitignore",
                "/target\n/page/node_modules\n/page/built\n".to_owned(),
            ),
            (
                "README.md",
                include_str!("../template/README.md").replace("{page}", readme),
            ),
            ("build.rs", build.to_owned()),
            (
                &proto,
                include_str!("../template/proto/interface.proto").to_owned(),
            ),
            (
                "src/lib.rs",
                include_str!("../template/src/lib.rs").to_owned(),
            ),
            ("src/main.rs", server_rs),
            (
                "examples/client.rs",
                include_str!("../template/examples/client.rs").to_owned(),
            ),
            (
                "tests/service.rs",
                include_str!("../template/tests/service.rs").to_owned(),
            ),
        ];
        if self.page {
            // A copy, rather than a link to a folder with packages of its own.
            files.push(("page/.npmrc", "install-links=true\n".to_owned()));
            files.extend([
                (
                    "page/package.json",
                    include_str!("../template/page/package.json").to_owned(),
                ),
                (
                    "page/index.html",
                    include_str!("../template/page/index.html").to_owned(),
                ),
                (
                    "page/src/page.ts",
                    include_str!("../template/page/src/page.ts").to_owned(),
                ),
            ]);
        }
        let values = [
            (
                "{ smq-runtime }",
                Source::cargo(source, "smq-runtime", "smq-runtime"),
            ),
            (
                "{ smq-build }",
                Source::cargo(source, "smq-build", "build-support"),
            ),
            ("{smq-web}", Source::npm(source)),
            ("{name}", self.name.clone()),
            ("{crate}", application.to_owned()),
            ("{module}", application.to_owned()),
            ("{package}", application.to_owned()),
            ("{application}", application.to_owned()),
            ("{proto}", proto.clone()),
        ];
        let fill = |text: String| {
            values
                .iter()
                .fold(text, |text, (key, value)| text.replace(key, value))
        };
        files
            .into_iter()
            .map(|(path, text)| (path.to_owned(), fill(text)))
            .collect()
    }
}

/// Where the crates and the npm package come from.
enum Source {
    Folder(PathBuf),
    Git(String),
}

impl Source {
    fn parse(text: &str) -> Done<Self> {
        if Path::new(text).join("smq-runtime").is_dir() {
            let folder = fs::canonicalize(text);
            let folder =
                folder.map_err(|error| Failure::local(format!("cannot read {text}: {error}")))?;
            return Ok(Self::Folder(folder));
        }
        if text.contains("://") || text.starts_with("git@") {
            return Ok(Self::Git(text.to_owned()));
        }
        Err(
            Failure::usage(format!("{text:?} has no sources of socket.mq"))
                .advise("name a folder with smq-runtime in it, or the URL of a Git repository"),
        )
    }

    /// Returns what a manifest says of a crate.
    fn cargo(source: Option<&Self>, name: &str, folder: &str) -> String {
        match source {
            None => format!("{:?}", env!("CARGO_PKG_VERSION")),
            Some(Self::Folder(path)) => format!("{{ path = {:?} }}", path.join(folder)),
            Some(Self::Git(url)) => format!("{{ git = {url:?}, package = {name:?} }}"),
        }
    }

    /// Returns the version of smq-web. npm installs no folder of a repository, so it comes from the registry then.
    fn npm(source: Option<&Self>) -> String {
        match source {
            Some(Self::Folder(path)) => {
                format!("{:?}", format!("file:{}", path.join("smq-web").display()))
            }
            _ => format!("{:?}", concat!("^", env!("CARGO_PKG_VERSION"))),
        }
    }
}

/// The names that are none for a crate or a package, among those that the rest of the rule lets through.
const KEYWORDS: [&str; 32] = [
    "as", "async", "await", "break", "const", "continue", "core", "crate", "else", "enum",
    "extern", "false", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move",
    "mut", "pub", "return", "std", "struct", "test", "true", "type", "use", "where",
];

/// What the document says of a page.
const PAGE: &str = "
The page is at <http://127.0.0.1:7070/>, once it is built:

```sh
(cd page && npm install)
cargo build                        # writes page/src/gen, the interface in TypeScript
(cd page && npm run build)
cargo run
```
";

fn write(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
    fs::write(path, text)
}
