//! The cases of names, exactly as buf has them: what one accepts, the other does too.

fn is_delimiter(character: char) -> bool {
    matches!(character, '.' | '-' | '_' | ' ' | '\t' | '\n' | '\r')
}

/// Returns a name in `PascalCase`. Upper case stays.
pub(super) fn pascal(name: &str) -> String {
    let mut pascal = String::new();
    let mut is_first = true;
    for character in name.trim().chars() {
        if is_delimiter(character) {
            is_first = true;
            continue;
        }
        pascal.push(if is_first {
            character.to_ascii_uppercase()
        } else {
            character
        });
        is_first = false;
    }
    pascal
}

/// Returns a name with `_` between its words, in whatever case they have. A digit begins no word.
pub(super) fn snake(name: &str) -> String {
    let characters: Vec<char> = name.trim_matches(is_delimiter).chars().collect();
    let mut snake = String::new();
    for (index, &character) in characters.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(index + 1);
        let is_after_delimiter = snake.ends_with('_');
        if is_delimiter(character) {
            if !is_after_delimiter {
                snake.push('_');
            }
            continue;
        }
        // `parseURL` is `parse_URL`, and `URLParser` is `URL_Parser`.
        let begins_word = character.is_uppercase()
            && (after.is_some_and(|after| {
                !after.is_uppercase() && !after.is_numeric() && !is_delimiter(*after)
            }) || before.is_some_and(char::is_lowercase));
        if index > 0 && !is_after_delimiter && begins_word {
            snake.push('_');
        }
        snake.push(character);
    }
    snake
}
