// SPDX-License-Identifier: Apache-2.0
// A quiz as its author writes it: what it asks, by which rules, and what a score says of competencies.
import { Group, NumberInput, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { CompetencySelect } from "@/ui/competency-select";
import { Section } from "@/ui/section";
import { ListEditor } from "./list-editor";
import { PartEditor } from "./part-editor";
import { QuizSettings } from "./quiz-settings";

export type QuizContent = components["schemas"]["QuizContent"];

export interface QuizEditorProps {
  content: QuizContent;
  onChange: (content: QuizContent) => void;
  fault: (pointer: string) => string | undefined;
}

function LevelSteps({ content, onChange, fault }: QuizEditorProps) {
  const { t } = useTranslation();
  return (
    <Section title={t("quiz.levels")} description={t("quiz_setting.levels_text")}>
      <ListEditor
        label={t("quiz_setting.level_steps")}
        items={content.level_steps}
        add={t("quiz_setting.add_level_step")}
        fresh={() => ({ competency_id: content.level_steps.at(-1)?.competency_id ?? "", score: 60, level: 2 })}
        onChange={(level_steps) => onChange({ ...content, level_steps })}
      >
        {(step, change, at) => (
          <Group gap="xs" align="flex-start">
            <CompetencySelect
              label={t("quiz.competency")}
              w={260}
              error={fault(`/level_steps/${at}/competency_id`)}
              value={step.competency_id}
              onChange={(id) => change({ ...step, competency_id: id ?? "" })}
            />
            <NumberInput
              label={t("quiz.from_score")}
              w={130}
              min={0}
              max={100}
              suffix=" %"
              error={fault(`/level_steps/${at}/score`)}
              value={step.score}
              onChange={(score) => change({ ...step, score: Number(score) || 0 })}
            />
            <NumberInput
              label={t("quiz.level")}
              w={110}
              min={0}
              max={10}
              error={fault(`/level_steps/${at}/level`)}
              value={step.level}
              onChange={(level) => change({ ...step, level: Number(level) || 0 })}
            />
          </Group>
        )}
      </ListEditor>
    </Section>
  );
}

export function QuizEditor(props: QuizEditorProps) {
  const { content, onChange, fault } = props;
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <Section title={t("quiz.about")}>
        <Stack>
          <TextInput
            label={t("quiz.title")}
            maxLength={200}
            error={fault("/title")}
            value={content.title}
            onChange={(event) => onChange({ ...content, title: event.currentTarget.value })}
          />
          <Textarea
            label={t("quiz.introduction")}
            autosize
            maxLength={4000}
            value={content.introduction}
            onChange={(event) => onChange({ ...content, introduction: event.currentTarget.value })}
          />
        </Stack>
      </Section>
      <Section title={t("quiz.parts")} description={t("quiz.parts_text")}>
        {fault("/parts") ? <Text c="red">{fault("/parts")}</Text> : null}
        <ListEditor
          label={t("quiz.parts")}
          items={content.parts}
          add={t("quiz.add_part")}
          fresh={() => ({ title: "", introduction: "", question_ids: [], pool: null })}
          onChange={(parts) => onChange({ ...content, parts })}
        >
          {(part, change, at) => (
            <PartEditor part={part} onChange={change} number={at + 1} fault={(own) => fault(`/parts/${at}${own}`)} />
          )}
        </ListEditor>
      </Section>
      <QuizSettings {...props} />
      <LevelSteps {...props} />
    </Stack>
  );
}
