// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every Mantine component in use has its styles", () => {
  const listed = readFileSync("src/ui/mantine-styles.ts", "utf8");
  const used = new Set<string>();
  for (const entry of readdirSync("src", { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".tsx")) continue;
    const code = readFileSync(`${entry.parentPath}/${entry.name}`, "utf8");
    const imported = code.match(/import \{([^}]*)\} from "@mantine\/core"/)?.[1] ?? "";
    for (const name of imported.split(",")) used.add(name.replace("type ", "").trim());
  }
  const missing = [...used].filter(
    (name) => existsSync(`node_modules/@mantine/core/styles/${name}.css`) && !listed.includes(`/${name}.css`),
  );
  expect(missing).toEqual([]);
});
