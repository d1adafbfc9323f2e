// SPDX-License-Identifier: Apache-2.0
// The frame of a page: its width, its title, what leads back, and the actions that concern the whole page.
import { Group, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import classes from "./page.module.css";

export function Page({ children, width = "wide" }: { children: ReactNode; width?: "reading" | "wide" }) {
  return <div className={`${classes.page} ${classes[width]}`}>{children}</div>;
}

interface PageHeaderProps {
  title: string;
  /** A line above the title that says where we are. */
  eyebrow?: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  leading?: ReactNode;
}

export function PageHeader({ title, eyebrow, subtitle, actions, leading }: PageHeaderProps) {
  useDocumentTitle(`${title} · Espalier`);
  return (
    <Group justify="space-between" align="flex-end" gap="md" component="header" className={classes.header}>
      <Group gap="md" wrap="nowrap" className={classes.heading}>
        {leading}
        <Stack gap={4} className={classes.heading}>
          {eyebrow ? (
            <Text size="sm" c="dimmed" component="div">
              {eyebrow}
            </Text>
          ) : null}
          <Title order={1}>{title}</Title>
          {subtitle ? (
            <Text c="dimmed" component="div" className={classes.subtitle}>
              {subtitle}
            </Text>
          ) : null}
        </Stack>
      </Group>
      {actions ? <Group gap="sm">{actions}</Group> : null}
    </Group>
  );
}
