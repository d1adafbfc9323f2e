// SPDX-License-Identifier: Apache-2.0
// Which competencies a rating asks for: those that the job of the person requires, and others by name.
import { ActionIcon, Group, Stack, Switch, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { CompetencyName, CompetencySelect } from "@/ui/competency-select";
import type { Question } from "../content";
import { useEditing } from "./editing";

interface CompetenciesEditorProps {
  question: Question;
  onChange: (part: Partial<Question>) => void;
}

export function CompetenciesEditor({ question, onChange }: CompetenciesEditorProps) {
  const { t } = useTranslation();
  const { mayRestructure } = useEditing();
  const ids = question.competency_ids;
  return (
    <Stack gap="xs">
      <Switch
        disabled={!mayRestructure}
        label={t("questionnaire.of_job")}
        checked={question.is_of_job}
        onChange={(event) => onChange({ is_of_job: event.currentTarget.checked })}
      />
      {ids.map((id) => (
        <Group key={id} gap="xs">
          <Text size="sm">
            <CompetencyName id={id} />
          </Text>
          {mayRestructure ? (
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={t("questionnaire.remove_competency")}
              onClick={() => onChange({ competency_ids: ids.filter((one) => one !== id) })}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          ) : null}
        </Group>
      ))}
      {mayRestructure ? (
        <CompetencySelect
          key={ids.length}
          label={t("questionnaire.add_competency")}
          maw={420}
          onChange={(id) => id && !ids.includes(id) && onChange({ competency_ids: [...ids, id] })}
        />
      ) : null}
    </Stack>
  );
}
