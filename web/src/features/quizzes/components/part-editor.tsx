// SPDX-License-Identifier: Apache-2.0
// A part of a quiz: questions named one by one, or so many at random from a pool.
import {
  Group,
  NumberInput,
  Paper,
  SegmentedControl,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { QuestionsSelect } from "./questions-select";
import type { QuizContent } from "./quiz-editor";

type Part = QuizContent["parts"][number];

interface PartEditorProps {
  part: Part;
  number: number;
  onChange: (part: Part) => void;
  fault: (pointer: string) => string | undefined;
}

function PoolFields({ part, onChange, fault }: Omit<PartEditorProps, "number">) {
  const { t } = useTranslation();
  const overview = api.useQuery("get", "/api/v1/bank-overview");
  const { pool } = part;
  if (!pool) return null;
  const put = (change: Partial<typeof pool>) => onChange({ ...part, pool: { ...pool, ...change } });
  const tags = overview.data?.tags.map((one) => one.name) ?? [];
  return (
    <Stack gap="sm">
      <Group align="flex-start">
        <NumberInput
          label={t("quiz_pool.count")}
          w={140}
          min={1}
          max={100}
          error={fault("/pool/count")}
          value={pool.count}
          onChange={(count) => put({ count: Number(count) || 1 })}
        />
        <TextInput
          label={t("quiz_pool.category")}
          style={{ flex: 1, minWidth: 200 }}
          list="quiz-pool-categories"
          value={pool.category}
          onChange={(event) => put({ category: event.currentTarget.value })}
        />
        <datalist id="quiz-pool-categories">
          {overview.data?.categories.map((one) => (
            <option key={one.name} value={one.name} />
          ))}
        </datalist>
      </Group>
      <TagsInput label={t("quiz_pool.tags")} data={tags} value={pool.tags} onChange={(next) => put({ tags: next })} />
      <TagsInput
        label={t("quiz_pool.themes")}
        description={t("quiz_pool.themes_text")}
        data={tags}
        value={pool.themes}
        onChange={(themes) => put({ themes })}
      />
    </Stack>
  );
}

export function PartEditor({ part, number, onChange, fault }: PartEditorProps) {
  const { t } = useTranslation();
  const asPool = (isPool: boolean): Part =>
    isPool
      ? { ...part, question_ids: [], pool: part.pool ?? { count: 5, category: "", tags: [], themes: [] } }
      : { ...part, pool: null };
  return (
    <Paper withBorder p="md">
      <Stack>
        <Group justify="space-between">
          <Text fw={560}>{t("quiz.part_number", { number })}</Text>
          <SegmentedControl
            aria-label={t("quiz.part_from")}
            value={part.pool ? "pool" : "named"}
            data={(["named", "pool"] as const).map((one) => ({ value: one, label: t(`quiz_part.${one}`) }))}
            onChange={(value) => onChange(asPool(value === "pool"))}
          />
        </Group>
        <TextInput
          label={t("quiz.part_title")}
          maxLength={200}
          value={part.title}
          onChange={(event) => onChange({ ...part, title: event.currentTarget.value })}
        />
        <Textarea
          label={t("quiz.introduction")}
          autosize
          maxLength={2000}
          value={part.introduction}
          onChange={(event) => onChange({ ...part, introduction: event.currentTarget.value })}
        />
        {part.pool ? (
          <PoolFields part={part} onChange={onChange} fault={fault} />
        ) : (
          <QuestionsSelect
            value={part.question_ids}
            error={fault("/question_ids")}
            faultAt={(at) => fault(`/question_ids/${at}`)}
            onChange={(question_ids) => onChange({ ...part, question_ids })}
          />
        )}
      </Stack>
    </Paper>
  );
}
