// Locks by itself after a while without an act.
import { importer } from "./importer.svelte";
import { session } from "./session.svelte";

/** Watches for acts; the returned function stops watching. */
export function watchIdle(now: () => number = Date.now): () => void {
  let last = now();
  const acted = () => (last = now());
  const kinds = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
  for (const kind of kinds) window.addEventListener(kind, acted, { passive: true });
  const timer = setInterval(() => {
    const minutes = session.prefs.lock_after;
    if (minutes > 0 && session.open && !importer.running && now() - last > minutes * 60_000) void session.shut();
  }, 10_000);
  return () => {
    clearInterval(timer);
    for (const kind of kinds) window.removeEventListener(kind, acted);
  };
}
