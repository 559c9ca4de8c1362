//! Imports: of files that are not there, and in a circle.

use super::{Found, nearest, quoted};
use crate::sources::Sources;

/// Returns the line that imports a file.
pub(super) fn import_of(file: &str) -> String {
    format!("import \"{file}\";")
}

pub(super) fn help(found: &Found, sources: &Sources, file: &str) -> Option<String> {
    if is_no_path(found) {
        return Some("name it by its path from the root or folder that it is in".to_owned());
    }
    let name = quoted(&found.message, "import '", "' not found")?;
    let files = sources.list().unwrap_or_default();
    let beside = file
        .rsplit_once('/')
        .map(|(folder, _)| format!("{folder}/{name}"));
    if let Some(beside) = beside.filter(|beside| files.contains(beside)) {
        return Some(format!(
            "imports begin at the root: `{}`",
            import_of(&beside)
        ));
    }
    let last = name.rsplit('/').next()?;
    let mut known: Vec<&str> = Sources::embedded().collect();
    known.extend(files.iter().map(String::as_str));
    let moved = || {
        known
            .iter()
            .copied()
            .find(|file| file.rsplit('/').next() == Some(last))
    };
    match nearest(name, known.iter().copied()).or_else(moved) {
        Some(meant) => Some(format!("did you mean `{}`?", import_of(meant))),
        None => Some(
            "put it below the root, or name the folder that it is in with `Compiler::include`"
                .to_owned(),
        ),
    }
}

/// Whether an import holds `..`, a backslash or the like.
pub(super) fn is_no_path(found: &Found) -> bool {
    let help = found.help.as_deref().unwrap_or_default();
    help.starts_with("imports may not")
}

/// Says a cycle in one way wherever it was entered, so that it is said once.
pub(super) fn cycle(found: &mut Found, sources: &Sources) {
    let Some(path) = found.message.strip_prefix("import cycle detected: ") else {
        return;
    };
    let mut files: Vec<&str> = path.split(" -> ").collect();
    let Some(last) = files.pop() else {
        return;
    };
    // The way there is no part of it.
    let entered = files.iter().position(|file| *file == last);
    let mut files = files.split_off(entered.unwrap_or_default());
    let first = (0..files.len()).min_by_key(|index| files[*index]);
    files.rotate_left(first.unwrap_or_default());
    let (first, second) = (files[0].to_owned(), files[1 % files.len()].to_owned());
    files.push(&first);
    found.message = if first == second {
        format!("{first} imports itself")
    } else {
        format!("these files import each other: {}", files.join(" → "))
    };
    let source = sources.source(&first).unwrap_or_default();
    let quoted = format!("\"{second}\"");
    let mut offset = 0;
    for line in source.split_inclusive('\n') {
        if line.trim_start().starts_with("import") && line.contains(&quoted) {
            found.span = Some((offset, line.trim_end().len()));
            break;
        }
        offset += line.len();
    }
    found.help = Some(if first == second {
        "take the import away".to_owned()
    } else {
        "move what they both need into a file of its own".to_owned()
    });
    found.file = Some(first);
}
