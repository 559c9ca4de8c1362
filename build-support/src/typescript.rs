//! TypeScript from interfaces: what protoc-gen-es writes, asked as protoc would ask it.

mod plugin;

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use protox::prost_reflect::DescriptorPool;

use crate::{Error, Result};

/// Where npm puts the generator, below the folder of a project.
const GENERATOR: &str = "node_modules/@bufbuild/protoc-gen-es/bin/protoc-gen-es";

/// TypeScript rather than JavaScript, whose imports both bundlers and Node find.
const PARAMETER: &str = "target=ts,import_extension=js";

/// What comes with `@bufbuild/protobuf`, and is imported from there.
const WELL_KNOWN: &str = "google/protobuf/";

/// Where TypeScript is written to.
#[derive(Debug, Clone)]
pub(crate) struct TypeScript {
    folder: PathBuf,
}

impl TypeScript {
    pub(crate) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// Writes the TypeScript of all files of the pool, and returns the paths that it depends on.
    pub(crate) fn generate(&self, pool: &DescriptorPool) -> Result<Vec<PathBuf>> {
        let unwritable = |path: &Path, error: &io::Error| {
            Error::new(format!("cannot write {}: {error}", path.display()), "")
        };
        fs::create_dir_all(&self.folder).map_err(|error| unwritable(&self.folder, &error))?;
        let generator = self.generator()?;
        let files: Vec<_> = pool
            .files()
            .map(|file| file.name().to_owned())
            .filter(|name| !name.starts_with(WELL_KNOWN))
            .collect();
        let request = plugin::request(pool, files, PARAMETER);
        let answer = ask(&generator, &request)?;
        let generated = plugin::files(&answer).map_err(|message| {
            Error::new(format!("protoc-gen-es: {message}"), "update it with npm")
        })?;
        for (name, contents) in generated {
            let path = self.inside(&name)?;
            let folder = path.parent().unwrap_or(&self.folder);
            fs::create_dir_all(folder)
                .and_then(|()| crate::compiler::write(&path, contents.as_bytes()))
                .map_err(|error| unwritable(&path, &error))?;
        }
        Ok(vec![generator])
    }

    /// Finds the generator: in the `node_modules` of the folder, or of one above it, as Node would.
    fn generator(&self) -> Result<PathBuf> {
        let folder = fs::canonicalize(&self.folder);
        let folder = folder.unwrap_or_else(|_| self.folder.clone());
        let found = folder.ancestors().map(|above| above.join(GENERATOR));
        found.into_iter().find(|path| path.is_file()).ok_or_else(|| {
            Error::new(
                format!(
                    "protoc-gen-es is not installed, which writes the TypeScript in {}",
                    self.folder.display()
                ),
                "in the folder with the page's package.json: `npm install --save-dev @bufbuild/protoc-gen-es`, \
                 and `npm install smq-web @bufbuild/protobuf`",
            )
        })
    }

    /// Returns the path of a file that the generator names, which has to be below the folder.
    fn inside(&self, name: &str) -> Result<PathBuf> {
        let parts = Path::new(name).components();
        if parts
            .into_iter()
            .all(|part| matches!(part, std::path::Component::Normal(_)))
        {
            return Ok(self.folder.join(name));
        }
        Err(Error::new(
            format!("protoc-gen-es would write `{name}`, which is not below the folder"),
            "",
        ))
    }
}

/// Runs the generator: the request on its standard input, the answer on its standard output.
fn ask(generator: &Path, request: &[u8]) -> Result<Vec<u8>> {
    let node = Command::new("node")
        .arg(generator)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut node = node.map_err(|error| {
        Error::new(
            format!("cannot run `node`, which protoc-gen-es needs: {error}"),
            "install Node.js 20 or later, and have it on the PATH",
        )
    })?;
    let stdin = node.stdin.take();
    // It may answer before it has read all: whoever writes must not keep it from being read.
    let output = thread::scope(|scope| {
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(request)));
        node.wait_with_output()
    });
    let output = output.map_err(|error| Error::new(format!("cannot run `node`: {error}"), ""))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(Error::new(
        format!("protoc-gen-es failed: {}", complaint.trim()),
        format!("it is {}", generator.display()),
    ))
}
