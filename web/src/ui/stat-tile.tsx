// SPDX-License-Identifier: Apache-2.0
// One figure, what it counts, and what it means.
import { Paper, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./stat-tile.module.css";

export function StatTile({ label, value, hint }: { label: string; value: ReactNode; hint?: ReactNode }) {
  return (
    <Paper className={classes.tile}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text className={classes.value} component="div">
        {value}
      </Text>
      {hint ? (
        <Text size="xs" c="dimmed" component="div">
          {hint}
        </Text>
      ) : null}
    </Paper>
  );
}
