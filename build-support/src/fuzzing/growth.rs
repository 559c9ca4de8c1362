//! Time grows with the size of the input, and not with its square.

#![allow(clippy::unwrap_used)]

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use super::compile;

const HEAD: &str = "syntax = \"proto3\";\npackage a.v1;\nimport \"smq/v1/options.proto\";\n";

/// How many elements the smaller inputs have.
const SIZE: usize = 50;

/// An input of a size.
type Input = fn(usize) -> String;

/// Inputs of each kind that has been slow, or may be.
const INPUTS: &[(&str, Input)] = &[
    ("messages", |n| {
        lines(HEAD, n, |i| {
            format!(
                "message M{i} {{ M{} next = 1; string a = 2; }}",
                (i + 1) % n
            )
        })
    }),
    ("chains", |n| {
        lines(HEAD, n, |i| {
            format!("message M{i} {{ M{} next = 1; }}", (i + 1).min(n - 1))
        })
    }),
    ("diamonds", |n| {
        lines(HEAD, n, |i| {
            let m = (i + 1).min(n);
            format!("message M{i} {{ M{m} a = 1; M{m} b = 2; M{m} c = 3; }}")
        }) + &format!("message M{n} {{}}")
    }),
    ("fields", |n| {
        lines(&format!("{HEAD}message M {{"), n, |i| {
            format!("M f{i} = {};", i + 1)
        }) + "}"
    }),
    ("values", |n| {
        lines(&format!("{HEAD}enum E {{"), n, |i| format!("V{i} = {i};")) + "}"
    }),
    ("rpcs", |n| {
        let head = format!("{HEAD}message M {{ string a = 1; }} service S {{");
        lines(&head, n, |i| {
            format!(
                "// Says {i}.\nrpc R{i}(M) returns (stream M) {{ option (smq.v1.topic) = {{ replay: {i} }}; }}"
            )
        }) + "}"
    }),
    ("services", |n| {
        lines(&format!("{HEAD}message M {{}}"), n, |i| {
            format!("service S{i} {{ rpc R(M) returns (M); }}")
        })
    }),
    ("files", |n| {
        lines("", n, |i| {
            format!(
                "--- {i}.proto\n{HEAD}import \"{}.proto\";\nmessage M{i} {{}}",
                i + 1
            )
        }) + &format!("--- {n}.proto\n{HEAD}")
    }),
    ("packages", |n| {
        lines("", n, |i| {
            format!(
                "--- {i}.proto\nsyntax = \"proto3\";\npackage a{i}.v1;\nmessage M {{ M m = 1; }}"
            )
        })
    }),
    ("copies", |n| {
        let file = lines(HEAD, n, |i| format!("message M{i} {{ string a = 1; }}"));
        format!("--- a.proto\n{file}--- b.proto\n{file}")
    }),
    ("copied files", |n| {
        lines("", n, |i| {
            format!("--- {i}.proto\n{HEAD}message M {{ string a = 1; }}")
        })
    }),
    ("public imports", |n| {
        let import = |i: usize| {
            (0..3)
                .map(|k| format!("import public \"{}_{k}.proto\";\n", i + 1))
                .collect::<String>()
        };
        let mut input = lines("", n / 10, |i| {
            (0..3)
                .map(|k| format!("--- {i}_{k}.proto\n{HEAD}{}", import(i)))
                .collect()
        });
        (0..3).for_each(|k| write!(input, "--- {}_{k}.proto\n{HEAD}", n / 10).unwrap());
        input
    }),
    ("unknown types", |n| {
        lines(HEAD, n, |i| format!("message M{i} {{ Nothing{i} a = 1; }}"))
    }),
    ("unknown options", |n| {
        lines(HEAD, n, |i| {
            format!("message M{i} {{ option nothing{i} = 1; }}")
        })
    }),
    ("unknown options in files", |n| {
        lines("", n / 10, |i| {
            format!("--- {i}.proto\n{HEAD}message M{i} {{ option nothing = 1; }}")
        })
    }),
    ("same names", |n| {
        lines(HEAD, n, |_| "message M {}".to_owned())
    }),
    ("same numbers", |n| {
        lines(&format!("{HEAD}message M {{"), n, |i| {
            format!("string f{i} = 1;")
        }) + "}"
    }),
    ("missing imports", |n| {
        lines(HEAD, n, |i| format!("import \"{i}/nothing.proto\";"))
    }),
    ("wrong rpcs", |n| {
        lines(&format!("{HEAD}message M {{}} service S {{"), n, |i| {
            format!("rpc R{i}(stream M) returns (M);")
        }) + "}"
    }),
    ("names alike", |n| {
        lines(HEAD, n, |i| format!("message M{i} {{}} message m{i} {{}}"))
    }),
    ("syntax errors", |n| {
        lines(HEAD, n, |i| format!("message M{i} {{ string a 1; }}"))
    }),
    ("brackets", |n| HEAD.to_owned() + &"{[(".repeat(n)),
    ("comments", |n| {
        lines(HEAD, n, |i| {
            format!("// * [{i}] `a\n//   <b> * c\nmessage M{i} {{}}")
        })
    }),
    ("long comments", |n| {
        let lists = lines("", n, |i| format!("//{}* {i}", " ".repeat(i % 40)));
        let signs = lines("", 6, |i| {
            format!("// {}", ["[", "<", "`", "*a", "](", "&#"][i].repeat(4 * n))
        });
        format!("{HEAD}{lists}{signs}message M {{}}")
    }),
    ("long names", |n| {
        format!(
            "{HEAD}message M {{ {}M m = 1; option (a){} = 1; }}",
            "a.".repeat(n),
            ".a".repeat(n)
        )
    }),
    ("long packages", |n| {
        format!(
            "syntax = \"proto3\";\npackage a{};\nmessage M {{ M m = 1; }}",
            ".a".repeat(n)
        )
    }),
];

fn lines(head: &str, count: usize, line: impl Fn(usize) -> String) -> String {
    let mut text = head.to_owned();
    for index in 0..count {
        text.push_str(&line(index));
        text.push('\n');
    }
    text
}

/// Four times the input takes at most ten times as long; with its square, it would be sixteen times.
const MAX_RATIO: u32 = 10;

/// What the first input of a kind may cost besides.
const ONCE: Duration = Duration::from_millis(100);

#[test]
fn time_grows_with_the_size_of_the_input() {
    let fastest = |input: &str| {
        let times = (0..3).map(|_| {
            let begin = Instant::now();
            compile(input.as_bytes());
            begin.elapsed()
        });
        times.min().unwrap()
    };
    for (name, input) in INPUTS {
        let [small, large] = [SIZE, 4 * SIZE].map(|size| fastest(&input(size)));
        println!("{name}: {small:?}, {large:?}");
        assert!(
            large < MAX_RATIO * small + ONCE,
            "{name}: {small:?}, {large:?}"
        );
    }
}
