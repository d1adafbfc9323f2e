// SPDX-License-Identifier: Apache-2.0
// Parts a language's texts in two: what the first pages say, and the rest, which other pages wait for. The file of a language stays
// whole: `en.json?start` and `en.json?rest` are parts of it. The build fails when a first page says what is not in its part.
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

type Texts = Record<string, object>;

interface TextsOptions {
  /** The first words of the keys, before the dot, of what the first pages say. */
  start: readonly string[];
  /** The modules of the first pages; what they import statically counts. */
  pages: readonly string[];
  /** The file that says which keys there are. */
  keys: string;
}

const read = (file: string): Texts => JSON.parse(readFileSync(file, "utf8"));

const keysOf = (texts: object, before = ""): string[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    typeof text === "string" ? [(before + name).replace(/_(one|other)$/, "")] : keysOf(text, `${before}${name}.`),
  );

/** The first words of the keys that a source says whole, as "home.title", or begins, as `place.${name}`. */
function saidIn(source: string, keys: readonly string[]): string[] {
  const whole = [...source.matchAll(/["`](\w+\.[\w.]+)["`]/g)].map((match) => match[1] ?? "");
  const begun = [...source.matchAll(/`(\w+\.[\w.]*)\$\{/g)].map((match) => match[1] ?? "");
  return [
    ...whole.filter((key) => keys.includes(key)),
    ...begun.filter((beginning) => keys.some((key) => key.startsWith(beginning))),
  ].map((key) => key.slice(0, key.indexOf(".")));
}

export function texts({ start, pages, keys }: TextsOptions): Plugin {
  const inStart = new Set(start);
  return {
    name: "espalier-texts",
    enforce: "pre",
    load(id) {
      const [, file, part] = /^(.*\.json)\?(start|rest)$/.exec(id) ?? [];
      if (!file) return null;
      const chosen = Object.entries(read(file)).filter(([name]) => inStart.has(name) === (part === "start"));
      return { code: JSON.stringify(Object.fromEntries(chosen)), moduleType: "json" };
    },
    generateBundle() {
      const all = keysOf(read(keys));
      const modules = new Set<string>();
      const collect = (id: string) => {
        if (modules.has(id) || id.includes("/node_modules/")) return;
        modules.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(collect);
      };
      for (const id of this.getModuleIds()) if (pages.some((page) => id.endsWith(page))) collect(id);
      const sources = [...modules].filter((id) => /\.tsx?$/.test(id)).map((id) => readFileSync(id, "utf8"));
      const said = new Set(sources.flatMap((source) => saidIn(source, all)));
      const missing = [...said].filter((name) => !inStart.has(name));
      if (missing.length > 0)
        this.error(`the first pages say what is not in their texts: ${missing.sort().join(", ")}`);
      const idle = start.filter((name) => !said.has(name));
      if (idle.length > 0) this.error(`no first page says: ${idle.join(", ")}`);
    },
  };
}
