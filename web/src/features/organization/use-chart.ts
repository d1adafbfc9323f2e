// SPDX-License-Identifier: Apache-2.0
// What the organisation chart knows of itself while it is looked at: which nodes are open, which one is looked for, and the
// node that the Tab key leads to. Nodes are read one by one, when they are opened.
import { createContext, useContext } from "react";
import type { components } from "@/api/schema";

export type ChartPerson = components["schemas"]["ChartPerson"];
export type ChartUnit = components["schemas"]["ChartUnit"];

export interface Chart {
  isOpen: (key: string) => boolean;
  turn: (key: string, open: boolean) => void;
  /** Where the way leads that was searched for: the key of its end, and of each node the one below it on the way. */
  sought: string | null;
  nextPerson: (managerId: string) => ChartPerson | undefined;
  nextUnit: (parentId: string) => ChartUnit | undefined;
  /** The one item that Tab reaches. */
  current: string | null;
  setCurrent: (key: string) => void;
}

export const ChartContext = createContext<Chart | null>(null);

export function useChart(): Chart {
  const chart = useContext(ChartContext);
  if (!chart) throw new Error("outside of an organisation chart");
  return chart;
}

export const personKey = (id: string) => `person-${id}`;
export const unitKey = (id: string) => `unit-${id}`;

/** The rows with the one on the way, should it be on a page that is not loaded. */
export function withNext<Row extends { id: string }>(rows: readonly Row[], next: Row | undefined): Row[] {
  return next && !rows.some((row) => row.id === next.id) ? [next, ...rows] : [...rows];
}
