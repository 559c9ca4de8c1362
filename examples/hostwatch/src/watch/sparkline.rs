//! A row of small bars.

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const HOLE: char = '░';

/// Draws a value as a bar of up to `top`, and a missing one as a hole.
pub(crate) fn sparkline(values: impl Iterator<Item = Option<f64>>, top: f64) -> String {
    values
        .map(|value| match value {
            Some(value) if top > 0.0 => {
                let share = (value / top).clamp(0.0, 1.0);
                BARS[((share * 8.0) as usize).min(7)]
            }
            Some(_) => BARS[0],
            None => HOLE,
        })
        .collect()
}

/// Returns the next of 1, 2, 5, 10, 20, 50, … that is at least `value`.
pub(crate) fn round_up(value: f64) -> f64 {
    let power = 10_f64.powf(value.max(f64::MIN_POSITIVE).log10().floor());
    [1.0, 2.0, 5.0]
        .into_iter()
        .map(|step| step * power)
        .find(|&top| top >= value)
        .unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_holes_and_what_is_too_high() {
        let values = [Some(0.0), Some(50.0), None, Some(99.0), Some(400.0)];
        assert_eq!(sparkline(values.into_iter(), 100.0), "▁▅░██");
        assert_eq!(sparkline([Some(3.0)].into_iter(), 0.0), "▁");
    }

    #[test]
    fn tops_are_round() {
        for (value, top) in [
            (0.03, 0.05),
            (1.0, 1.0),
            (1.1, 2.0),
            (4_200.0, 5_000.0),
            (6.0, 10.0),
        ] {
            assert!((round_up(value) - top).abs() < top * 1e-9, "{value}");
        }
    }
}
