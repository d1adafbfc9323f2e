// SPDX-License-Identifier: Apache-2.0
// What a list shows when it is empty: a young tree on its wires, why there is nothing yet, and what to do next.
import { Stack, Text } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";
import { EspalierDrawing } from "./espalier-drawing";

interface EmptyStateProps {
  icon: Icon;
  title: string;
  text?: string;
  /** It is all that the page says: its title is the page's. */
  isPage?: boolean;
  /** The next step, as a button or link. */
  children?: ReactNode;
}

export function EmptyState({ icon: Picture, title, text, isPage = false, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" className={classes.empty}>
      <div className={classes.picture}>
        <EspalierDrawing className={classes.drawing} grown={1} />
        <span className={classes.icon}>
          <Picture size={20} stroke={1.7} aria-hidden />
        </span>
      </div>
      <Text fw={620} component={isPage ? "h1" : "p"}>
        {title}
      </Text>
      {text ? (
        <Text c="dimmed" size="sm" maw={460}>
          {text}
        </Text>
      ) : null}
      {children ? <Stack mt="xs">{children}</Stack> : null}
    </Stack>
  );
}
