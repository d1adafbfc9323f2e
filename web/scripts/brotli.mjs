// SPDX-License-Identifier: Apache-2.0
// Puts beside each text file of the build its brotli form, FILE.br, which the program embeds with it. gzip is made while embedding.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const texts = readdirSync("dist", { recursive: true }).filter((name) => /\.(html|js|css|svg|csv)$/.test(name));
for (const file of texts.map((name) => `dist/${name}`)) {
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
}
