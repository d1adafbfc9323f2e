// SPDX-License-Identifier: Apache-2.0
// What a section says before its questions, who answers it, who reads the answers, and when it comes.
import { MultiSelect, SimpleGrid, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { Section } from "../content";
import { ConditionsEditor } from "./conditions-editor";
import { useEditing } from "./editing";
import { WordingField } from "./wording-field";

export const raterGroups: readonly components["schemas"]["RaterGroup"][] = [
  "self",
  "manager",
  "peer",
  "report",
  "other",
  "external",
];
const readers: readonly components["schemas"]["AnswerReader"][] = ["subject", "manager", "people_team"];

interface SectionEditorProps {
  section: Section;
  at: number;
  onChange: (section: Section) => void;
}

export function SectionEditor({ section, at, onChange }: SectionEditorProps) {
  const { t } = useTranslation();
  const { mayRestructure } = useEditing();
  const change = (part: Partial<Section>) => onChange({ ...section, ...part });
  return (
    <Stack gap="md">
      <WordingField
        label={t("questionnaire.section_title")}
        value={section.title}
        onChange={(title) => change({ title })}
      />
      <WordingField
        label={t("questionnaire.section_introduction")}
        value={section.introduction}
        onChange={(introduction) => change({ introduction })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <MultiSelect
          label={t("questionnaire.answered_by")}
          description={t("questionnaire.answered_by_text")}
          disabled={!mayRestructure}
          data={raterGroups.map((one) => ({ value: one, label: t(`rater_group.${one}`) }))}
          value={section.answered_by}
          onChange={(answered_by) => change({ answered_by })}
        />
        <MultiSelect
          label={t("questionnaire.read_by")}
          description={t("questionnaire.read_by_text")}
          disabled={!mayRestructure}
          data={readers.map((one) => ({ value: one, label: t(`answer_reader.${one}`) }))}
          value={section.read_by}
          onChange={(read_by) => change({ read_by })}
        />
      </SimpleGrid>
      <ConditionsEditor
        place={{ section: at, question: 0 }}
        match={section.condition_match}
        conditions={section.conditions}
        onChange={(condition_match, conditions) => change({ condition_match, conditions })}
      />
    </Stack>
  );
}
