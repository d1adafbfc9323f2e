// SPDX-License-Identifier: Apache-2.0
// Questions of the bank, chosen one by one and put in their order.
import { ActionIcon, Group, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { SearchSelect, useSelectSearch } from "@/ui/search-select";
import { moved } from "../gaps";

interface QuestionsSelectProps {
  value: readonly string[];
  error?: string | undefined;
  faultAt: (at: number) => string | undefined;
  onChange: (value: string[]) => void;
}

function QuestionName({ id }: { id: string }) {
  const question = api.useQuery("get", "/api/v1/bank-questions/{bank_question_id}", {
    params: { path: { bank_question_id: id } },
  });
  const content = question.data?.content;
  return <>{content ? content.name || content.text.slice(0, 120) : "…"}</>;
}

function Adder({
  taken,
  error,
  onAdd,
}: {
  taken: readonly string[];
  error?: string | undefined;
  onAdd: (id: string) => void;
}) {
  const { t } = useTranslation();
  const search = useSelectSearch();
  const found = api.useQuery(
    "get",
    "/api/v1/bank-questions",
    { params: { query: { limit: 50, ...(search.search && { search: search.search }) } } },
    { placeholderData: keepPreviousData },
  );
  const choices = (found.data?.items ?? []).filter((one) => one.is_complete && !taken.includes(one.id));
  return (
    <SearchSelect
      label={t("quiz.add_question")}
      search={search}
      value={null}
      error={error}
      choices={choices.map((one) => ({ value: one.id, label: one.name }))}
      loading={found.isFetching}
      onChange={(id) => id && onAdd(id)}
    />
  );
}

export function QuestionsSelect({ value, error, faultAt, onChange }: QuestionsSelectProps) {
  const { t } = useTranslation();
  // The field is a new one after each choice: empty, and ready for the next.
  const [round, setRound] = useState(0);
  return (
    <Stack gap="xs">
      {value.map((id, at) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <div>
            <Text size="sm">
              {at + 1}. <QuestionName id={id} />
            </Text>
            {faultAt(at) ? (
              <Text size="sm" c="red">
                {faultAt(at)}
              </Text>
            ) : null}
          </div>
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              disabled={at === 0}
              aria-label={t("quiz.question_up", { number: at + 1 })}
              onClick={() => onChange(moved(value, at, at - 1))}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              disabled={at === value.length - 1}
              aria-label={t("quiz.question_down", { number: at + 1 })}
              onClick={() => onChange(moved(value, at, at + 1))}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("quiz.question_out", { number: at + 1 })}
              onClick={() => onChange(value.filter((one) => one !== id))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
      ))}
      <Adder
        key={round}
        taken={value}
        error={error}
        onAdd={(id) => {
          setRound(round + 1);
          onChange([...value, id]);
        }}
      />
    </Stack>
  );
}
