// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { rename } from "./code-field";

function formWith(name: string, code: string) {
  const values = { name, code };
  return {
    getValues: () => ({ ...values }),
    setFieldValue: (field: "name" | "code", value: string) => {
      values[field] = value;
    },
    getInputProps: () => ({ onChange: () => undefined }),
  };
}

test("the code follows the name while nobody has written another", () => {
  const form = formWith("", "");
  rename(form, "Fruit trees", false);
  rename(form, "Fruit trees, pruning", false);
  expect(form.getValues()).toEqual({ name: "Fruit trees, pruning", code: "fruit_trees_pruning" });
});

test("a code that somebody wrote, or that is given already, stays", () => {
  const written = formWith("Fruit trees", "trees");
  rename(written, "Fruit", false);
  expect(written.getValues().code).toBe("trees");
  const fixed = formWith("Fruit trees", "fruit_trees");
  rename(fixed, "Fruit", true);
  expect(fixed.getValues()).toEqual({ name: "Fruit", code: "fruit_trees" });
});
