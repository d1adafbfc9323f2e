// SPDX-License-Identifier: Apache-2.0
// Writes early.js into the build: src/early.js with the names of the files that the pages opened most wait for, beyond those
// that index.html names itself. While developing there are no such files.
import { readFileSync } from "node:fs";
import type { Plugin, Rolldown } from "vite";

interface EarlyPage {
  /** Whether the page does with the texts of the first pages. */
  startTexts?: boolean;
  /** The module that the page's address loads; absent when it comes with the program. */
  module?: string;
  /** What the page reads first, of calls whose addresses hold for everybody. */
  calls: readonly string[];
}

interface EarlyOptions {
  /** By language: what every page says, and what all but the first pages say besides. */
  texts: Record<string, { start: string; rest: string }>;
  pages: Record<string, EarlyPage>;
}

type Chunk = Rolldown.OutputChunk;

/** The files of a module and all it imports. */
function filesOf(module: string, bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>();
  const collect = (chunk: Chunk) => {
    if (files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === "chunk") collect(imported);
    }
  };
  const chunks = Object.values(bundle).filter((one): one is Chunk => one.type === "chunk");
  const own = chunks.filter((chunk) => chunk.moduleIds.some((id) => id.endsWith(module)));
  if (own.length === 0) throw new Error(`${module} is in no file of the build`);
  own.forEach(collect);
  return files;
}

export function early({ texts, pages }: EarlyOptions): Plugin {
  const filled = (files: object) =>
    readFileSync(new URL("../src/early.js", import.meta.url), "utf8").replace("__EARLY_FILES__", JSON.stringify(files));
  return {
    name: "espalier-early",
    configureServer(server) {
      server.middlewares.use("/early.js", (_request, response) => {
        response.setHeader("content-type", "text/javascript");
        response.end(filled({ texts: {}, pages: {} }));
      });
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const initial = filesOf("/src/main.tsx", bundle);
        const beyond = (module: string) =>
          [...filesOf(module, bundle)].filter((file) => !initial.has(file)).map((file) => `/${file}`);
        const files = {
          texts: Object.fromEntries(
            Object.entries(texts).map(([language, { start, rest }]) => [
              language,
              { start: beyond(start), rest: beyond(rest) },
            ]),
          ),
          pages: Object.fromEntries(
            Object.entries(pages).map(([address, { startTexts = false, module, calls }]) => [
              address,
              { startTexts, files: module ? beyond(module) : [], calls },
            ]),
          ),
        };
        this.emitFile({ type: "asset", fileName: "early.js", source: filled(files) });
      },
    },
  };
}
