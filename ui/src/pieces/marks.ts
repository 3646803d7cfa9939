// The places in an excerpt that carry a reason's literal words, for highlighting.

export interface Run {
  text: string;
  marked: boolean;
}

/** The ways in which a word may stand in the evidence: as it is, or as JSON writes it. */
function writings(word: string): string[] {
  const json = JSON.stringify(word).slice(1, -1);
  const ascii = json.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return [...new Set([word, json, ascii, json.replaceAll("/", "\\/")])];
}

/**
 * Cuts an excerpt into runs, of which some carry one of the words. A value marks only its place next to its own
 * criterion, if the criterion is found; without words nothing is marked.
 */
export function markRuns(excerpt: string, words: readonly string[]): Run[] {
  const spans: [number, number][] = [];
  for (const word of words) {
    if (word.length < 2) continue;
    for (const writing of writings(word)) {
      const quoted = excerpt.indexOf(`"${writing}"`);
      const at = quoted >= 0 ? quoted : excerpt.indexOf(writing);
      if (at < 0) continue;
      spans.push([at, at + writing.length + (quoted >= 0 ? 2 : 0)]);
      break;
    }
  }
  spans.sort((a, b) => a[0] - b[0]);
  const runs: Run[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    if (begin > from) runs.push({ text: excerpt.slice(from, begin), marked: false });
    runs.push({ text: excerpt.slice(begin, end), marked: true });
    from = end;
  }
  if (from < excerpt.length) runs.push({ text: excerpt.slice(from), marked: false });
  return runs;
}
