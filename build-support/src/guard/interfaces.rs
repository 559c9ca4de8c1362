//! Interfaces as they are, or as they were.

use std::{
    collections::{BTreeSet, HashMap},
    fs,
    path::Path,
};

use protox::prost_reflect::{DescriptorPool, DynamicMessage, Value};

use super::git;
use crate::{
    compiler::Compiler,
    descriptor_sets,
    error::{Error, Result},
    sources::Sources,
};

/// The interfaces of some files, as [`Compiler::interfaces`] reads them, or as they were before a change.
#[derive(Debug, Clone)]
pub struct Interfaces {
    pub(crate) pool: DescriptorPool,
    /// The import paths of the files that are compiled, not only imported.
    pub(crate) files: BTreeSet<String>,
    /// The positions of the public imports of files that have some. The pool has none.
    pub(crate) public_imports: HashMap<String, Vec<i32>>,
    pub(crate) sources: Sources,
}

impl Interfaces {
    /// Reads what was there before a change: a folder of `.proto` files, a descriptor set, or a commit.
    ///
    /// A commit is the path of a repository, `#`, and one of `branch=main`, `tag=v1`, `commit=0e2f…` or `ref=HEAD~1`:
    /// `.git#branch=main`. Without it, it is the commit that is checked out. The files are those of the compiler's roots
    /// and includes in that commit, or of another folder of it: `.git#branch=main,subdir=proto`. A branch that is not
    /// there may be one of `origin`.
    ///
    /// A folder of files can import from the includes of the compiler.
    ///
    /// # Errors
    ///
    /// Fails if there is nothing of that name, and with every problem of its `.proto` files.
    pub fn open(against: &str, compiler: &Compiler) -> Result<Self> {
        let path = Path::new(against);
        if path.is_dir() && !git::is_repository(path) {
            return compiler.elsewhere(path).interfaces();
        }
        if path.is_file() && !git::is_repository(path) {
            let encoded = fs::read(path).map_err(|error| {
                Error::new(
                    format!("cannot read {against}: {error}"),
                    "check that you may read it",
                )
            })?;
            return Self::from_descriptor_set(against, &encoded);
        }
        git::open(against, compiler)
    }

    /// Reads an encoded `google.protobuf.FileDescriptorSet`, such as a lock, an image of buf, or what a server publishes
    /// as `descriptors.binpb`. The name is for error messages.
    ///
    /// # Errors
    ///
    /// Fails if the set is not valid, or lacks a file that another one imports.
    pub fn from_descriptor_set(name: &str, encoded: &[u8]) -> Result<Self> {
        let interfaces = Self::decode(encoded);
        interfaces.map_err(|reason| descriptor_sets::invalid(name, &reason))
    }

    /// Decodes descriptors, or returns the reason why they are not valid.
    pub(crate) fn decode(encoded: &[u8]) -> std::result::Result<Self, String> {
        let mut pool = DescriptorPool::new();
        let files = descriptor_sets::add(&mut pool, encoded.to_vec())?;
        Ok(Self {
            pool,
            files: files.into_iter().collect(),
            public_imports: HashMap::new(),
            sources: Sources::default(),
        })
    }

    /// Encodes the descriptors of all files and their imports, without comments and places: what a lock contains. The
    /// same interfaces have the same bytes.
    #[must_use]
    pub fn encode_lock(&self) -> Vec<u8> {
        let encoded = self.pool.encode_to_vec();
        let set = "google.protobuf.FileDescriptorSet";
        let set = DescriptorPool::global().get_message_by_name(set);
        let set = set.and_then(|set| DynamicMessage::decode(set, &*encoded).ok());
        let Some(mut set) = set else { return encoded };
        let files = set
            .get_field_by_name_mut("file")
            .and_then(Value::as_list_mut);
        for file in files.into_iter().flatten() {
            if let Value::Message(file) = file {
                file.clear_field_by_name("source_code_info");
            }
        }
        prost::Message::encode_to_vec(&set)
    }
}
