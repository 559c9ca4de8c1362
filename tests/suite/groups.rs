//! The groups of attacks that `proto/SECURITY.md` lists are tested where it says so.

use std::{collections::BTreeSet, fs, path::Path};

/// Returns the groups that a test says it belongs to: `Group 7`, `Groups 5 to 7, 9 and 17`.
fn named(text: &str) -> BTreeSet<u8> {
    let mut groups = BTreeSet::new();
    let mentions = text.match_indices("Group").map(|(at, _)| &text[at + 5..]);
    for mention in mentions {
        let mention = mention.strip_prefix('s').unwrap_or(mention);
        let (mut last, mut is_range) = (None, false);
        for word in mention.split_whitespace() {
            match word.trim_end_matches([',', '.', ':']).parse::<u8>() {
                Ok(group) => {
                    let from = last.filter(|_| is_range).unwrap_or(group);
                    groups.extend(from..=group);
                    (last, is_range) = (Some(group), false);
                }
                Err(_) if word == "to" => is_range = true,
                Err(_) if word == "and" => {}
                Err(_) => break,
            }
            if word.ends_with([':', '.']) {
                break;
            }
        }
    }
    groups
}

#[test]
fn each_group_of_attacks_has_tests_that_name_it() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../proto"));
    let document = fs::read_to_string(folder.join("SECURITY.md")).unwrap();
    let mut groups = Vec::new();
    for row in document.lines() {
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        let [_, number, _, files, _] = cells[..] else {
            continue;
        };
        let Ok(group) = number.parse::<u8>() else {
            continue;
        };
        groups.push(group);
        let targets = files.split("](").skip(1);
        let targets = targets.filter_map(|it| Some(it.split_once(')')?.0));
        let mut count = 0;
        for target in targets {
            let test = fs::read_to_string(folder.join(target)).unwrap();
            assert!(
                test.contains("#[test]") || test.contains("#[tokio::test"),
                "{target}"
            );
            assert!(
                named(&test).contains(&group),
                "{target} has no group {group}"
            );
            count += 1;
        }
        assert!(count > 0, "group {group}");
    }
    assert_eq!(groups, (1..=17).collect::<Vec<_>>());
}

#[test]
fn groups_are_read_as_they_are_written() {
    let all = |text| named(text).into_iter().collect::<Vec<_>>();
    assert_eq!(all("/// Group 7: every type"), [7]);
    assert_eq!(all("//! Groups 1 to 3, 5 and 17: 9"), [1, 2, 3, 5, 17]);
    assert_eq!(all("Group 4, and group 6. Groups of people"), [4]);
}
