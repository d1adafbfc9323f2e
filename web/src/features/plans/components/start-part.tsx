// SPDX-License-Identifier: Apache-2.0
// One of the things a plan may begin with, under its own name in the form.
import { Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

interface StartPartProps {
  title: string;
  text: string;
  children: ReactNode;
}

export function StartPart({ title, text, children }: StartPartProps) {
  const heading = useId();
  return (
    <Stack component="section" aria-labelledby={heading} gap="xs">
      <div>
        <Title order={3} id={heading}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      </div>
      {children}
    </Stack>
  );
}
