// SPDX-License-Identifier: Apache-2.0
// Everything about one question: how it is answered, its words, its options, when it comes, what it counts for.
import { Code, Group, NumberInput, Select, SimpleGrid, Stack, Switch, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { hasOptions, isAgreement, type Kind, kinds, type Place, type Question, textIn } from "../content";
import { CompetenciesEditor } from "./competencies-editor";
import { ConditionsEditor } from "./conditions-editor";
import { useEditing } from "./editing";
import { Faults } from "./faults";
import { type Line, OptionsEditor } from "./options-editor";
import { WordingField } from "./wording-field";

interface QuestionEditorProps {
  question: Question;
  place: Place;
  onChange: (question: Question) => void;
}

type Part = Partial<Question>;

function Limits({ question, change }: { question: Question; change: (part: Part) => void }) {
  const { t } = useTranslation();
  const { mayRestructure } = useEditing();
  const isNumber = question.kind === "number";
  if (!isNumber && question.kind !== "multiple_choice") return null;
  const limit = (field: "minimum" | "maximum", label: string) => (
    <NumberInput
      label={label}
      hideControls
      disabled={!mayRestructure}
      value={question[field] ?? ""}
      onChange={(value) => change({ [field]: typeof value === "number" ? value : null })}
    />
  );
  return (
    <Stack gap="xs">
      <SimpleGrid cols={2} maw={420}>
        {limit("minimum", t(isNumber ? "questionnaire.minimum" : "questionnaire.fewest"))}
        {limit("maximum", t(isNumber ? "questionnaire.maximum" : "questionnaire.most"))}
      </SimpleGrid>
      {isNumber ? (
        <>
          <Switch
            disabled={!mayRestructure}
            label={t("questionnaire.is_whole")}
            checked={question.is_whole}
            onChange={(event) => change({ is_whole: event.currentTarget.checked })}
          />
          <WordingField
            label={t("questionnaire.measure_unit")}
            value={question.measure_unit}
            onChange={(measure_unit) => change({ measure_unit })}
          />
        </>
      ) : null}
    </Stack>
  );
}

function Switches({ question, change }: { question: Question; change: (part: Part) => void }) {
  const { t } = useTranslation();
  const { mayRestructure } = useEditing();
  const { kind } = question;
  const shown = [
    "is_required" as const,
    ...(isAgreement(kind) || kind === "matrix" || kind === "competency_rating" ? (["may_not_judge"] as const) : []),
    ...(isAgreement(kind) ? (["is_reversed"] as const) : []),
  ];
  return (
    <Group gap="lg">
      {shown.map((field) => (
        <Switch
          key={field}
          disabled={!mayRestructure}
          label={t(`questionnaire.${field}`)}
          checked={question[field]}
          onChange={(event) => change({ [field]: event.currentTarget.checked })}
        />
      ))}
    </Group>
  );
}

function Head({ question, change }: { question: Question; change: (part: Part) => void }) {
  const { t } = useTranslation();
  const { content, main, mayRestructure } = useEditing();
  const factors = content.factors.map((one) => ({ value: one.key, label: textIn(one.name, main) || one.key }));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select
        label={t("questionnaire.kind")}
        allowDeselect={false}
        disabled={!mayRestructure}
        data={kinds.map((one) => ({ value: one, label: t(`question_kind.${one}`) }))}
        value={question.kind}
        onChange={(kind) => {
          const isRating = kind === "competency_rating";
          if (kind)
            change({ kind: kind as Kind, ...(isRating && { is_of_job: question.competency_ids.length === 0 }) });
        }}
      />
      {factors.length > 0 ? (
        <Select
          label={t("questionnaire.factor")}
          clearable={mayRestructure && question.factor_key !== null}
          disabled={!mayRestructure}
          data={factors}
          value={question.factor_key}
          onChange={(factor_key) => change({ factor_key })}
        />
      ) : null}
    </SimpleGrid>
  );
}

export function QuestionEditor({ question, place, onChange }: QuestionEditorProps) {
  const { t } = useTranslation();
  const change = (part: Part) => onChange({ ...question, ...part });
  const options = (lines: Line[]) =>
    change({ options: lines.map((line) => ({ ...line, is_exclusive: line.is_exclusive ?? false })) });
  const rows = (lines: Line[]) => change({ rows: lines.map(({ key, label }) => ({ key, label })) });
  return (
    <Stack gap="md">
      <Faults pointer={`/sections/${place.section}/questions/${place.question}`} />
      <Head question={question} change={change} />
      <WordingField
        label={t("questionnaire.text")}
        value={question.text}
        required
        onChange={(text) => change({ text })}
      />
      <Text size="xs" c="dimmed">
        {t("questionnaire.placeholders")} <Code>{"{subject}"}</Code> <Code>{"{training}"}</Code>{" "}
        <Code>{"{answer.…}"}</Code> · {t("questionnaire.own_key")} <Code>{question.key}</Code>
      </Text>
      {question.kind === "matrix" ? (
        <OptionsEditor
          title={t("questionnaire.rows")}
          name={t("questionnaire.row")}
          stem="row"
          lines={question.rows}
          onChange={rows}
        />
      ) : null}
      {hasOptions(question.kind) ? (
        <OptionsEditor
          title={t("questionnaire.options")}
          name={t("questionnaire.option")}
          stem="option"
          lines={question.options}
          onChange={options}
          mayExclude={question.kind === "multiple_choice"}
        />
      ) : null}
      {question.kind === "competency_rating" ? <CompetenciesEditor question={question} onChange={change} /> : null}
      <Limits question={question} change={change} />
      <WordingField label={t("questionnaire.help")} value={question.help} onChange={(help) => change({ help })} />
      <Switches question={question} change={change} />
      <ConditionsEditor
        place={place}
        match={question.condition_match}
        conditions={question.conditions}
        onChange={(condition_match, conditions) => change({ condition_match, conditions })}
      />
    </Stack>
  );
}
