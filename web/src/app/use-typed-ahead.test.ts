// SPDX-License-Identifier: Apache-2.0
import { fireEvent, renderHook } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { useTypedAhead } from "./use-typed-ahead";

function open(isOpen = true) {
  const { result } = renderHook(() => {
    const [words, setWords] = useState("");
    useTypedAhead(isOpen, words, setWords);
    return words;
  });
  return result;
}

test("letters typed before the field is there are kept, and Backspace takes the last away", () => {
  const words = open();
  for (const key of ["M", "a", "x", "Backspace", "r", "Shift"]) fireEvent.keyDown(document.body, { key });
  expect(words.current).toBe("Mar");
});

test("letters with Ctrl are commands, and the field keeps its own", () => {
  document.body.innerHTML = '<div role="dialog"><input /></div>';
  const words = open();
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  fireEvent.keyDown(document.querySelector("input") as Element, { key: "a" });
  expect(words.current).toBe("");
});

test("nothing is taken while the search is closed", () => {
  const words = open(false);
  fireEvent.keyDown(document.body, { key: "a" });
  expect(words.current).toBe("");
});
