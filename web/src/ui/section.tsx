// SPDX-License-Identifier: Apache-2.0
// A titled part of a page on its own surface.
import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./section.module.css";

interface SectionProps {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Lets a table or list reach the edges. */
  flush?: boolean;
  /** For links on the page that lead to it. */
  id?: string;
}

export function Section({ title, description, actions, children, flush, id }: SectionProps) {
  const heading = useId();
  return (
    <Paper component="section" id={id} aria-labelledby={heading} className={classes.section}>
      <Group justify="space-between" align="center" className={classes.head} gap="sm">
        <Stack gap={2} className={description ? classes.words : undefined}>
          <Title order={2} id={heading}>
            {title}
          </Title>
          {description ? (
            <Text size="sm" c="dimmed" component="div">
              {description}
            </Text>
          ) : null}
        </Stack>
        {actions ? <Group gap="xs">{actions}</Group> : null}
      </Group>
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </Paper>
  );
}

/** What narrows a list down, below the head of a flush section and above the rows. */
export function SectionFilters({ children }: { children: ReactNode }) {
  return <div className={classes.filters}>{children}</div>;
}

/** A surface without a title; `article`: one of several that stand for themselves, with room around what they say. */
export function Panel({ children, article }: { children: ReactNode; article?: boolean }) {
  if (!article) return <Paper className={classes.section}>{children}</Paper>;
  return (
    <Paper component="article" className={classes.section}>
      <div className={classes.body}>{children}</div>
    </Paper>
  );
}
