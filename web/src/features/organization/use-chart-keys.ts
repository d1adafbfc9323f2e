// SPDX-License-Identifier: Apache-2.0
// The keys of a tree, as the ARIA practices describe them: arrows walk what is drawn, right and left open and close, Home
// and End go to the ends, letters to the next name that begins so. The order is that of the page, whatever was loaded.
import type { KeyboardEvent } from "react";

const items = (tree: HTMLElement) => [...tree.querySelectorAll<HTMLElement>("[role=treeitem]")];
const parentOf = (item: HTMLElement) => item.closest("[role=group]")?.previousElementSibling as HTMLElement | null;

const nameOf = (item: HTMLElement) => item.querySelector("[data-open]")?.textContent ?? "";

/** The next item after `current` whose name begins with the letter; from the start again behind the end. */
function nextNamed(all: readonly HTMLElement[], current: number, letter: string) {
  const inOrder = [...all.slice(current + 1), ...all.slice(0, current)];
  return inOrder.find((item) => nameOf(item).toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()));
}

export function chartKeys(event: KeyboardEvent<HTMLElement>): void {
  const tree = event.currentTarget;
  const item = (event.target as HTMLElement).closest<HTMLElement>("[role=treeitem]");
  if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = items(tree);
  const place = all.indexOf(item);
  const open = item.ariaExpanded;
  const toggle = () => item.querySelector<HTMLElement>("[data-toggle]")?.click();
  const go = (to: HTMLElement | null | undefined) => to?.focus();
  switch (event.key) {
    case "ArrowDown":
      go(all[place + 1]);
      break;
    case "ArrowUp":
      go(all[place - 1]);
      break;
    case "ArrowRight":
      if (open === "false") toggle();
      else if (open === "true") go(all[place + 1]);
      break;
    case "ArrowLeft":
      if (open === "true") toggle();
      else go(parentOf(item));
      break;
    case "Home":
      go(all[0]);
      break;
    case "End":
      go(all.at(-1));
      break;
    case "Enter":
      item.querySelector<HTMLElement>("[data-open]")?.click();
      break;
    case " ":
      toggle();
      break;
    default:
      if (event.key.length !== 1) return;
      go(nextNamed(all, place, event.key));
  }
  event.preventDefault();
  event.stopPropagation();
}
