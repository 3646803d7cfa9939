/** Purposes and wishes as the record names them, in the order in which they are shown. */
export const PURPOSES: readonly string[] = [
  "personalised-advertising",
  "direct-marketing",
  "profiling",
  "selling-or-sharing",
  "personalised-content",
  "measurement",
  "research-and-experiments",
  "model-training",
  "sensitive-use",
];
export const WISHES: readonly string[] = ["fine", "only-what-i-gave", "no", "not-said"];

/** The address of one cell of the grid. */
export function cellAt(brand: string, purpose: string): string {
  return `/preferences/cell?brand=${encodeURIComponent(brand)}&purpose=${encodeURIComponent(purpose)}`;
}
