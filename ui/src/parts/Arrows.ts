// One tab stop a list, arrows inside: an attachment for any list of links or buttons.

function items(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-item]")];
}

/** Makes `list` one tab stop. Its items carry data-item; the last focused one keeps the stop. */
export function arrows(list: HTMLElement): () => void {
  const settle = () => {
    const all = items(list);
    const held = all.find((item) => item.tabIndex === 0 && item === list.ownerDocument.activeElement);
    const stop = held ?? all.find((item) => item.dataset.stop !== undefined) ?? all[0];
    for (const item of all) item.tabIndex = item === stop ? 0 : -1;
  };
  const focused = (event: FocusEvent) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>("[data-item]");
    if (!item) return;
    for (const other of items(list)) {
      other.tabIndex = other === item ? 0 : -1;
      if (other === item) other.dataset.stop = "";
      else delete other.dataset.stop;
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const item = (event.target as HTMLElement).closest<HTMLElement>("[data-item]");
    if (!item || event.target !== item) return;
    const all = items(list);
    const at = all.indexOf(item);
    const next: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const goal = next[event.key];
    if (goal === undefined) return;
    const target = all[goal];
    event.preventDefault();
    if (target) {
      target.focus();
      target.scrollIntoView({ block: "nearest" });
    }
  };
  const watcher = new MutationObserver(settle);
  watcher.observe(list, { childList: true, subtree: true });
  list.addEventListener("focusin", focused);
  list.addEventListener("keydown", pressed);
  settle();
  return () => {
    watcher.disconnect();
    list.removeEventListener("focusin", focused);
    list.removeEventListener("keydown", pressed);
  };
}
