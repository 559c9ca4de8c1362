//! Numbers and words as a terminal shows them.

use hostwatch::v2::Unit;
pub(crate) use smq_openpgp::command::printable;

/// Returns a value with its unit, for people: `12.3 %`, `3.10 GiB`, `12.4 kB/s`.
pub(crate) fn value(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Unspecified => format!("{value:.2}"),
        Unit::Percent => format!("{value:.1} %"),
        Unit::Bytes => bytes(value),
        Unit::BytesPerSecond => scaled(value, 1_000.0, &["B/s", "kB/s", "MB/s", "GB/s", "TB/s"]),
    }
}

/// Returns a size: memory and disks come in powers of 1,024.
pub(crate) fn bytes(value: f64) -> String {
    scaled(value, 1_024.0, &["B", "KiB", "MiB", "GiB", "TiB", "PiB"])
}

/// Returns a value with its unit, for programs: always the same unit.
pub(crate) fn plain(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Unspecified => format!("{value:.2}"),
        Unit::Percent => format!("{value:.2} %"),
        Unit::Bytes => format!("{value:.0} B"),
        Unit::BytesPerSecond => format!("{value:.0} B/s"),
    }
}

/// Returns a length of time in its two largest units: `3 d 4 h`.
pub(crate) fn duration(seconds: u64) -> String {
    let units = [
        (seconds / 86_400, "d"),
        (seconds / 3_600 % 24, "h"),
        (seconds / 60 % 60, "min"),
    ];
    let words: Vec<_> = units
        .into_iter()
        .chain([(seconds % 60, "s")])
        .skip_while(|&(count, _)| count == 0)
        .take(2)
        .filter(|&(count, _)| count > 0)
        .map(|(count, unit)| format!("{count} {unit}"))
        .collect();
    if words.is_empty() {
        "0 s".to_owned()
    } else {
        words.join(" ")
    }
}

fn scaled(mut value: f64, step: f64, units: &[&str]) -> String {
    let mut unit = 0;
    while value >= step * 0.9995 && unit + 1 < units.len() {
        value /= step;
        unit += 1;
    }
    let digits = match value {
        _ if unit == 0 => 0,
        99.95.. => 0,
        9.995.. => 1,
        _ => 2,
    };
    format!("{value:.digits$} {}", units[unit])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_three_digits() {
        let expected = [
            (0.0, "0 B"),
            (999.0, "999 B"),
            (1_023.9, "1.00 KiB"),
            (1_536.0, "1.50 KiB"),
            (25_276_502_016.0, "23.5 GiB"),
            (270_553_174_016.0, "252 GiB"),
        ];
        for (value, text) in expected {
            assert_eq!(bytes(value), text);
        }
        assert_eq!(value(12_345.0, Unit::BytesPerSecond), "12.3 kB/s");
    }

    #[test]
    fn lengths_of_time_have_two_units() {
        for (seconds, text) in [
            (0, "0 s"),
            (59, "59 s"),
            (60, "1 min"),
            (3_720, "1 h 2 min"),
            (90_000, "1 d 1 h"),
        ] {
            assert_eq!(duration(seconds), text);
        }
    }

    #[test]
    fn foreign_text_cannot_steer_the_terminal() {
        assert_eq!(printable("a\x1b[2Jb\u{9b}c\u{202e}d\n"), "a [2Jb c d ");
    }
}
