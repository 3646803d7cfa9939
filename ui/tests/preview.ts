// Shows the interface in a plain browser on the invented life: `npm run dev`, then /tests/preview.html#/why.
import { mockIPC } from "@tauri-apps/api/mocks";
import { answers } from "./fixture";
import { lock } from "./life";

const query = new URLSearchParams(location.search);
const table = answers();
const state = query.get("lock");
if (state) table.lock_state = () => ({ ...lock, state });
table.prefs = () => ({
  language: query.get("l") ?? "en",
  theme: query.get("t") ?? "system",
  lock_after: 0,
  letters: null,
});
mockIPC((command, payload) => table[command]?.((payload ?? {}) as Record<string, unknown>) ?? null, {
  shouldMockEvents: true,
});
await import("../src/main");
