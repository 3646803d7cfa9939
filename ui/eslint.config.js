import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist", "node_modules", "src/ipc/bindings.ts"] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
  {
    rules: {
      // Imported text is hostile: it is never rendered as markup.
      "svelte/no-at-html-tags": "error",
      // Maps and queries that live for one computation need no reactivity.
      "svelte/prefer-svelte-reactivity": "off",
      "svelte/no-navigation-without-resolve": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "no-console": "error",
    },
  },
  {
    // Shared pieces know no domain: neither screens, nor the shell's types, nor what the app holds.
    files: ["src/parts/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["**/screens/**", "**/ipc/**", "**/app/**", "@tauri-apps/*"], message: "parts/ know no domain." },
          ],
        },
      ],
    },
  },
  {
    // What the app holds knows no screen, except the table that says which screen an address shows.
    files: ["src/app/**"],
    ignores: ["src/app/App.svelte"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["**/screens/**"], message: "Screens build on app/." }] },
      ],
    },
  },
);
