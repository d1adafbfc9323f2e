// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import type { Me } from "@/api/session";
import { placesFor } from "./navigation";
import { shortcutsFor } from "./shortcuts";

const everything = ["one_on_ones.read_habits", "needs.read_summary", "goals.manage", "questionnaires.manage"];

function somebody(permissions: readonly string[], is_manager: boolean): Me {
  return { person_id: "1", is_manager, permissions, roles: [] } as unknown as Me;
}

describe("shortcuts", () => {
  for (const me of [somebody([], false), somebody([], true), somebody(everything, true)]) {
    it("lead from one key to one place", () => {
      const letters = shortcutsFor(me).map(({ letter }) => letter);
      expect(new Set(letters).size).toBe(letters.length);
    });

    it("lead to every place of one's own and of what people say to each other", () => {
      const reached = shortcutsFor(me).map(({ place }) => place.to);
      const daily = placesFor(me).filter(({ label }) => label === "me" || label === "feedback");
      for (const { places } of daily) expect(reached).toEqual(expect.arrayContaining(places.map(({ to }) => to)));
    });
  }
});
