// Shared screen: what could tell a bystander something stays out of sight until it is asked for.

const MAIL = /[\p{L}\p{N}._%+-]+@(?=[\p{L}\p{N}-]+\.)/gu;
const NUMBER = /\b(?:\d{1,3}\.){3}\d{1,3}\b|(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]*|\+?\d[\d ()/-]{6,}\d/gi;
const QUOTED = /([“„"‘‚»«])[^“”„"‘’‚«»]{1,200}([”“"’‘«»])/g;

/** A sentence without addresses, numbers and quoted values. Dates stay. */
export function maskSentence(text: string): string {
  return text
    .replace(MAIL, "•••@")
    .replace(NUMBER, (found) => (/^\d{4}-\d{2}-\d{2}/.test(found) ? found : "•••••"))
    .replace(QUOTED, "$1•••••$2");
}

/** A value, wholly. */
export function maskValue(value: string): string {
  return value ? "•••••" : "";
}
