// SPDX-License-Identifier: Apache-2.0
// A question as its author writes it: what is asked, what is right, what is said of it afterwards, and where it belongs.
import { NativeSelect, NumberInput, Stack, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { CompetencySelect } from "@/ui/competency-select";
import { fieldProblemText } from "@/ui/problem-text";
import { Section } from "@/ui/section";
import { type Content, type Fault, gapsFromText, kinds, ofKind } from "../question-content";
import { KindEditor } from "./kind-editor";

export interface QuestionValues {
  category: string;
  tags: string[];
  competency_ids: string[];
  content: Content;
}

interface QuestionEditorProps {
  values: QuestionValues;
  faults: readonly Fault[];
  onChange: (values: QuestionValues) => void;
}

function Labels({ values, onChange }: Omit<QuestionEditorProps, "faults">) {
  const { t } = useTranslation();
  const overview = api.useQuery("get", "/api/v1/bank-overview");
  return (
    <Section title={t("quiz_bank.labels")}>
      <Stack>
        <TextInput
          label={t("quiz_bank.category")}
          description={t("quiz_bank.category_text")}
          maxLength={200}
          list="bank-categories"
          value={values.category}
          onChange={(event) => onChange({ ...values, category: event.currentTarget.value })}
        />
        <datalist id="bank-categories">
          {overview.data?.categories.map((one) => (
            <option key={one.name} value={one.name} />
          ))}
        </datalist>
        <TagsInput
          label={t("quiz_bank.tags")}
          data={overview.data?.tags.map((one) => one.name) ?? []}
          value={values.tags}
          onChange={(tags) => onChange({ ...values, tags })}
        />
        <CompetencySelect
          label={t("quiz.competency")}
          clearable
          value={values.competency_ids[0] ?? null}
          onChange={(id) => onChange({ ...values, competency_ids: id ? [id] : [] })}
        />
      </Stack>
    </Section>
  );
}

const said = ["right_feedback", "wrong_feedback", "feedback", "explanation"] as const;

function Said({ content, onChange }: { content: Content; onChange: (content: Content) => void }) {
  const { t } = useTranslation();
  return (
    <Section title={t("quiz_bank.said")} description={t("quiz_bank.said_text")}>
      <Stack>
        {said.map((member) => (
          <Textarea
            key={member}
            label={t(`quiz_bank_said.${member}`)}
            autosize
            maxLength={4000}
            value={content[member]}
            onChange={(event) => onChange({ ...content, [member]: event.currentTarget.value })}
          />
        ))}
      </Stack>
    </Section>
  );
}

export function QuestionEditor({ values, faults, onChange }: QuestionEditorProps) {
  const { t } = useTranslation();
  const { content } = values;
  const put = (next: Content) => onChange({ ...values, content: next });
  const fault = (pointer: string) => {
    const found = faults.find((one) => one.pointer === pointer);
    return found
      ? fieldProblemText(t, { ...found, parameters: found.parameters as Record<string, string> })
      : undefined;
  };
  const hasGaps = content.kind === "cloze" || content.kind === "drag_to_text";
  return (
    <Stack gap="lg">
      <Section title={t("quiz.question")}>
        <Stack>
          <NativeSelect
            label={t("quiz_bank.kind")}
            maw={360}
            value={content.kind}
            data={kinds.map((kind) => ({ value: kind, label: t(`quiz_kind.${kind}`) }))}
            onChange={(event) =>
              put(ofKind(kinds.find((one) => one === event.currentTarget.value) ?? "essay", content))
            }
          />
          <TextInput
            label={t("quiz_bank.name")}
            description={t("quiz_bank.name_text")}
            maxLength={200}
            value={content.name}
            onChange={(event) => put({ ...content, name: event.currentTarget.value })}
          />
          <Textarea
            label={t("quiz_bank.text")}
            description={t("quiz_bank.text_text")}
            autosize
            minRows={3}
            maxLength={8000}
            error={fault("/text")}
            value={content.text}
            onChange={(event) => {
              const next = { ...content, text: event.currentTarget.value };
              put(hasGaps ? { ...next, gaps: gapsFromText(next) } : next);
            }}
          />
          <NumberInput
            label={t("quiz_bank.marks")}
            maw={160}
            min={0}
            max={1000}
            error={fault("/marks")}
            value={content.marks}
            onChange={(marks) => put({ ...content, marks: Number(marks) || 0 })}
          />
          <KindEditor content={content} onChange={put} fault={fault} />
        </Stack>
      </Section>
      <Said content={content} onChange={put} />
      <Labels values={values} onChange={onChange} />
    </Stack>
  );
}
