//! `.proto` files of a commit, read with `git`: nothing is checked out.

use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    path::{Component, Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use super::Interfaces;
use crate::{
    compiler::Compiler,
    error::{Error, Result},
    sources::Memory,
};

const FORM: &str = "write `.git#branch=main`, or `tag=`, `commit=`, `ref=`, with `,subdir=` if the folder has another path";

/// Whether a path is that of a repository: a folder `.git`, a bare repository, or the file in a worktree.
pub(super) fn is_repository(path: &Path) -> bool {
    path.join("HEAD").is_file() && path.join("objects").is_dir()
        || path.file_name().is_some_and(|name| name == ".git")
}

/// A commit, and the folder of it.
struct Reference<'a> {
    /// The full names that it can have, the first that there is.
    commits: Vec<String>,
    subdir: Option<&'a str>,
}

impl<'a> Reference<'a> {
    fn parse(text: &'a str) -> Result<Self> {
        let (mut commits, mut subdir) = (Vec::new(), None);
        for part in text.split(',').filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            match key {
                _ if value.is_empty() || value.starts_with('-') => return Err(unknown(part)),
                "branch" => {
                    commits.push(format!("refs/heads/{value}"));
                    commits.push(format!("refs/remotes/origin/{value}"));
                }
                "tag" => commits.push(format!("refs/tags/{value}")),
                "commit" | "ref" => commits.push(value.to_owned()),
                "subdir" => subdir = Some(value),
                _ => return Err(unknown(part)),
            }
        }
        if commits.is_empty() {
            commits.push("HEAD".to_owned());
        }
        Ok(Self { commits, subdir })
    }
}

fn unknown(part: &str) -> Error {
    Error::new(format!("`{part}` does not name a commit"), FORM)
}

/// Reads the interfaces of `.git#branch=main`.
pub(super) fn open(against: &str, compiler: &Compiler) -> Result<Interfaces> {
    let (path, reference) = against.split_once('#').unwrap_or((against, ""));
    let reference = Reference::parse(reference)?;
    let repository = Repository::find(Path::new(path))?;
    let commit = repository.commit(&reference)?;
    let (roots, includes) = match reference.subdir {
        Some(subdir) => (vec![PathBuf::from(subdir)], Vec::new()),
        None => {
            let folders = compiler.folders();
            let inside = |folders: &[PathBuf]| -> Vec<_> {
                folders
                    .iter()
                    .map(|folder| repository.inside(folder))
                    .collect()
            };
            let roots: Result<Vec<_>> = inside(folders.roots()).into_iter().collect();
            // What lies elsewhere has no history here: it is read as it is now.
            (
                roots?,
                inside(folders.includes()).into_iter().flatten().collect(),
            )
        }
    };
    let mut memory = Memory::default();
    for root in &roots {
        memory.files.extend(repository.read(&commit, root)?);
    }
    if memory.files.is_empty() {
        let roots: Vec<_> = roots
            .iter()
            .map(|root| root.display().to_string())
            .collect();
        let message = format!("no .proto file in {} of {against}", roots.join(", "));
        return Err(Error::new(
            message,
            "name the folder that they were in: `,subdir=proto`",
        ));
    }
    for include in &includes {
        for (name, contents) in repository.read(&commit, include)? {
            memory.imports.entry(name).or_insert(contents);
        }
    }
    compiler.in_memory(memory).interfaces()
}

struct Repository {
    /// The folder that git works with.
    git: PathBuf,
    /// The folder that is checked out, if there is one.
    worktree: Option<PathBuf>,
}

impl Repository {
    fn find(path: &Path) -> Result<Self> {
        let inner = path.join(".git");
        let git = if inner.exists() {
            inner
        } else {
            path.to_owned()
        };
        if !is_repository(&git) || !git.exists() {
            return Err(Error::new(
                format!(
                    "{} is no folder, descriptor set or repository",
                    path.display()
                ),
                "write the path of one; for a commit, that of the repository: `.git#branch=main`",
            ));
        }
        let worktree = git.file_name().is_some_and(|name| name == ".git");
        let parent = match git.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let worktree = worktree.then(|| fs::canonicalize(parent).ok()).flatten();
        Ok(Self { git, worktree })
    }

    /// Returns the hash of a commit.
    fn commit(&self, reference: &Reference<'_>) -> Result<String> {
        let mut hashes = reference.commits.iter().filter_map(|name| {
            let name = format!("{name}^{{commit}}");
            self.run(&["rev-parse", "--verify", "--quiet", &name], None)
                .ok()
        });
        let hash = hashes.next();
        let hash = hash.map(|hash| String::from_utf8_lossy(&hash).trim().to_owned());
        hash.ok_or_else(|| {
            Error::new(
                format!(
                    "no commit `{}` in {}",
                    reference.commits.join("` or `"),
                    self.git.display()
                ),
                "fetch it first: `git fetch origin main`, in CI with `fetch-depth: 0`",
            )
        })
    }

