#![allow(clippy::unwrap_used)]

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use super::rustdoc;

fn docs(comment: &str) -> String {
    rustdoc(comment).join("\n")
}

#[test]
fn plain_text_is_unchanged() {
    let comment = " A *word* and `code`.\n\n - one\n   more\n - two\n\n # Head\n";
    assert_eq!(
        docs(comment),
        "A *word* and `code`.\n\n- one\n  more\n- two\n\n# Head"
    );
}

#[test]
fn code_becomes_a_block_of_text() {
    assert_eq!(
        docs(" ```rust\n let a = 1;\n ```\n"),
        "```text\nlet a = 1;\n```"
    );
    assert_eq!(docs(" ~~~\n a\n\n  b\n"), "```text\na\n\n b\n```");
    assert_eq!(
        docs("  \n     let a;\n\n       b;\n end"),
        "```text\nlet a;\n\n  b;\n```\nend"
    );
    assert_eq!(
        docs(" - a\n   ```\n   x\n   ```"),
        "- a\n  ```text\n  x\n  ```"
    );
    assert_eq!(docs(" ~~~\n ```\n ~~~"), "````text\n```\n````");
}

#[test]
fn indented_lines_below_an_item_are_not_code() {
    assert_eq!(docs(" - a\n\n     b"), "- a\n\n  b".replace("  b", "    b"));
    assert_eq!(docs(" - a\n\n         b"), "- a\n\n  b");
}

#[test]
fn brackets_and_tags_are_escaped() {
    assert_eq!(
        docs(" See [Foo][a.Foo] or [x](y)."),
        r"See \[Foo\]\[a.Foo\] or \[x\](y)."
    );
    assert_eq!(docs(" A List<Foo> of <b>"), r"A List\<Foo> of \<b>");
    assert_eq!(docs(" one ` tick"), r"one \` tick");
    assert_eq!(docs(" > quote"), r"\> quote");
}

#[test]
fn links_to_the_web_are_kept() {
    assert_eq!(docs(" [x](https://a.b/c)"), "[x](https://a.b/c)");
    assert_eq!(
        docs(" (see https://a.b/c_(d).)"),
        "(see <https://a.b/c_(d)>.)"
    );
    assert_eq!(docs(" <https://a.b>"), "<https://a.b>");
}

#[test]
fn characters_that_rustc_rejects_are_removed() {
    assert_eq!(docs(" a\rb\u{202e}c\r\n d"), "abc\nd");
}

/// Checks random comments with the parser that rustdoc uses.
#[test]
fn no_comment_becomes_a_test_html_or_a_link_to_an_item() {
    const PIECES: [&str; 48] = [
        "\n",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        " ",
        "  ",
        "    ",
        "      ",
        "\t",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2) ",
        "-\n",
        "10. ",
        "> ",
        ">",
        "```",
        "```rust",
        "````",
        "~~~",
        "~~~ text",
        "`",
        "``",
        "word",
        "let a = 1;",
        "# ",
        "---",
        "===",
        "***",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "<b>",
        "</div>",
        "<!--",
        "https://a.b/c",
        "[a]: b\n",
        "[x](y)",
        "[x](http://y)",
        "\\",
        "|",
        "é\u{a0}",
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    for _ in 0..40_000 {
        let length = 1 + random(24);
        let comment: String = (0..length).map(|_| PIECES[random(PIECES.len())]).collect();
        let docs = docs(&comment);
        for event in Parser::new_ext(
            &docs,
            Options::ENABLE_TABLES
                | Options::ENABLE_FOOTNOTES
                | Options::ENABLE_STRIKETHROUGH
                | Options::ENABLE_TASKLISTS,
        ) {
            let is_safe = match &event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                    &**language == "text"
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => false,
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    ..
                }) => {
                    matches!(link_type, LinkType::Inline | LinkType::Autolink)
                        && dest_url.contains(':')
                }
                Event::Start(Tag::Image { .. }) | Event::Html(_) | Event::InlineHtml(_) => false,
                _ => true,
            };
            assert!(is_safe, "{event:?} in\n{docs}\n--- from\n{comment:?}");
        }
    }
}
