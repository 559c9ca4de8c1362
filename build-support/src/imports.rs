//! The files to compile and all that they import, in an order in which each file follows its imports.

use std::collections::{HashMap, HashSet};

use crate::{
    problems::Problems, protox_error::ProtoxError, source_file::SourceFile, sources::Sources,
};

/// The number of `FileDescriptorProto.dependency`.
const DEPENDENCY: i32 = 3;

/// Everything that could be read.
#[derive(Default)]
pub(crate) struct Loaded {
    pub(crate) files: Vec<SourceFile>,
    /// The import paths of all files that were opened.
    pub(crate) opened: Vec<String>,
}

/// How far a file is.
enum State {
    /// Its imports are being read.
    Open,
    /// It has a position, unless something is wrong with it or with a file that it imports.
    Done(Option<usize>),
}

/// A file whose imports are being read.
struct Frame {
    file: SourceFile,
    /// The imports that have been looked at.
    next: usize,
    seen: HashSet<String>,
    is_complete: bool,
}

/// Reads files and their imports. A file with an error does not stop the others.
pub(crate) fn load(sources: &Sources, names: &[String], problems: &mut Problems<'_>) -> Loaded {
    let mut loader = Loader {
        sources,
        problems,
        states: HashMap::new(),
        stack: Vec::new(),
        loaded: Loaded::default(),
    };
    for name in names {
        if !loader.states.contains_key(name) {
            loader.open(name, None);
            // An explicit stack, because a chain of imports may be longer than a thread's stack.
            while !loader.stack.is_empty() {
                loader.step();
            }
        }
    }
    loader.loaded
}

struct Loader<'a, 'b> {
    sources: &'a Sources,
    problems: &'a mut Problems<'b>,
    states: HashMap<String, State>,
    stack: Vec<Frame>,
    loaded: Loaded,
}

impl Loader<'_, '_> {
    /// Opens a file, and puts it on the stack. `import` is the position of its import in the file below.
    fn open(&mut self, name: &str, import: Option<usize>) {
        match self.sources.open(name) {
            Ok((descriptor, source)) => {
                self.loaded.opened.push(name.to_owned());
                self.states.insert(name.to_owned(), State::Open);
                self.stack.push(Frame {
                    file: SourceFile {
                        descriptor,
                        source,
                        imports: Vec::new(),
                    },
                    next: 0,
                    seen: HashSet::new(),
                    is_complete: true,
                });
                return;
            }
            Err(error) => match import {
                Some(import) if error.is_not_found => {
                    self.import_error(import, format!("import '{name}' not found"));
                }
                _ => {
                    self.loaded.opened.push(name.to_owned());
                    self.states.insert(name.to_owned(), State::Done(None));
                    error.errors.into_iter().for_each(|e| self.problems.add(e));
                }
            },
        }
        if let Some(frame) = self.stack.last_mut() {
            frame.is_complete = false;
        }
    }

    /// Goes on to the next import of the file on top of the stack, or finishes the file.
    fn step(&mut self) {
        let Some(frame) = self.stack.last_mut() else {
            return;
        };
        let import = frame.next;
        let Some(name) = frame.file.descriptor.dependency.get(import).cloned() else {
            self.finish();
            return;
        };
        frame.next += 1;
        if !frame.seen.insert(name.clone()) {
            frame.is_complete = false;
            self.import_error(import, format!("import '{name}' was listed twice"));
            return;
        }
        match self.states.get(&name) {
            Some(State::Done(Some(position))) => frame.file.imports.push(*position),
            Some(State::Done(None)) => frame.is_complete = false,
            Some(State::Open) => {
                frame.is_complete = false;
                self.cycle(&name);
            }
            None => self.open(&name, Some(import)),
        }
    }

    fn finish(&mut self) {
        let Some(frame) = self.stack.pop() else {
            return;
        };
        let position = frame.is_complete.then_some(self.loaded.files.len());
        let name = frame.file.descriptor.name().to_owned();
        self.states.insert(name, State::Done(position));
        if let Some(importer) = self.stack.last_mut() {
            match position {
                Some(position) => importer.file.imports.push(position),
                None => importer.is_complete = false,
            }
        }
        if frame.is_complete {
            self.loaded.files.push(frame.file);
        }
    }

    /// Adds an error of an import of the file on top of the stack.
    fn import_error(&mut self, import: usize, message: String) {
        if let Some(frame) = self.stack.last() {
            let path = [DEPENDENCY, i32::try_from(import).unwrap_or(i32::MAX)];
            self.problems.add_at(&frame.file, &path, message, None);
        }
    }

    fn cycle(&mut self, name: &str) {
        let open = self.stack.iter().map(|frame| frame.file.descriptor.name());
        let cycle: Vec<&str> = open.skip_while(|open| *open != name).collect();
        self.problems.add(ProtoxError {
            message: format!("import cycle detected: {} -> {name}", cycle.join(" -> ")),
            notes: Vec::new(),
            help: None,
            file: Some(name.to_owned()),
            span: None,
        });
    }
}