    /// Returns the path of a folder in the repository.
    fn inside(&self, folder: &Path) -> Result<PathBuf> {
        let inside = self.worktree.as_ref().and_then(|worktree| {
            // The folder itself may be gone by now.
            let absolute = std::path::absolute(folder).ok()?;
            let known = absolute.ancestors().find(|above| above.exists())?;
            let rest = absolute.strip_prefix(known).ok()?;
            let folder = fs::canonicalize(known).ok()?.join(rest);
            Some(folder.strip_prefix(worktree).ok()?.to_owned())
        });
        inside.ok_or_else(|| {
            Error::new(
                format!(
                    "folder {} is not in the repository {}",
                    folder.display(),
                    self.git.display()
                ),
                "name the folder of the commit: `,subdir=proto`",
            )
        })
    }

    /// Reads the `.proto` files below a folder of a commit, by their paths from there.
    fn read(&self, commit: &str, folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
        let parts = folder.components().map(|part| match part {
            Component::Normal(part) => part.to_str(),
            Component::CurDir => Some(""),
            _ => None,
        });
        let parts: Option<Vec<_>> = parts.collect();
        let Some(parts) = parts else {
            return Err(Error::new(
                format!("`{}` is no folder of a commit", folder.display()),
                FORM,
            ));
        };
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let prefix: String = parts.iter().map(|part| format!("{part}/")).collect();
        // The tree itself, not a path in it, which git would take for a pattern.
        let tree = format!("{commit}:{}", prefix.trim_end_matches('/'));
        let Ok(listed) = self.run(&["ls-tree", "-r", "-z", "--full-tree", &tree], None) else {
            return Ok(BTreeMap::new());
        };
        let listed = String::from_utf8_lossy(&listed);
        // `100644 blob HASH\tweather/v1/weather.proto`. A symbolic link, 120000, leads out of the commit.
        let files = listed.split('\0').filter_map(|entry| {
            let (about, name) = entry.split_once('\t')?;
            let hash = about.strip_prefix("100")?.split(' ').nth(2)?;
            let is_hidden = name.split('/').any(|part| part.starts_with('.'));
            (name.ends_with(".proto") && !is_hidden).then_some((hash, name))
        });
        let files: Vec<_> = files.collect();
        let hashes: String = files.iter().map(|(hash, _)| format!("{hash}\n")).collect();
        let mut rest = &self.run(&["cat-file", "--batch"], Some(hashes.as_bytes()))?[..];
        let mut contents = BTreeMap::new();
        for (_, name) in files {
            let Some((content, after)) = object(rest) else {
                let message = format!("`git cat-file` returned no `{name}`");
                return Err(Error::new(message, "check the repository: `git fsck`"));
            };
            contents.insert(name.to_owned(), content.to_vec());
            rest = after;
        }
        Ok(contents)
    }

    /// Runs git, and returns its output.
    fn run(&self, arguments: &[&str], input: Option<&[u8]>) -> Result<Vec<u8>> {
        let git = Command::new("git")
            .arg("--git-dir")
            .arg(&self.git)
            .args(arguments)
            .stdin(if input.is_some() {
                Stdio::piped()
            } else {
                Stdio::null()
            })
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut git = git.map_err(|error| {
            Error::new(
                format!("cannot run `git`: {error}"),
                "install it, and add it to PATH",
            )
        })?;
        let stdin = git.stdin.take();
        // Git writes while it reads. A second thread keeps both pipes moving.
        let output = thread::scope(|scope| {
            scope.spawn(move || {
                stdin
                    .zip(input)
                    .map(|(mut pipe, input)| pipe.write_all(input))
            });
            git.wait_with_output()
        });
        let failed = |why: String| {
            let command = arguments.join(" ");
            Error::new(
                format!("`git {command}` failed: {why}"),
                "check the repository: `git fsck`",
            )
        };
        let output = output.map_err(|error| failed(error.to_string()))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        Err(failed(
            String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        ))
    }
}

/// Splits `HASH blob SIZE\n…\n` off the output of `git cat-file --batch`.
fn object(output: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = output.iter().position(|byte| *byte == b'\n')?;
    let about = std::str::from_utf8(&output[..line]).ok()?;
    let size: usize = about.split(' ').nth(2)?.parse().ok()?;
    let content = output.get(line + 1..)?;
    Some((content.get(..size)?, content.get(size.checked_add(1)?..)?))
}
