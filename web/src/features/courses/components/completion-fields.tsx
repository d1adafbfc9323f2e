// SPDX-License-Identifier: Apache-2.0
// How long a lesson takes, whether it is required, and what makes it done.
import { Checkbox, Group, NumberInput, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { completionFor, type Lesson, minutesToRead, type Rule, rulesOf } from "../content";
import { useFieldFault } from "./faults";

interface CompletionFieldsProps {
  lesson: Lesson;
  pointer: string;
  put: (part: Partial<Lesson>) => void;
}

export function CompletionFields({ lesson, pointer, put }: CompletionFieldsProps) {
  const { t } = useTranslation();
  const { completion } = lesson;
  const reading = lesson.page ? minutesToRead(lesson.page.text) : 0;
  return (
    <>
      <Group align="flex-start" gap="md">
        <NumberInput
          label={t("course.minutes")}
          description={reading > 0 ? t("course.reading_takes", { count: reading }) : t("course.minutes_text")}
          required
          w={220}
          min={1}
          max={6000}
          value={lesson.minutes || ""}
          error={useFieldFault(`${pointer}/minutes`)}
          onChange={(minutes) => put({ minutes: Number(minutes) || 0 })}
        />
        <Select
          label={t("course.done_by")}
          description={t(`lesson_rule_text.${completion.rule}`)}
          w={300}
          allowDeselect={false}
          data={rulesOf(lesson.kind).map((one) => ({ value: one, label: t(`lesson_rule.${one}`) }))}
          value={completion.rule}
          error={useFieldFault(`${pointer}/completion/rule`)}
          onChange={(rule) => rule && put({ completion: completionFor(rule as Rule) })}
        />
        {completion.rule === "time" ? (
          <NumberInput
            label={t("course.least_minutes")}
            description={t("course.least_minutes_text")}
            w={220}
            min={1}
            max={600}
            value={completion.least_minutes ?? ""}
            onChange={(count) => put({ completion: { ...completion, least_minutes: Number(count) || null } })}
          />
        ) : null}
        {completion.rule === "seen" ? (
          <NumberInput
            label={t("course.least_share")}
            description={t("course.least_share_text")}
            w={220}
            min={1}
            max={100}
            suffix=" %"
            value={completion.least_share ?? ""}
            onChange={(share) => put({ completion: { ...completion, least_share: Number(share) || null } })}
          />
        ) : null}
      </Group>
      <Checkbox
        label={t("course.is_required")}
        checked={lesson.is_required}
        onChange={(event) => put({ is_required: event.currentTarget.checked })}
      />
    </>
  );
}
