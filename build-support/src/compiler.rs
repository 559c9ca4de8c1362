//! From folders of `.proto` files to files in `OUT_DIR`.

use std::{
    collections::BTreeSet,
    env, fs, io,
    path::{Path, PathBuf},
};

use smq_codegen::{Generated, Request};

use crate::{Error, Result, sources::Sources, typescript::TypeScript};

/// Compiles interfaces, with more to say than [`compile`](crate::compile) lets one.
///
/// ```no_run
/// // build.rs
/// fn main() -> smq_build::Result {
///     smq_build::Compiler::new()
///         .root("proto")
///         .include("../shared/proto")
///         .extern_path("geo.v1", "::shared::geo::v1")
///         .compile()
/// }
/// ```
#[derive(Debug, Clone, Default)]
#[must_use = "call `compile`"]
pub struct Compiler {
    sources: Sources,
    extern_paths: Vec<(String, String)>,
    out: Option<PathBuf>,
    typescript: Option<TypeScript>,
}

impl Compiler {
    /// Returns a compiler of nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a folder: all `.proto` files below it are compiled, and imports are looked up in it.
    ///
    /// Files and folders that begin with a dot are left out. Roots do not lie within each other, and
    /// no two hold files of the same path.
    pub fn root(mut self, folder: impl AsRef<Path>) -> Self {
        self.sources.folders.add_root(folder.as_ref());
        self
    }

    /// Adds a folder that imports are looked up in, after the roots.
    ///
    /// The unit is the file: if the roots refer to a message of one, all its messages are
    /// generated. Services in it are not.
    pub fn include(mut self, folder: impl AsRef<Path>) -> Self {
        self.sources.folders.add_include(folder.as_ref());
        self
    }

    /// Says where in Rust a package, message or enum is that another crate has generated.
    ///
    /// The files that are compiled have to have it, or import it.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.extern_path("geo.v1", "::shared::geo::v1");
    /// ```
    pub fn extern_path(mut self, proto: impl Into<String>, rust: impl Into<String>) -> Self {
        self.extern_paths.push((proto.into(), rust.into()));
        self
    }

    /// Says where to write, instead of to `OUT_DIR`.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out = Some(folder.into());
        self
    }

    /// Says where to write TypeScript besides: for pages, which call the interfaces with the npm package
    /// `smq-web`. `weather/v1/weather.proto` becomes `weather/v1/weather_pb.ts` below that folder.
    ///
    /// protoc-gen-es writes it, which has to be in the `node_modules` of the folder or of one above it
    /// (`npm install --save-dev @bufbuild/protoc-gen-es`); protoc is not needed. What has not changed is
    /// not written again, so that who watches the folder is not woken. What comes from a `.proto` that
    /// is not there any more stays.
    ///
    /// ```no_run
    /// // build.rs
    /// fn main() -> smq_build::Result {
    ///     smq_build::Compiler::new()
    ///         .root("proto")
    ///         .typescript("web/src/gen")
    ///         .compile()
    /// }
    /// ```
    pub fn typescript(mut self, folder: impl AsRef<Path>) -> Self {
        self.typescript = Some(TypeScript::new(folder.as_ref()));
        self
    }

    /// Compiles, and writes the result to where `smq_runtime::include_interfaces!` looks for it.
    ///
    /// # Errors
    ///
    /// When the files are not right, or `OUT_DIR` cannot be written to; with [`typescript`](Self::typescript),
    /// when protoc-gen-es is not installed.
    pub fn compile(self) -> Result {
        let Some(out) = self
            .out
            .clone()
            .or_else(|| env::var_os("OUT_DIR").map(PathBuf::from))
        else {
            return Err(Error::new(
                "OUT_DIR is not set",
                "call this from a build.rs",
            ));
        };
        // What to watch is said before anything can go wrong.
        for folder in self.sources.folders.roots() {
            println!("cargo::rerun-if-changed={}", folder.display());
        }
        let mut read = BTreeSet::new();
        let generated = self.generate(&mut read);
        for path in read {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        for file in generated? {
            let path = out.join(&file.name);
            write(&path, &file.contents).map_err(|error| {
                Error::new(format!("cannot write {}: {error}", path.display()), "")
            })?;
        }
        Ok(())
    }

    /// Returns what is generated in Rust, writes the TypeScript, and adds to `read` the paths of all files that it comes from.
    fn generate(&self, read: &mut BTreeSet<PathBuf>) -> Result<Vec<Generated>> {
        let files = self.sources.list()?;
        let compiled = self.sources.compile(&files);
        read.extend(compiled.read);
        if !compiled.errors.is_empty() {
            return Err(Error::from_problems(compiled.errors));
        }
        let request = Request {
            pool: &compiled.pool,
            files: files.iter().map(String::as_str).collect(),
            extern_paths: &self.extern_paths,
        };
        let generated = smq_codegen::generate(&request).map_err(|diagnostics| {
            let problems = diagnostics
                .into_iter()
                .map(|found| self.sources.problem(found));
            Error::from_problems(problems.collect())
        })?;
        if let Some(typescript) = &self.typescript {
            read.extend(typescript.generate(&compiled.pool)?);
        }
        Ok(generated)
    }
}

/// Writes a file, unless that is what it holds: what depends on it is not built again then.
pub(crate) fn write(path: &Path, contents: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|known| known == contents) {
        return Ok(());
    }
    fs::write(path, contents)
}
