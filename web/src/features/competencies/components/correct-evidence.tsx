// SPDX-License-Identifier: Apache-2.0
// Corrects a piece of evidence: a new piece that names the old one and says what was wrong. The old one stays readable.
import { Group, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { given } from "@/lib/given";
import { DateField } from "@/ui/date-field";
import { useProblemForm } from "@/ui/use-problem-form";
import { EvidenceChange } from "./evidence-change";
import { LevelInput } from "./level-input";

interface CorrectEvidenceProps {
  evidence: components["schemas"]["Evidence"];
  lowest: number;
  highest: number;
  onClose: () => void;
}

export function CorrectEvidence({ evidence, lowest, highest, onClose }: CorrectEvidenceProps) {
  const { t } = useTranslation();
  const correct = api.useMutation("post", "/api/v1/people/{person_id}/evidence/{evidence_id}/correction", {
    meta: { quiet: true, done: t("evidence.corrected") },
  });
  const edit = useProblemForm(
    { initialValues: { level: evidence.level as number | "", valid_on: evidence.valid_on, comment: "" } },
    async ({ level, ...values }) => {
      const path = { person_id: evidence.person_id, evidence_id: evidence.id };
      await correct.mutateAsync({ params: { path }, body: { ...values, level: given(level) } });
      onClose();
    },
  );
  const field = edit.form.getInputProps;
  return (
    <EvidenceChange
      label={t("evidence.correct")}
      edit={edit}
      submit={t("evidence.record_correction")}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <LevelInput
          label={t("evidence.right_level")}
          lowest={lowest}
          highest={highest}
          data-autofocus
          {...field("level")}
        />
        <DateField label={t("evidence.valid_on")} max={today()} {...field("valid_on")} />
      </Group>
      <Textarea label={t("evidence.what_was_wrong")} autosize minRows={2} maxLength={2000} {...field("comment")} />
    </EvidenceChange>
  );
}
