// How strong a passphrase is: a cautious guess at what it costs to try. Nothing leaves this function.

const COMMON = [
  "password",
  "passwort",
  "123456",
  "qwert",
  "letmein",
  "geheim",
  "hallo",
  "welcome",
  "sayso",
  "abc123",
  "iloveyou",
  "schatz",
  "dragon",
  "monkey",
];

/** From 0 (none) to 4 (strong). Length counts most; repeats, runs and common words count little. */
export function strength(text: string): 0 | 1 | 2 | 3 | 4 {
  if (!text) return 0;
  let rest = text.toLowerCase();
  for (const word of COMMON) rest = rest.replaceAll(word, "#");
  let distinct = 0;
  let before = "";
  for (const sign of rest) {
    const step = before ? (sign.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0) : 9;
    distinct += Math.abs(step) <= 1 ? 0.25 : 1;
    before = sign;
  }
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(text)).length;
  const bits = distinct * (2.2 + 0.6 * kinds);
  if (bits < 28) return 1;
  if (bits < 44) return 2;
  if (bits < 62) return 3;
  return 4;
}
