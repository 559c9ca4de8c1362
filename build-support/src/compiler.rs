//! From folders of `.proto` files to generated files in `OUT_DIR`.

use std::{
    collections::{BTreeSet, HashMap},
    env,
    path::{Path, PathBuf},
};

use protox::prost_reflect::DescriptorPool;
use smq_codegen::{Diagnostic, Generated, Options, Request, Selected, Selection};

use crate::{
    descriptor_sets, descriptors,
    error::{Error, Result},
    folders::Folders,
    guard::{self, Interfaces},
    output, problems,
    sources::{Memory, Sources},
    typescript::TypeScript,
};

/// The variable that accepts the interfaces as they are.
const ACCEPT: &str = "BLESS";

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
    descriptor_sets: Vec<PathBuf>,
    only: Vec<String>,
    without: Vec<String>,
    skip_unsupported: bool,
    streams: Vec<String>,
    streams_without_filter: bool,
    interfaces: Vec<(String, String)>,
    default_version: Option<String>,
    extern_paths: Vec<(String, String)>,
    options: Options,
    out: Option<PathBuf>,
    lock: Option<PathBuf>,
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

    /// Adds a single file, instead of all files of a folder. It is below a root or an include.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .include("proto")
    ///     .file("weather/v1/weather.proto")
    /// # ;
    /// ```
    pub fn file(mut self, path: impl AsRef<Path>) -> Self {
        self.sources.folders.add_file(path.as_ref());
        self
    }

    /// Excludes a file, or all files of a folder, by the path below its root. They can still be imported.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("proto")
    ///     .exclude("google")
    ///     .exclude("weather/v1/internal.proto")
    /// # ;
    /// ```
    pub fn exclude(mut self, path: impl AsRef<Path>) -> Self {
        self.sources.folders.exclude(path.as_ref());
        self
    }

    /// Adds the files of a descriptor set, instead of folders: what another compiler has read.
    ///
    /// The set has all imports: `buf build -o image.binpb`, or `protoc --include_imports --include_source_info
    /// --descriptor_set_out=image.binpb …`. Files that buf has marked as imports, and those that this crate contains,
    /// get messages but no services. Files of an edition are taken if proto3 can say the same.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.descriptor_set("image.binpb");
    /// ```
    pub fn descriptor_set(mut self, path: impl Into<PathBuf>) -> Self {
        self.descriptor_sets.push(path.into());
        self
    }

    /// Takes only a package, a service or an rpc, by its full name. Call it again for more.
    ///
    /// What is not taken gets no client, no trait and no TypeScript. Of its messages, those are generated that are
    /// used.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("proto")
    ///     .only("weather.v1.Weather")
    ///     .only("geo.v1")
    /// # ;
    /// ```
    pub fn only(mut self, name: impl Into<String>) -> Self {
        self.only.push(name.into());
        self
    }

    /// Leaves out a package, a service or an rpc, by its full name. Call it again for more.
    ///
    /// It wins over [`only`](Self::only).
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("proto")
    ///     .without("weather.v1.Admin")
    ///     .without("weather.v1.Weather.Debug")
    /// # ;
    /// ```
    pub fn without(mut self, name: impl Into<String>) -> Self {
        self.without.push(name.into());
        self
    }

    /// Leaves out each rpc that is neither a method nor a topic, with a warning of the build that names it.
    ///
    /// Use it for files that you cannot edit. Without it, such an rpc is an error. An rpc with an option of
    /// `smq/v1/options.proto` is never left out.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.root("vendor/proto").skip_unsupported();
    /// ```
    pub fn skip_unsupported(mut self) -> Self {
        self.skip_unsupported = true;
        self
    }

    /// Makes server streams reply in parts, as `option (smq.v1.method) = { streams: true };` does: an rpc, or all of a
    /// service or package, by its full name. Call it again for more.
    ///
    /// Use it for files that you cannot edit. A server stream is a topic otherwise.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("vendor/proto")
    ///     .streams("etcdserverpb.Maintenance.Snapshot")
    /// # ;
    /// ```
    pub fn streams(mut self, name: impl Into<String>) -> Self {
        self.streams.push(name.into());
        self
    }

    /// Makes each server stream reply in parts whose request is no filter of what it returns, and so cannot be a topic.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.root("vendor/proto").streams_without_filter();
    /// ```
    pub fn streams_without_filter(mut self) -> Self {
        self.streams_without_filter = true;
        self
    }

    /// Sets the application and version of a package whose name does not end with a version.
    ///
    /// Only URLs change: with the following, `etcdserverpb.KV.Range` has the path `/socket.mq/etcd/v3/KV.Range`. Rust
    /// modules and messages are still called after the package.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("vendor/proto")
    ///     .interface("etcdserverpb", "etcd.v3")
    /// # ;
    /// ```
    pub fn interface(mut self, package: impl Into<String>, name: impl Into<String>) -> Self {
        self.interfaces.push((package.into(), name.into()));
        self
    }

    /// Sets the version of all packages that have services but no version. The application is the package.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.root("vendor/proto").default_version("v1");
    /// ```
    pub fn default_version(mut self, version: impl Into<String>) -> Self {
        self.default_version = Some(version.into());
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

    /// Adds an attribute to messages, enums and the enums of oneofs.
    ///
    /// A path is as in prost-build: `.` is everything, `.weather.v1` is a package, type, field or service and all within
    /// it, and `Place.name` is each element whose full name ends so. The crate that includes the code has what the
    /// attribute needs.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("proto")
    ///     .type_attribute(".", "#[derive(serde::Serialize)]")
    ///     .type_attribute("Place", "#[derive(Eq, Hash)]")
    /// # ;
    /// ```
    pub fn type_attribute(mut self, path: impl Into<String>, attribute: impl Into<String>) -> Self {
        let pair = (path.into(), attribute.into());
        self.options.type_attributes.push(pair);
        self
    }

    /// Adds an attribute to messages.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("proto")
    ///     .message_attribute(".weather.v1", "#[serde(default)]")
    /// # ;
    /// ```
    pub fn message_attribute(
        mut self,
        path: impl Into<String>,
        attribute: impl Into<String>,
    ) -> Self {
        let pair = (path.into(), attribute.into());
        self.options.message_attributes.push(pair);
        self
    }

    /// Adds an attribute to enums and the enums of oneofs.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("proto")
    ///     .enum_attribute(".weather.v1.Sky", "#[derive(strum::EnumIter)]")
    /// # ;
    /// ```
    pub fn enum_attribute(mut self, path: impl Into<String>, attribute: impl Into<String>) -> Self {
        let pair = (path.into(), attribute.into());
        self.options.enum_attributes.push(pair);
        self
    }

    /// Adds an attribute to fields, and to the variants of enums and oneofs.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("proto")
    ///     .field_attribute("Place.name", "#[serde(rename = \"title\")]")
    /// # ;
    /// ```
    pub fn field_attribute(
        mut self,
        path: impl Into<String>,
        attribute: impl Into<String>,
    ) -> Self {
        let pair = (path.into(), attribute.into());
        self.options.field_attributes.push(pair);
        self
    }

    /// Adds an attribute to the traits of services.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("proto")
    ///     .trait_attribute(
    ///         "Weather",
    ///         "#[diagnostic::on_unimplemented(message = \"`{Self}` is no weather station\")]",
    ///     )
    /// # ;
    /// ```
    pub fn trait_attribute(
        mut self,
        path: impl Into<String>,
        attribute: impl Into<String>,
    ) -> Self {
        let pair = (path.into(), attribute.into());
        self.options.trait_attributes.push(pair);
        self
    }

    /// Adds an attribute to servers.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("proto")
    ///     .server_attribute("Weather", "#[derive(Default)]")
    /// # ;
    /// ```
    pub fn server_attribute(
        mut self,
        path: impl Into<String>,
        attribute: impl Into<String>,
    ) -> Self {
        let pair = (path.into(), attribute.into());
        self.options.server_attributes.push(pair);
        self
    }

    /// Adds an attribute to clients.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler
    ///     .root("proto")
    ///     .client_attribute("Weather", "#[must_use]")
    /// # ;
    /// ```
    pub fn client_attribute(
        mut self,
        path: impl Into<String>,
        attribute: impl Into<String>,
    ) -> Self {
        let pair = (path.into(), attribute.into());
        self.options.client_attributes.push(pair);
        self
    }

    /// Makes map fields a `BTreeMap` instead of a `HashMap`. The paths are as in
    /// [`type_attribute`](Self::type_attribute).
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.root("proto").btree_map(["."]);
    /// ```
    pub fn btree_map<S: Into<String>>(mut self, paths: impl IntoIterator<Item = S>) -> Self {
        self.options.btree_map = paths.into_iter().map(Into::into).collect();
        self
    }

    /// Sets which `bytes` fields are `Bytes`; the others are `Vec<u8>`. The default is all of them.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.root("proto").bytes(["Photo.image"]);
    /// ```
    pub fn bytes<S: Into<String>>(mut self, paths: impl IntoIterator<Item = S>) -> Self {
        self.options.bytes = Some(paths.into_iter().map(Into::into).collect());
        self
    }

    /// Puts a message field, or a variant of a oneof, in a `Box`, for messages of which most do not have it.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.root("proto").boxed(".weather.v1.Forecast.details");
    /// ```
    pub fn boxed(mut self, path: impl Into<String>) -> Self {
        self.options.boxed.push(path.into());
        self
    }

    /// Leaves out the comments of the `.proto` files. The paths are as in [`type_attribute`](Self::type_attribute).
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.root("vendor/proto").disable_comments(["."]);
    /// ```
    pub fn disable_comments<S: Into<String>>(mut self, paths: impl IntoIterator<Item = S>) -> Self {
        self.options.disable_comments = paths.into_iter().map(Into::into).collect();
        self
    }

    /// Gives the methods of traits a body, which returns `unimplemented`. A server then implements some of them.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.root("vendor/proto").generate_default_stubs(true);
    /// ```
    pub fn generate_default_stubs(mut self, enable: bool) -> Self {
        self.options.default_stubs = enable;
        self
    }

    /// Sets whether clients are generated. The default is `true`.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.root("proto").build_client(false);
    /// ```
    pub fn build_client(mut self, enable: bool) -> Self {
        self.options.no_clients = !enable;
        self
    }

    /// Sets whether traits, servers and topics are generated. The default is `true`.
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.root("proto").build_server(false);
    /// ```
    pub fn build_server(mut self, enable: bool) -> Self {
        self.options.no_servers = !enable;
        self
    }

    /// Sets the folder for generated Rust. The default is `OUT_DIR`.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out = Some(folder.into());
        self
    }

    /// Sets the path of the lock. The default is beside the first root: `proto.lock.binpb` beside `proto`.
    ///
    /// A lock contains the interfaces as clients know them. Where there is one, a change that breaks these clients is an
    /// error. `BLESS=1 cargo build` accepts the interfaces as they are; see [`guard`](crate::guard).
    ///
    /// ```no_run
    /// # let compiler = smq_build::Compiler::new();
    /// compiler.descriptor_set("image.binpb").lock_file("image.lock.binpb");
    /// ```
    pub fn lock_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.lock = Some(path.into());
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
    /// Returns every problem of the `.proto` files, with its place and what to do, and every change that breaks clients
    /// of the [lock](Self::lock_file). Fails also if `OUT_DIR` is not set, if a file cannot be written, or if [`typescript`](Self::typescript) needs protoc-gen-es and
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

    /// Reads the interfaces, for the [guard](crate::guard) and the lint. Generates nothing.
    ///
    /// # Errors
    ///
    /// Returns every problem that keeps the `.proto` files from being read. [`check`](Self::check) returns the others.
    pub fn interfaces(&self) -> Result<Interfaces> {
        let (selected, public_imports) = self.select(&mut BTreeSet::new())?;
        Ok(self.interfaces_of(&selected, public_imports))
    }

    /// Checks everything that [`compile`](Self::compile) checks, except the lock. Writes nothing.
    ///
    /// # Errors
    ///
    /// Returns every problem of the `.proto` files.
    pub fn check(&self) -> Result {
        let (selected, _) = self.select(&mut BTreeSet::new())?;
        self.rust(&selected).map(drop)
    }

    /// Writes the lock, and returns its path: from now on, [`compile`](Self::compile) refuses changes that break clients
    /// of the interfaces as they are.
    ///
    /// # Errors
    ///
    /// Returns every problem of the `.proto` files. Fails also if there is neither a root nor a
    /// [path for the lock](Self::lock_file), or if the file cannot be written.
    pub fn write_lock(&self) -> Result<PathBuf> {
        let Some(path) = self.lock_path() else {
            return Err(Error::new(
                "no path for the lock",
                "add a folder of .proto files with `Compiler::root`, or set a path with `Compiler::lock_file`",
            ));
        };
        self.check()?;
        guard::write_lock(&path, &self.interfaces()?)?;
        Ok(path)
    }

    /// Copies the `.proto` files and all that they import to a folder, with those of this crate and a `buf.yaml`, so that
    /// editors, buf and other generators find everything. Returns the paths of the files.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read or written.
    pub fn export(&self, folder: impl AsRef<Path>) -> Result<Vec<PathBuf>> {
        guard::export_folders(folder.as_ref(), &self.sources, &self.sources.root_files()?)
    }

    /// Copies only what the files import and no root has: the files of this crate, and of includes. An editor that knows
    /// the roots and this folder finds everything. Returns the paths of the files.
    ///
    /// ```no_run
    /// # fn main() -> smq_build::Result {
    /// # let compiler = smq_build::Compiler::new();
    /// // build.rs
    /// compiler.root("proto").export_imports("proto-imports")?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read or written.
    pub fn export_imports(&self, folder: impl AsRef<Path>) -> Result<Vec<PathBuf>> {
        guard::export_imports(folder.as_ref(), &self.sources, &self.sources.root_files()?)
    }

    /// Returns a compiler for the interfaces in another folder, with the same includes.
    pub(crate) fn elsewhere(&self, root: &Path) -> Self {
        let mut folders = Folders::default();
        folders.add_root(root);
        for include in self.folders().includes() {
            folders.add_include(include);
        }
        let mut compiler = self.in_memory(Memory::default());
        compiler.sources.folders = folders;
        compiler
    }

    /// Returns a compiler for files that are in no folder.
    pub(crate) fn in_memory(&self, memory: Memory) -> Self {
        let mut compiler = self.clone();
        compiler.sources.memory = memory;
        compiler.descriptor_sets.clear();
        compiler
    }

    pub(crate) fn folders(&self) -> &Folders {
        &self.sources.folders
    }

    fn lock_path(&self) -> Option<PathBuf> {
        let of_root = || guard::lock_path(self.sources.folders.roots().first()?);
        self.lock.clone().or_else(of_root)
    }

    /// Compares the interfaces with the lock, if there is one, or accepts them as the new one.
    fn check_lock(&self, interfaces: &Interfaces, inputs: &mut BTreeSet<PathBuf>) -> Result {
        let Some(path) = self.lock_path().filter(|path| path.is_file()) else {
            return Ok(());
        };
        inputs.insert(path.clone());
        println!("cargo::rerun-if-env-changed={ACCEPT}");
        if env::var_os(ACCEPT).is_some() {
            guard::write_lock(&path, interfaces)
        } else {
            guard::check_lock(&path, interfaces)
        }
    }

    /// Compiles the files to an encoded `google.protobuf.FileDescriptorSet`, with comments and imports, and writes nothing.
    /// For tools: what is [selected](Self::only), and the options of generated code, do not matter.
    ///
    /// # Errors
    ///
    /// Returns every problem of the `.proto` files, with its place and what to do.
    pub fn to_descriptor_set(&self) -> Result<Vec<u8>> {
        let descriptors = self.descriptors(&mut BTreeSet::new())?;
        Ok(descriptors.pool.encode_to_vec())
    }

    /// Writes the TypeScript alone, to the folder of [`typescript`](Self::typescript), and prints nothing. For tools.
    ///
    /// # Errors
    ///
    /// As [`compile`](Self::compile).
    pub fn compile_typescript(&self) -> Result {
        self.generate(&mut BTreeSet::new()).map(drop)
    }

    /// Writes the TypeScript, and returns the generated Rust. Adds the paths of all inputs to `inputs`.
    fn generate(&self, inputs: &mut BTreeSet<PathBuf>) -> Result<Vec<Generated>> {
        let (selected, public_imports) = self.select(inputs)?;
        let generated = self.rust(&selected)?;
        for left_out in &selected.left_out {
            let warning = problems::problem_of(&self.sources, left_out.clone()).one_line();
            println!("cargo::warning={warning}");
        }
        let interfaces = self.interfaces_of(&selected, public_imports);
        self.check_lock(&interfaces, inputs)?;
        if let Some(typescript) = &self.typescript {
            let (pool, public_imports) = (&interfaces.pool, &interfaces.public_imports);
            inputs.insert(typescript.generate(pool, public_imports)?);
        }
        Ok(generated)
    }

    fn interfaces_of(
        &self,
        selected: &Selected,
        public_imports: HashMap<String, Vec<i32>>,
    ) -> Interfaces {
        Interfaces {
            pool: selected.pool.clone(),
            files: selected.files.clone(),
            public_imports,
            sources: self.sources.clone(),
        }
    }

    /// Returns what is to be generated, and the public imports. Adds the paths of all inputs to `inputs`.
    fn select(
        &self,
        inputs: &mut BTreeSet<PathBuf>,
    ) -> Result<(Selected, HashMap<String, Vec<i32>>)> {
        let Descriptors {
            pool,
            files,
            public_imports,
        } = self.descriptors(inputs)?;
        let selection = Selection {
            only: &self.only,
            without: &self.without,
            skip_unsupported: self.skip_unsupported,
            streams: &self.streams,
            streams_without_filter: self.streams_without_filter,
            interfaces: &self.interfaces,
            default_version: self.default_version.as_deref(),
        };
        let files = files.iter().map(String::as_str).collect();
        let selected = smq_codegen::select(&pool, &files, &selection);
        let selected = selected.map_err(|errors| self.problems(errors))?;
        Ok((selected, public_imports))
    }

    fn problems(&self, errors: Vec<Diagnostic>) -> Error {
        Error::from_problems(problems::of_generator(&self.sources, errors))
    }

    fn rust(&self, selected: &Selected) -> Result<Vec<Generated>> {
        let request = Request {
            pool: &selected.pool,
            files: selected.files.iter().map(String::as_str).collect(),
            extern_paths: &self.extern_paths,
            options: &self.options,
        };
        smq_codegen::generate(&request).map_err(|errors| self.problems(errors))
    }

    /// Returns the descriptors, and the import paths of the files to generate.
    fn descriptors(&self, inputs: &mut BTreeSet<PathBuf>) -> Result<Descriptors> {
        if !self.descriptor_sets.is_empty() {
            if !self.sources.folders.is_empty() {
                return Err(Error::new(
                    "a descriptor set beside folders or files",
                    "remove one of both, or call `compile` twice with two values for `out_dir`",
                ));
            }
            inputs.extend(self.descriptor_sets.iter().cloned());
            let (pool, files) = descriptor_sets::read(&self.descriptor_sets)?;
            return Ok(Descriptors {
                pool,
                files,
                public_imports: HashMap::new(),
            });
        }
        let files = self.sources.root_files()?;
        let compiled = descriptors::compile(&self.sources, &files);
        inputs.extend(compiled.files_read);
        if compiled.problems.is_empty() {
            Ok(Descriptors {
                pool: compiled.pool,
                files,
                public_imports: compiled.public_imports,
            })
        } else {
            Err(Error::from_problems(compiled.problems))
        }
    }
}

/// What is compiled, before anything is chosen.
struct Descriptors {
    pool: DescriptorPool,
    /// The import paths of the files to generate.
    files: Vec<String>,
    /// The public imports of each file, which the pool does not have.
    public_imports: HashMap<String, Vec<i32>>,
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
