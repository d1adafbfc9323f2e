// SPDX-License-Identifier: Apache-2.0
// The rows of one list in the draft of a job, with a word where there are none yet and the button that adds one.
import { Button, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./draft-rows.module.css";

interface DraftRowsProps {
  rows: readonly { key: string }[];
  /** What the columns are, above all rows. */
  head?: ReactNode;
  /** Rows of nothing but fields: their edges part them well enough. */
  isDense?: boolean;
  row: (index: number) => ReactNode;
  empty: string;
  /** The words on the button that adds a row. */
  add: string;
  onAdd: () => void;
}

export function DraftRows({ rows, head, isDense, row, empty, add, onAdd }: DraftRowsProps) {
  return (
    <Stack gap="md" align="flex-start">
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        <div className={classes.table}>
          {head}
          <ol className={classes.rows} data-dense={isDense}>
            {rows.map(({ key }, index) => (
              <li key={key}>{row(index)}</li>
            ))}
          </ol>
        </div>
      )}
      <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
        {add}
      </Button>
    </Stack>
  );
}
