// SPDX-License-Identifier: Apache-2.0
// Adds up, gzipped, the JavaScript that the first page after signing in waits for: the entry, which brings Home along, everything
// it imports and one language. Fails above the limit; with --report it only prints. Styles and the font are printed beside it; text is
// shown before the font has arrived.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const limitKilobytes = 250;
const firstPage = ["index.html", "src/locales/en.json?start"];
const font = /hanken-grotesk-latin-wght-normal.*\.woff2$/;

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const files = new Set(["early.js"]);
const styles = new Set();
const fonts = new Set();
const seen = new Set();

function collect(name) {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the manifest`);
  if (seen.has(name)) return;
  seen.add(name);
  if (chunk.file.endsWith(".js")) files.add(chunk.file);
  for (const style of chunk.css ?? []) styles.add(style);
  for (const asset of chunk.assets ?? []) if (font.test(asset)) fonts.add(asset);
  for (const imported of chunk.imports ?? []) collect(imported);
}

firstPage.forEach(collect);
const zipped = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length / 1000;
const sizes = [...files].map((file) => ({ file, kilobytes: zipped(file) }));
const total = sizes.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
for (const { file, kilobytes } of sizes.filter((one) => one.kilobytes >= 1).sort((a, b) => b.kilobytes - a.kilobytes)) {
  console.log(`${kilobytes.toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(`${total.toFixed(1).padStart(7)} kB  JavaScript of the first page, gzip (limit ${limitKilobytes} kB)`);
for (const file of styles) console.log(`${zipped(file).toFixed(1).padStart(7)} kB  ${file}, beside it`);
for (const file of fonts) {
  console.log(`${(readFileSync(`dist/${file}`).length / 1000).toFixed(1).padStart(7)} kB  ${file}, beside it`);
}
if (total > limitKilobytes && !process.argv.includes("--report")) process.exit(1);
