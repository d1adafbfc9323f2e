// SPDX-License-Identifier: Apache-2.0
// What the course says of itself, and what completes it.
import { NumberInput, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/ui/section";
import { type Content, lessonsOf } from "../content";
import { useEditing } from "./editing";
import { Faults, FaultsList, useFieldFault } from "./faults";

const rules = ["all_lessons", "any_lesson", "some_lessons"] as const;
const languages = ["en", "de", "fr", "it", "es", "pt", "nl", "pl", "cs", "sk", "sl", "hr", "hu", "ro", "tr", "uk"];

export function CourseDetails() {
  const { t, i18n } = useTranslation();
  const { content, change } = useEditing();
  const names = new Intl.DisplayNames([i18n.language], { type: "language" });
  const put = (part: Partial<Content>) => change({ ...content, ...part });
  const required = lessonsOf(content).filter((lesson) => lesson.is_required).length;
  const { rule, least_lessons } = content.completion;
  const leastFault = useFieldFault("/completion/least_lessons");
  return (
    <Stack gap="lg">
      <Section title={t("course.about")}>
        <Stack gap="md">
          <TextInput
            label={t("course.title")}
            required
            maxLength={300}
            value={content.title}
            error={useFieldFault("/title")}
            onChange={(event) => put({ title: event.currentTarget.value })}
          />
          <Textarea
            label={t("course.summary")}
            description={t("course.summary_text")}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={content.summary}
            error={useFieldFault("/summary")}
            onChange={(event) => put({ summary: event.currentTarget.value })}
          />
          <Select
            label={t("course.language")}
            allowDeselect={false}
            searchable
            maw={320}
            data={[...new Set([content.language, ...languages])].map((one) => ({
              value: one,
              label: names.of(one || "en") ?? one,
            }))}
            value={content.language}
            onChange={(language) => language && put({ language })}
          />
        </Stack>
      </Section>
      <Section title={t("course.completion")} description={t("course.completion_text")}>
        <Stack gap="md">
          <Select
            label={t("course.completion_rule")}
            allowDeselect={false}
            maw={420}
            data={rules.map((one) => ({ value: one, label: t(`course_rule.${one}`) }))}
            value={rule}
            onChange={(chosen) =>
              chosen &&
              put({
                completion: {
                  rule: chosen as (typeof rules)[number],
                  least_lessons: chosen === "some_lessons" ? Math.max(1, required - 1) : null,
                },
              })
            }
          />
          {rule === "some_lessons" ? (
            <NumberInput
              label={t("course.least_lessons")}
              description={t("course.of_required", { count: required })}
              maw={220}
              min={1}
              max={Math.max(1, required)}
              value={least_lessons ?? ""}
              error={leastFault}
              onChange={(count) => put({ completion: { rule, least_lessons: Number(count) || null } })}
            />
          ) : null}
          <Faults pointer="/completion/rule" />
        </Stack>
      </Section>
      <FaultsList />
    </Stack>
  );
}
