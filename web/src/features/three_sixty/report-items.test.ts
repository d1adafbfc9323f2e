// SPDX-License-Identifier: Apache-2.0
import { expect, it } from "vitest";
import { bandOn, placeOn } from "./report-items";

const scale = { lowest: 1, highest: 5 };

it("places a mean on its own scale", () => {
  expect(placeOn(scale, 3)).toBe(50);
  expect(placeOn({ lowest: 2, highest: 2 }, 2)).toBe(0);
});

it("draws a spread around the mean and never beyond the scale", () => {
  expect(bandOn(scale, 3, 1)).toEqual({ left: "25%", width: "50%" });
  expect(bandOn(scale, 4.5, 1)).toEqual({ left: "62.5%", width: "37.5%" });
  expect(bandOn(scale, 1, 2)).toEqual({ left: "0%", width: "50%" });
});
