// SPDX-License-Identifier: Apache-2.0
// When a question or section comes: conditions on what was answered before.
import { ActionIcon, Button, Group, MultiSelect, NumberInput, Select, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Condition, comparisonsFor, earlierQuestions, type Place, textIn } from "../content";
import { useEditing } from "./editing";
import classes from "./questionnaire.module.css";

interface ConditionsEditorProps {
  place: Place;
  match: components["schemas"]["ConditionMatch"];
  conditions: readonly Condition[];
  onChange: (match: components["schemas"]["ConditionMatch"], conditions: Condition[]) => void;
}

function ConditionLine({
  place,
  condition,
  onChange,
}: {
  place: Place;
  condition: Condition;
  onChange: (condition: Condition) => void;
}) {
  const { t } = useTranslation();
  const { content, main } = useEditing();
  const earlier = earlierQuestions(content, place);
  const question = earlier.find((one) => one.key === condition.question_key);
  const comparisons = question ? comparisonsFor(question.kind) : [condition.comparison];
  const needsOptions = condition.comparison === "one_of" || condition.comparison === "none_of";
  const needsNumber = condition.comparison === "at_least" || condition.comparison === "at_most";
  return (
    <>
      <Select
        className={classes.words}
        aria-label={t("questionnaire.condition_question")}
        allowDeselect={false}
        data={earlier.map((one) => ({ value: one.key, label: textIn(one.text, main) || one.key }))}
        value={condition.question_key}
        onChange={(key) => {
          const chosen = earlier.find((one) => one.key === key);
          const comparison = chosen && comparisonsFor(chosen.kind)[0];
          if (chosen && comparison) onChange({ question_key: chosen.key, comparison, option_keys: [], number: null });
        }}
      />
      <Select
        aria-label={t("questionnaire.condition_comparison")}
        allowDeselect={false}
        data={comparisons.map((one) => ({ value: one, label: t(`comparison.${one}`) }))}
        value={condition.comparison}
        onChange={(comparison) => comparison && onChange({ ...condition, comparison })}
      />
      {needsOptions ? (
        <MultiSelect
          className={classes.words}
          aria-label={t("questionnaire.condition_options")}
          data={(question?.options ?? []).map((one) => ({ value: one.key, label: textIn(one.label, main) || one.key }))}
          value={condition.option_keys}
          onChange={(option_keys) => onChange({ ...condition, option_keys })}
        />
      ) : null}
      {needsNumber ? (
        <NumberInput
          aria-label={t("questionnaire.condition_number")}
          w={90}
          hideControls
          value={condition.number ?? ""}
          onChange={(value) => onChange({ ...condition, number: typeof value === "number" ? value : null })}
        />
      ) : null}
    </>
  );
}

export function ConditionsEditor({ place, match, conditions, onChange }: ConditionsEditorProps) {
  const { t } = useTranslation();
  const { content, mayRestructure } = useEditing();
  const [first] = earlierQuestions(content, place);
  if (!first && conditions.length === 0) return null;
  const add = () => {
    const comparison = first && comparisonsFor(first.kind)[0];
    if (first && comparison)
      onChange(match, [...conditions, { question_key: first.key, comparison, option_keys: [], number: null }]);
  };
  return (
    <Stack gap="xs" role="group" aria-label={t("questionnaire.conditions")}>
      <Group gap="xs">
        <Text size="sm" fw={560}>
          {t("questionnaire.conditions")}
        </Text>
        {conditions.length > 1 ? (
          <Select
            size="xs"
            w={220}
            aria-label={t("questionnaire.condition_match")}
            allowDeselect={false}
            disabled={!mayRestructure}
            data={(["all", "any"] as const).map((one) => ({ value: one, label: t(`condition_match.${one}`) }))}
            value={match}
            onChange={(next) => next && onChange(next, [...conditions])}
          />
        ) : null}
      </Group>
      {conditions.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("questionnaire.always")}
        </Text>
      ) : null}
      {conditions.map((condition, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have nothing else to be told apart by
          key={at}
          className={classes.condition}
          disabled={!mayRestructure}
          aria-label={t("questionnaire.condition", { number: at + 1 })}
        >
          <ConditionLine
            place={place}
            condition={condition}
            onChange={(changed) => onChange(match, conditions.with(at, changed))}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t("questionnaire.remove_condition", { number: at + 1 })}
            onClick={() => onChange(match, conditions.toSpliced(at, 1))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </fieldset>
      ))}
      {mayRestructure && first ? (
        <Group>
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {t("questionnaire.add_condition")}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
