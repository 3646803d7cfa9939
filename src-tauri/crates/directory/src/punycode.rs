//! Domain labels as people would read them: `xn--…` decoded (RFC 3492), since look-alikes hide there.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;

/// The label as a browser may show it; a label that isn't encoded, or wrongly, stays as it is.
pub(crate) fn shown(label: &str) -> String {
    match label.strip_prefix("xn--").and_then(decode) {
        Some(text) => text,
        None => label.to_owned(),
    }
}

fn adapt(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > ((BASE - T_MIN) * T_MAX) / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (((BASE - T_MIN + 1) * delta) / (delta + 38))
}

fn decode(input: &str) -> Option<String> {
    if !input.is_ascii() || input.len() > 63 {
        return None;
    }
    let (mut out, rest): (Vec<char>, &str) = match input.rsplit_once('-') {
        Some((basic, rest)) => (basic.chars().collect(), rest),
        None => (Vec::new(), input),
    };
    let (mut n, mut i, mut bias) = (128_u32, 0_u32, 72_u32);
    let mut digits = rest.bytes();
    while digits.len() > 0 {
        let start = i;
        let (mut weight, mut k) = (1_u32, BASE);
        loop {
            let digit = match digits.next()? {
                c @ b'a'..=b'z' => u32::from(c - b'a'),
                c @ b'A'..=b'Z' => u32::from(c - b'A'),
                c @ b'0'..=b'9' => u32::from(c - b'0') + 26,
                _ => return None,
            };
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            k += BASE;
        }
        let points = u32::try_from(out.len()).ok()? + 1;
        bias = adapt(i - start, points, start == 0);
        n = n.checked_add(i / points)?;
        i %= points;
        out.insert(usize::try_from(i).ok()?, char::from_u32(n)?);
        i += 1;
    }
    Some(out.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_labels_are_read() {
        assert_eq!(shown("xn--mnchen-3ya"), "münchen");
        assert_eq!(shown("xn--bcher-kva"), "bücher");
        assert_eq!(shown("xn--e1afmkfd"), "пример");
        assert_eq!(shown("xn--!!"), "xn--!!");
        assert_eq!(shown("plain"), "plain");
    }
}
