//! Imports that are missing, misspelt, invalid or cyclic.

use super::spelling::nearest;
use crate::{protox_error::ProtoxError, sources::Sources};

/// Returns the line that imports a file.
pub(super) fn import_line(file: &str) -> String {
    format!("import \"{file}\";")
}

/// Suggests the import that was meant.
pub(super) fn help(error: &ProtoxError, files: &[String], file: &str) -> Option<String> {
    let name = error.message_between("import '", "' not found")?;
    let sibling = file
        .rsplit_once('/')
        .map(|(folder, _)| format!("{folder}/{name}"));
    if let Some(sibling) = sibling.filter(|sibling| files.contains(sibling)) {
        return Some(format!(
            "write the path from the root folder: `{}`",
            import_line(&sibling)
        ));
    }
    let last = name.rsplit('/').next()?;
    let mut known: Vec<&str> = Sources::embedded_files().collect();
    known.extend(files.iter().map(String::as_str));
    let in_other_folder = || {
        known
            .iter()
            .copied()
            .find(|file| file.rsplit('/').next() == Some(last))
    };
    match nearest(name, known.iter().copied()).or_else(in_other_folder) {
        Some(meant) => Some(format!("did you mean `{}`?", import_line(meant))),
        None => Some(
            "move the file below a root, or add its folder with `Compiler::include`".to_owned(),
        ),
    }
}

/// Rewords errors of imports whose message lacks the value, or depends on the first file read.
pub(super) fn reword(error: &mut ProtoxError, sources: &Sources, source: &str) {
    let help = error.help.as_deref().unwrap_or_default();
    // The message of protox is about group names, its help about imports.
    if help.starts_with("imports may not") {
        let path = error.marked(source).unwrap_or_default();
        error.message = format!("invalid import path {path}");
        error.help = Some(
            "write the path from a root or include folder, with `/` and without `.` or `..`"
                .to_owned(),
        );
    } else if let Some(path) = error.message.strip_prefix("import cycle detected: ") {
        let files: Vec<String> = path.split(" -> ").map(str::to_owned).collect();
        reword_cycle(error, sources, &files);
    }
}

/// Describes a cycle from its alphabetically first file on, so that it is reported once.
///
/// `path` ends with the file that closes the cycle, and may begin with files that are not part of it.
fn reword_cycle(error: &mut ProtoxError, sources: &Sources, path: &[String]) {
    let Some((last, path)) = path.split_last() else {
        return;
    };
    let begin = path.iter().position(|file| file == last);
    let mut cycle = path[begin.unwrap_or_default()..].to_vec();
    let first = (0..cycle.len()).min_by_key(|index| &cycle[*index]);
    cycle.rotate_left(first.unwrap_or_default());
    let Some(first) = cycle.first().cloned() else {
        return;
    };
    let second = cycle.get(1).unwrap_or(&first).clone();
    if first == second {
        error.message = format!("{first} imports itself");
        error.help = Some("remove the import".to_owned());
    } else {
        cycle.push(first.clone());
        error.message = format!("import cycle: {}", cycle.join(" → "));
        error.help = Some("move the definitions that they share to another file".to_owned());
    }
    let source = sources.source(&first).unwrap_or_default();
    if let Some(span) = span_of_import(&source, &second) {
        error.span = Some(span);
    }
    error.file = Some(first);
}

/// Returns the offset and length of the line that imports a file.
fn span_of_import(source: &str, file: &str) -> Option<(usize, usize)> {
    let quoted = format!("\"{file}\"");
    let mut offset = 0;
    for line in source.split_inclusive('\n') {
        if line.trim_start().starts_with("import") && line.contains(&quoted) {
            return Some((offset, line.trim_end().len()));
        }
        offset += line.len();
    }
    None
}
