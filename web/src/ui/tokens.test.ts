// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, distance, kindsOfSight } from "./colours";

const css = readFileSync("src/ui/tokens.css", "utf8");

function colorsOf(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).match(/\{([^}]*)\}/)?.[1] ?? "";
  return new Map([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]));
}

const schemes = {
  light: colorsOf(":root"),
  dark: colorsOf(':root[data-mantine-color-scheme="dark"]'),
};

const grounds = ["paper", "surface", "sunken"];
const inks = ["ink", "ink-soft", "accent", "accent-ink", "warm", "warm-ink", "cool", "cool-ink", "fault", "fault-ink"];

/** What is read, and what it stands on. WCAG 2.2 AA, 1.4.3: 4.5. */
const texts: readonly (readonly [string, string])[] = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...["accent", "warm", "cool", "fault", "settled"].map((hue) => [`${hue}-ink`, `${hue}-soft`] as const),
  ...["accent", "warm", "cool", "fault", "settled"].map((hue) => ["ink", `${hue}-soft`] as const),
  ...["wall-ink", "wall-ink-soft"].flatMap((ink) => ["wall", "wall-raised"].map((ground) => [ink, ground] as const)),
  ["wall", "wall-bud"],
  ...[1, 2, 3, 4, 5].map((level) => [`on-level-${level}`, `level-${level}`] as const),
];

/** What has to be seen to be used or understood, and what it stands on. WCAG 2.2 AA, 1.4.11: 3. */
const shapes: readonly (readonly [string, string])[] = [
  ...["field-line", "level-fill", "gap-fill", "level-mark"].map((shape) => [shape, "surface"] as const),
  ["field-line", "paper"],
  ["wall-bud", "wall"],
  ["wall-bud", "wall-raised"],
  ...[1, 2, 3, 4, 5].map((kind) => [`data-${kind}`, "surface"] as const),
];

describe.each(Object.entries(schemes))("%s", (_, colors) => {
  const hex = (name: string) => colors.get(name) ?? expect.unreachable(`no --${name}`);

  test.each(texts)("%s on %s can be read", (ink, ground) => {
    expect(contrast(hex(ink), hex(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)("%s on %s can be seen", (shape, ground) => {
    expect(contrast(hex(shape), hex(ground))).toBeGreaterThanOrEqual(3);
  });

  test.each(kindsOfSight)("kinds of data are told apart with %s sight", (sight) => {
    const kinds = [1, 2, 3, 4, 5].map((kind) => hex(`data-${kind}`));
    for (const [at, one] of kinds.entries())
      for (const other of kinds.slice(at + 1)) expect(distance(one, other, sight)).toBeGreaterThan(0.1);
  });

  test.each(kindsOfSight)("neighbouring levels and a gap are told apart with %s sight", (sight) => {
    for (const level of [1, 2, 3, 4])
      expect(distance(hex(`level-${level}`), hex(`level-${level + 1}`), sight)).toBeGreaterThan(0.08);
    expect(distance(hex("level-fill"), hex("gap-fill"), sight)).toBeGreaterThan(0.1);
  });
});

test("both schemes name the same colours", () => {
  expect([...schemes.dark.keys()]).toEqual([...schemes.light.keys()]);
});

test("the measures know black from white and a colour from its confusion", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(distance("#c25e12", "#8d8410", "full")).toBeGreaterThan(0.1);
  expect(distance("#c25e12", "#8d8410", "deuteranopia")).toBeLessThan(0.02);
});

/** A shade outside the tokens escapes these tests. The mark and the front door's tree are drawings in colours of their own. */
const drawings = ["brand.tsx", "loop-picture.tsx"];

test("styles and components name colours by their meaning", () => {
  const shades: string[] = [];
  for (const entry of readdirSync("src", { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(css|tsx)$/.test(entry.name) || /test|^tokens\.css$/.test(entry.name)) continue;
    if (drawings.includes(entry.name)) continue;
    const code = readFileSync(`${entry.parentPath}/${entry.name}`, "utf8");
    for (const [shade] of code.matchAll(/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|\brgba?\(|\bhsl\(/gi))
      shades.push(`${entry.name}: ${shade}`);
  }
  expect(shades).toEqual([]);
});
