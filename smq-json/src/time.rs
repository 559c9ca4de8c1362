//! `google.protobuf.Timestamp` and `Duration`: seconds and nanoseconds, and their text.

use crate::text::write_integer;

const DAY: i64 = 86_400;
/// 0001-01-01T00:00:00Z
const FIRST_SECOND: i64 = -62_135_596_800;
/// 9999-12-31T23:59:59Z
const LAST_SECOND: i64 = 253_402_300_799;
/// Ten thousand years.
const LONGEST: i64 = 315_576_000_000;
const NANOS: i32 = 1_000_000_000;

/// Writes a timestamp as RFC 3339 does, in UTC.
pub(crate) fn write_timestamp(
    seconds: i64,
    nanos: i32,
    out: &mut Vec<u8>,
) -> Result<(), &'static str> {
    if !(FIRST_SECOND..=LAST_SECOND).contains(&seconds) {
        return Err("a timestamp is not within the years 1 to 9999");
    }
    if !(0..NANOS).contains(&nanos) {
        return Err("the nanos of a timestamp are not within 0 and 999,999,999");
    }
    let (year, month, day) = civil(seconds.div_euclid(DAY));
    let second = seconds.rem_euclid(DAY) as u32;
    let pair = |number: u32| [b'0' + (number / 10) as u8, b'0' + (number % 10) as u8];
    let mut text = *b"\"0000-00-00T00:00:00";
    text[1..3].copy_from_slice(&pair(year / 100));
    text[3..5].copy_from_slice(&pair(year % 100));
    text[6..8].copy_from_slice(&pair(month));
    text[9..11].copy_from_slice(&pair(day));
    text[12..14].copy_from_slice(&pair(second / 3600));
    text[15..17].copy_from_slice(&pair(second / 60 % 60));
    text[18..20].copy_from_slice(&pair(second % 60));
    out.extend_from_slice(&text);
    write_fraction(nanos.unsigned_abs(), out);
    out.extend_from_slice(b"Z\"");
    Ok(())
}

/// Writes a duration in seconds.
pub(crate) fn write_duration(
    seconds: i64,
    nanos: i32,
    out: &mut Vec<u8>,
) -> Result<(), &'static str> {
    if !(-LONGEST..=LONGEST).contains(&seconds) {
        return Err("a duration is longer than 10,000 years");
    }
    if nanos.unsigned_abs() >= NANOS.unsigned_abs() {
        return Err("the nanos of a duration are a second or more");
    }
    if (seconds < 0 && nanos > 0) || (seconds > 0 && nanos < 0) {
        return Err("the seconds and the nanos of a duration have different signs");
    }
    out.push(b'"');
    if seconds < 0 || nanos < 0 {
        out.push(b'-');
    }
    write_integer(seconds.unsigned_abs(), out);
    write_fraction(nanos.unsigned_abs(), out);
    out.extend_from_slice(b"s\"");
    Ok(())
}

/// Writes 0, 3, 6 or 9 digits: as few as say the same.
fn write_fraction(nanos: u32, out: &mut Vec<u8>) {
    if nanos == 0 {
        return;
    }
    let mut text = *b".000000000";
    let mut rest = nanos;
    for digit in text[1..].iter_mut().rev() {
        *digit += (rest % 10) as u8;
        rest /= 10;
    }
    let length = match nanos {
        _ if nanos.is_multiple_of(1_000_000) => 4,
        _ if nanos.is_multiple_of(1_000) => 7,
        _ => 10,
    };
    out.extend_from_slice(&text[..length]);
}

/// Reads RFC 3339: seconds and nanoseconds.
pub(crate) fn parse_timestamp(text: &str) -> Option<(i64, i32)> {
    let bytes = text.as_bytes();
    let (date_time, rest) = bytes.split_at_checked(19)?;
    let number = |from: usize, to: usize| digits(&date_time[from..to]);
    let separators = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    if separators.iter().any(|&(at, byte)| date_time[at] != byte) {
        return None;
    }
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let is_valid = (1..=12).contains(&month)
        && (1..=days_of_month(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60;
    if !is_valid {
        return None;
    }
    let (nanos, zone) = parse_fraction(rest)?;
    let offset = match zone {
        b"Z" => 0,
        [sign @ (b'+' | b'-'), hours @ .., b':', _, _] => {
            let minutes = digits(&zone[zone.len() - 2..])?;
            let hours = digits(hours).filter(|_| hours.len() == 2)?;
            if hours >= 24 || minutes >= 60 {
                return None;
            }
            let seconds = i64::from(hours * 3600 + minutes * 60);
            if *sign == b'-' { -seconds } else { seconds }
        }
        _ => return None,
    };
    let of_day = i64::from(hour * 3600 + minute * 60 + second);
    let seconds = days(year, month, day) * DAY + of_day - offset;
    let in_range = (FIRST_SECOND..=LAST_SECOND).contains(&seconds);
    in_range.then_some((seconds, nanos))
}

/// Reads a duration: seconds and nanoseconds, of the same sign.
pub(crate) fn parse_duration(text: &str) -> Option<(i64, i32)> {
    let text = text.strip_suffix('s')?.as_bytes();
    let (negative, text) = match text {
        [b'-', text @ ..] => (true, text),
        text => (false, text),
    };
    let length = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (whole, rest) = text.split_at(length);
    if !(1..=12).contains(&length) {
        return None;
    }
    let seconds = whole.iter().fold(0_i64, |seconds, digit| {
        seconds * 10 + i64::from(digit - b'0')
    });
    let (nanos, rest) = parse_fraction(rest)?;
    if !rest.is_empty() || seconds > LONGEST {
        return None;
    }
    Some(if negative {
        (-seconds, -nanos)
    } else {
        (seconds, nanos)
    })
}

/// Reads `.` and 1 to 9 digits, if they are there.
fn parse_fraction(text: &[u8]) -> Option<(i32, &[u8])> {
    let [b'.', text @ ..] = text else {
        return Some((0, text));
    };
    let length = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (fraction, rest) = text.split_at(length);
    if !(1..=9).contains(&length) {
        return None;
    }
    let nanos = digits(fraction)? * 10_u32.pow(9 - length as u32);
    Some((nanos as i32, rest))
}

/// Reads at most nine digits.
fn digits(text: &[u8]) -> Option<u32> {
    let digit = |number: u32, byte: &u8| {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    };
    text.iter().try_fold(0, digit)
}

fn days_of_month(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Returns the days from 1970-01-01 to a date. Years begin in March here, so that a leap day ends one.
fn days(year: u32, month: u32, day: u32) -> i64 {
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month = (i64::from(month) + 9) % 12;
    let day_of_year = (153 * month + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Returns the date that many days after 1970-01-01: the inverse of [`days`], for the years 1 to 9999.
fn civil(days: i64) -> (u32, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year as u32, month as u32, day as u32)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_day_is_itself_again() {
        for day in FIRST_SECOND / DAY..=LAST_SECOND / DAY {
            let (year, month, date) = civil(day);
            assert_eq!(days(year, month, date), day);
            assert!((1..=9999).contains(&year) && (1..=12).contains(&month));
            assert!((1..=days_of_month(year, month)).contains(&date));
        }
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(11_016), (2000, 2, 29));
        assert_eq!(civil(FIRST_SECOND / DAY), (1, 1, 1));
        assert_eq!(civil(LAST_SECOND / DAY), (9999, 12, 31));
    }
}
