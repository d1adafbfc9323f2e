// SPDX-License-Identifier: Apache-2.0
// What a list shows when it is empty: why, and what to do next.
import { Stack, Text, ThemeIcon } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: Icon;
  title: string;
  text?: string;
  /** The next step, as a button or link. */
  children?: ReactNode;
}

export function EmptyState({ icon: Picture, title, text, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py={44} px="md" ta="center">
      <ThemeIcon size={52} radius="xl" variant="light" mb={4}>
        <Picture size={26} stroke={1.6} aria-hidden />
      </ThemeIcon>
      <Text fw={620}>{title}</Text>
      {text ? (
        <Text c="dimmed" size="sm" maw={440}>
          {text}
        </Text>
      ) : null}
      {children ? <Stack mt="xs">{children}</Stack> : null}
    </Stack>
  );
}
