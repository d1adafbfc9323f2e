// SPDX-License-Identifier: Apache-2.0
// What is done at work, who sees it, and what is seen, step by step.
import { ActionIcon, Button, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { freeKey } from "../content";
import classes from "./course.module.css";
import { useEditing } from "./editing";
import { Faults, useFaults } from "./faults";
import type { PartProps } from "./lesson-editor";
import { MarkdownField } from "./markdown-field";

type Checklist = components["schemas"]["ChecklistPart"];
const observers = ["manager", "trainer", "colleague"] as const;

function Steps({
  checklist,
  pointer,
  onChange,
}: {
  checklist: Checklist;
  pointer: string;
  onChange: (steps: Checklist["steps"]) => void;
}) {
  const { t } = useTranslation();
  const { steps } = checklist;
  const faults = useFaults(pointer);
  const move = (at: number, by: number) => {
    const step = steps[at];
    if (step) onChange(steps.toSpliced(at, 1).toSpliced(at + by, 0, step));
  };
  const add = () =>
    onChange([
      ...steps,
      {
        key: freeKey(
          "step",
          steps.map(({ key }) => key),
        ),
        text: "",
      },
    ]);
  return (
    <Stack gap="xs" role="group" aria-label={t("course.steps")}>
      <Text size="sm" fw={560}>
        {t("course.steps")}
      </Text>
      {steps.map((step, at) => (
        <div key={step.key} className={classes.row}>
          <Textarea
            autosize
            minRows={1}
            aria-label={t("course.step_number", { number: at + 1 })}
            placeholder={t("course.step_placeholder")}
            maxLength={1000}
            value={step.text}
            error={
              faults.some((fault) => fault.pointer === `${pointer}/${at}/text`)
                ? t("field_problem.required")
                : undefined
            }
            onChange={(event) => onChange(steps.with(at, { ...step, text: event.currentTarget.value }))}
          />
          <Group gap={2} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              size="lg"
              disabled={at === 0}
              aria-label={t("course.step_up", { number: at + 1 })}
              onClick={() => move(at, -1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              disabled={at === steps.length - 1}
              aria-label={t("course.step_down", { number: at + 1 })}
              onClick={() => move(at, 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              color="red"
              aria-label={t("course.step_remove", { number: at + 1 })}
              onClick={() => onChange(steps.toSpliced(at, 1))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </div>
      ))}
      <Faults pointer={pointer} own />
      <Group>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t("course.add_step")}
        </Button>
      </Group>
    </Stack>
  );
}

export function ChecklistEditor({ lesson, pointer, put }: PartProps) {
  const { t } = useTranslation();
  const { mayChange } = useEditing();
  const checklist: Checklist = lesson.checklist ?? { introduction: "", observer: "manager", steps: [] };
  const change = (part: Partial<Checklist>) => put({ checklist: { ...checklist, ...part } });
  return (
    <Stack gap="md">
      <MarkdownField
        label={t("course.checklist_introduction")}
        rows={4}
        value={checklist.introduction}
        onChange={(introduction) => change({ introduction })}
      />
      <Select
        label={t("course.observer")}
        description={t("course.observer_text")}
        allowDeselect={false}
        maw={420}
        disabled={!mayChange}
        data={observers.map((one) => ({ value: one, label: t(`checklist_observer.${one}`) }))}
        value={checklist.observer}
        onChange={(observer) => observer && change({ observer: observer as Checklist["observer"] })}
      />
      <Steps checklist={checklist} pointer={`${pointer}/checklist/steps`} onChange={(steps) => change({ steps })} />
    </Stack>
  );
}
