// SPDX-License-Identifier: Apache-2.0
// Before the first question: what the form is, and how long it takes.
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTimeWords } from "@/ui/use-time-words";
import type { Form } from "../answering";

export function Beginning({ form, onBegin }: { form: Form; onBegin: () => void }) {
  const { t } = useTranslation();
  const timeWords = useTimeWords();
  return (
    <Stack gap="md">
      <Title order={2} lang={form.title.language ?? undefined}>
        {form.title.text}
      </Title>
      {form.introduction.text ? (
        <Text lang={form.introduction.language ?? undefined}>{form.introduction.text}</Text>
      ) : null}
      <Text c="dimmed">{timeWords(form.time)}</Text>
      <Group>
        <Button size="md" onClick={onBegin} disabled={form.sections.length === 0}>
          {t("form.begin")}
        </Button>
      </Group>
    </Stack>
  );
}
