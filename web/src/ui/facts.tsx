// SPDX-License-Identifier: Apache-2.0
// Named facts, side by side where there is room.
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./facts.module.css";

export interface Fact {
  label: string;
  value: ReactNode;
  /** Takes a row of its own: for sentences, and what must not be broken. */
  wide?: boolean;
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map((fact) => (
        <div key={fact.label} data-wide={fact.wide || undefined}>
          <Text component="dt" size="xs" c="dimmed">
            {fact.label}
          </Text>
          <Text component="dd" size="sm" m={0}>
            {fact.value || "–"}
          </Text>
        </div>
      ))}
    </dl>
  );
}
