import "@testing-library/jest-dom/vitest";
import { clearMocks } from "@tauri-apps/api/mocks";
import { cleanup } from "@testing-library/svelte";
import { afterEach } from "vitest";

// What the test browser lacks and the real one has.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event("close"));
};
Element.prototype.scrollIntoView ??= () => undefined;

afterEach(async () => {
  // What a screen gives back when it goes (its listeners) still has a shell to give it to.
  cleanup();
  await new Promise((resolve) => setTimeout(resolve));
  clearMocks();
});
