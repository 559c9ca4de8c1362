//! Formats items for readers.

use syn::Item;

/// Prints the items of a package.
pub(crate) fn package(package: &str, items: &[Item]) -> String {
    let from = match package {
        "" => "files without a package".to_owned(),
        package => format!("package {package}"),
    };
    let mut source = format!("// @generated from {from} by smq-codegen.\n");
    for item in items {
        source.push('\n');
        source.push_str(&print(item));
    }
    source
}

/// Prints one item, with blank lines between its members.
fn print(item: &Item) -> String {
    let file = syn::File {
        shebang: None,
        attrs: Vec::new(),
        items: vec![item.clone()],
    };
    let printed = prettyplease::unparse(&file);
    let mut source = String::new();
    let mut lines = printed.lines().peekable();
    while let Some(line) = lines.next() {
        source.push_str(line);
        source.push('\n');
        let is_comment = line.trim_start().starts_with("//");
        let ends = line.trim_start() == "}" || line.ends_with(';') && !is_comment;
        if ends
            && lines
                .peek()
                .is_some_and(|next| begins(next) && indent(next) == indent(line))
        {
            source.push('\n');
        }
    }
    source
}

fn begins(line: &str) -> bool {
    let words = ["///", "#[", "pub ", "async fn ", "fn ", "impl"];
    words.iter().any(|word| line.trim_start().starts_with(word))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}
