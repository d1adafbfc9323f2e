// SPDX-License-Identifier: Apache-2.0
// What the whole questionnaire says of itself: title, what stands before and after, its languages, its themes.
import { MultiSelect, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/ui/section";
import type { Content } from "../content";
import { useEditing } from "./editing";
import { Faults } from "./faults";
import { OptionsEditor } from "./options-editor";
import { WordingField } from "./wording-field";

/** Languages that many workplaces speak; texts in others can come by the API. */
const offered = ["en", "de", "fr", "it", "es", "pt", "nl", "pl", "cs", "sk", "sl", "hr", "hu", "ro", "tr", "uk"];

export function AboutEditor({ onChange }: { onChange: (content: Content) => void }) {
  const { t } = useTranslation();
  const { content, main, nameOf } = useEditing();
  const change = (part: Partial<Content>) => onChange({ ...content, ...part });
  const choices = [...new Set([...content.languages, ...offered])];
  return (
    <Section title={t("questionnaire.about")} description={t("questionnaire.about_text")}>
      <Stack gap="md">
        <Faults pointer="/title" />
        <WordingField
          label={t("questionnaire.title")}
          value={content.title}
          required
          onChange={(title) => change({ title })}
        />
        <WordingField
          label={t("questionnaire.introduction")}
          value={content.introduction}
          onChange={(introduction) => change({ introduction })}
        />
        <WordingField
          label={t("questionnaire.closing")}
          value={content.closing}
          onChange={(closing) => change({ closing })}
        />
        <MultiSelect
          label={t("questionnaire.languages")}
          description={t("questionnaire.languages_text", { language: nameOf(main) })}
          searchable
          data={choices.map((one) => ({ value: one, label: nameOf(one) }))}
          value={content.languages}
          // The main language stays, and stays the first: the others fall back to it.
          onChange={(languages) => change({ languages: [main, ...languages.filter((one) => one !== main)] })}
        />
        <Faults pointer="/factors" />
        <OptionsEditor
          title={t("questionnaire.factors")}
          name={t("questionnaire.factor")}
          stem="factor"
          lines={content.factors.map(({ key, name }) => ({ key, label: name }))}
          onChange={(lines) => change({ factors: lines.map(({ key, label }) => ({ key, name: label })) })}
        />
      </Stack>
    </Section>
  );
}
