// SPDX-License-Identifier: Apache-2.0
// One step of a review's way: what it is, words where it takes any, and what went wrong.
import { Group, Stack, Textarea, type TextareaProps } from "@mantine/core";
import type { ReactNode } from "react";
import type { ProblemWords } from "@/api/problem";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";

export const address = "/api/v1/reviews/{review_id}";

interface StepProps {
  title: string;
  text: string;
  problem: ProblemWords | null;
  /** What is filled in. */
  children?: ReactNode;
  actions: ReactNode;
}

export function Step({ title, text, problem, children, actions }: StepProps) {
  return (
    <Section title={title} description={text}>
      <Stack>
        {problem ? <ProblemAlert problem={problem} /> : null}
        {children}
        <Group gap="sm">{actions}</Group>
      </Stack>
    </Section>
  );
}

interface WordsProps extends Omit<TextareaProps, "value" | "onChange"> {
  value: string;
  onChange: (value: string) => void;
}

export function Words({ value, onChange, ...field }: WordsProps) {
  return (
    <Textarea
      autosize
      minRows={3}
      maxLength={4000}
      maw="68ch"
      {...field}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
