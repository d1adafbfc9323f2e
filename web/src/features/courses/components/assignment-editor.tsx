// SPDX-License-Identifier: Apache-2.0
// What is handed in, who marks it, and by which criteria.
import { Button, Group, NumberInput, Paper, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { freeKey } from "../content";
import { CriterionLevels } from "./criterion-levels";
import { Faults, useFieldFault } from "./faults";
import type { PartProps } from "./lesson-editor";
import { MarkdownField } from "./markdown-field";

type Assignment = components["schemas"]["AssignmentPart"];
type Criterion = Assignment["rubric"][number];

interface CriterionEditorProps {
  criterion: Criterion;
  number: number;
  pointer: string;
  onChange: (criterion: Criterion | null) => void;
}

function CriterionEditor({ criterion, number, pointer, onChange }: CriterionEditorProps) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" radius="md" component="fieldset" aria-label={t("course.criterion_number", { number })}>
      <Stack gap="sm">
        <TextInput
          label={t("course.criterion_number", { number })}
          required
          maxLength={300}
          value={criterion.title}
          error={useFieldFault(`${pointer}/title`)}
          onChange={(event) => onChange({ ...criterion, title: event.currentTarget.value })}
        />
        <CriterionLevels
          levels={criterion.levels}
          pointer={`${pointer}/levels`}
          onChange={(levels) => onChange({ ...criterion, levels })}
        />
        <Group>
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => onChange(null)}>
            {t("course.remove_criterion")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

export function AssignmentEditor({ lesson, pointer, put }: PartProps) {
  const { t } = useTranslation();
  const assignment: Assignment = lesson.assignment ?? { task: "", assessors: 1, rubric: [], pass_mark: 60 };
  const { rubric } = assignment;
  const place = `${pointer}/assignment`;
  const change = (part: Partial<Assignment>) => put({ assignment: { ...assignment, ...part } });
  const add = () =>
    change({
      rubric: [
        ...rubric,
        {
          key: freeKey(
            "criterion",
            rubric.map(({ key }) => key),
          ),
          title: "",
          levels: [0, 1, 2].map((points) => ({ points, text: "" })),
        },
      ],
    });
  return (
    <Stack gap="md">
      <MarkdownField
        label={t("course.assignment_task")}
        required
        rows={10}
        value={assignment.task}
        error={useFieldFault(`${place}/task`)}
        onChange={(task) => change({ task })}
      />
      <Group align="flex-start">
        <NumberInput
          label={t("course.assessors")}
          description={t("course.assessors_text")}
          w={260}
          min={1}
          max={5}
          value={assignment.assessors}
          onChange={(assessors) => change({ assessors: Number(assessors) || 1 })}
        />
        <NumberInput
          label={t("course.pass_mark")}
          description={t("course.pass_mark_text")}
          w={260}
          min={1}
          max={100}
          suffix=" %"
          value={assignment.pass_mark ?? ""}
          error={useFieldFault(`${place}/pass_mark`)}
          onChange={(mark) => change({ pass_mark: Number(mark) || null })}
        />
      </Group>
      <Stack gap="sm" role="group" aria-label={t("course.rubric")}>
        <Text size="sm" fw={560}>
          {t("course.rubric")}
        </Text>
        <Faults pointer={`${place}/rubric`} own />
        {rubric.map((criterion, at) => (
          <CriterionEditor
            key={criterion.key}
            criterion={criterion}
            number={at + 1}
            pointer={`${place}/rubric/${at}`}
            onChange={(changed) => change({ rubric: changed ? rubric.with(at, changed) : rubric.toSpliced(at, 1) })}
          />
        ))}
        <Group>
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {t("course.add_criterion")}
          </Button>
        </Group>
      </Stack>
    </Stack>
  );
}
