//! From folders of `.proto` files to generated files in `OUT_DIR`.

use std::{
    collections::BTreeSet,
    env,
    path::{Path, PathBuf},
};

use smq_codegen::{Generated, Request};

use crate::{
    descriptors,
    error::{Error, Result},
    output, problems,
    sources::Sources,
    typescript::TypeScript,
};

/// Compiles interfaces with options that [`compile`](crate::compile) does not have.
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
    /// Creates a compiler without folders. Add at least one with [`root`](Self::root).
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a folder of `.proto` files. All files below it are compiled, and can be imported.
    ///
    /// Files and folders whose names begin with a dot are skipped. A root cannot be inside another, and
    /// two roots cannot have files with the same path.
    pub fn root(mut self, folder: impl AsRef<Path>) -> Self {
        self.sources.folders.add_root(folder.as_ref());
        self
    }

    /// Adds a folder to import from. Imports are looked up in the roots first.
    ///
    /// If the roots use a message of an imported file, all messages of that file are generated, but
    /// none of its services.
    pub fn include(mut self, folder: impl AsRef<Path>) -> Self {
        self.sources.folders.add_include(folder.as_ref());
        self
    }

    /// Sets the Rust path of a package, message or enum that another crate generates.
    ///
    /// One of the compiled files has to define or import it.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.extern_path("geo.v1", "::shared::geo::v1");
    /// ```
    pub fn extern_path(mut self, proto: impl Into<String>, rust: impl Into<String>) -> Self {
        self.extern_paths.push((proto.into(), rust.into()));
        self
    }

    /// Sets the folder for generated Rust. The default is `OUT_DIR`.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out = Some(folder.into());
        self
    }

    /// Writes TypeScript for web pages to a folder, in addition to Rust.
    ///
    /// Pages call the interfaces with the npm package `smq-web`. `weather/v1/weather.proto` becomes
    /// `weather/v1/weather_pb.ts` in the folder.
    ///
    /// protoc-gen-es generates the files, and the types of filters are added to them. Install it in the `node_modules` of the folder or of one above
    /// it: `npm install --save-dev @bufbuild/protoc-gen-es`. protoc is not needed.
    ///
    /// Files whose contents have not changed are not written, so that a bundler that watches the folder
    /// does not rebuild. The output of a deleted `.proto` file is not removed.
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

    /// Compiles the interfaces, and writes the files that `smq_runtime::include_interfaces!` includes.
    ///
    /// # Errors
    ///
    /// Returns every problem of the `.proto` files, with its place and what to do. Fails also if `OUT_DIR`
    /// is not set, if a file cannot be written, or if [`typescript`](Self::typescript) needs protoc-gen-es and
    /// it is not installed.
    pub fn compile(self) -> Result {
        let Some(out) = self
            .out
            .clone()
            .or_else(|| env::var_os("OUT_DIR").map(PathBuf::from))
        else {
            return Err(Error::new(
                "OUT_DIR is not set",
                "call this from build.rs, or set a folder with `Compiler::out_dir`",
            ));
        };
        // Cargo has to watch the folders even if compiling fails.
        for folder in self.sources.folders.roots() {
            println!("cargo::rerun-if-changed={}", folder.display());
        }
        let mut inputs = BTreeSet::new();
        let generated = self.generate(&mut inputs);
        for path in inputs {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        for file in generated? {
            output::write(&out.join(&file.name), &file.contents)?;
        }
        Ok(())
    }

    /// Writes the TypeScript, and returns the generated Rust. Adds the paths of all inputs to `inputs`.
    fn generate(&self, inputs: &mut BTreeSet<PathBuf>) -> Result<Vec<Generated>> {
        let files = self.sources.root_files()?;
        let compiled = descriptors::compile(&self.sources, &files);
        inputs.extend(compiled.files_read);
        if !compiled.problems.is_empty() {
            return Err(Error::from_problems(compiled.problems));
        }
        let request = Request {
            pool: &compiled.pool,
            files: files.iter().map(String::as_str).collect(),
            extern_paths: &self.extern_paths,
        };
        let generated = smq_codegen::generate(&request).map_err(|errors| {
            Error::from_problems(problems::of_generator(&self.sources, errors))
        })?;
        if let Some(typescript) = &self.typescript {
            inputs.insert(typescript.generate(&compiled.pool, &compiled.public_imports)?);
        }
        Ok(generated)
    }
}

/// Generates the code of some sources, and writes nothing.
#[cfg(any(test, fuzzing))]
pub(crate) fn generate(sources: &Sources) -> Result<Vec<Generated>> {
    let compiler = Compiler {
        sources: sources.clone(),
        ..Compiler::new()
    };
    compiler.generate(&mut BTreeSet::new())
}
