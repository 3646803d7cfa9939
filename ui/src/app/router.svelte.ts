// Every view has an address after the #. Back works, and finds its place again.

export interface Place {
  /** The parts of the path: ["brands", "harbourshoes.example"]. */
  path: string[];
  /** What stands after the question mark. */
  query: URLSearchParams;
  /** The whole address, for keys. */
  address: string;
}

function read(): Place {
  const address = location.hash.replace(/^#\/?/, "");
  const [path = "", query = ""] = address.split("?", 2);
  return {
    path: path.split("/").filter(Boolean).map(decode),
    query: new URLSearchParams(query),
    address: `/${address}`,
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

let place = $state.raw<Place>(read());
const scrolls = new Map<string, number>();
let scroller: HTMLElement | null = null;
let step = 0;
let key = "0";

/** The entry of the history that is shown: its own key, so that the same address twice keeps two places. */
function entry(): string {
  const state: unknown = history.state;
  if (state && typeof state === "object" && "step" in state) return String((state as { step: number }).step);
  step += 1;
  history.replaceState({ step }, "");
  return String(step);
}

export const router = {
  get place() {
    return place;
  },
  /** The key of the entry that is shown, for what a view wants to find again. */
  get key() {
    return key;
  },
  /** Starts listening; `element` is what scrolls. */
  start(element: HTMLElement) {
    scroller = element;
    key = entry();
    const moved = () => {
      if (scroller) scrolls.set(key, scroller.scrollTop);
      key = entry();
      place = read();
    };
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  },
  /** Where this entry was scrolled to. */
  scrolled(): number {
    return scrolls.get(key) ?? 0;
  },
  /** Goes to an address. */
  go(to: string, replace = false) {
    if (replace) {
      history.replaceState(history.state, "", `#${to}`);
      place = read();
    } else {
      location.hash = to;
    }
  },
  back() {
    history.back();
  },
};

/** An address from its parts. */
export function to(...parts: string[]): string {
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}
