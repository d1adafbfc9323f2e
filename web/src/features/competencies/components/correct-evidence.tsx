// SPDX-License-Identifier: Apache-2.0
// Corrects a piece of evidence: a new piece that names the old one and says what was wrong. The old one stays readable.
import { Button, Group, NumberInput, Paper, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { evidenceChanges } from "../evidence-changes";

interface CorrectEvidenceProps {
  evidence: components["schemas"]["Evidence"];
  lowest: number;
  highest: number;
  onClose: () => void;
}

export function CorrectEvidence({ evidence, lowest, highest, onClose }: CorrectEvidenceProps) {
  const { t } = useTranslation();
  const correct = api.useMutation("post", "/api/v1/people/{person_id}/evidence/{evidence_id}/correction", {
    meta: { quiet: true, refreshes: evidenceChanges, done: t("evidence.corrected") },
  });
  const { form, problem, sending, onSubmit } = useProblemForm(
    { initialValues: { level: evidence.level as number | "", valid_on: evidence.valid_on, comment: "" } },
    async ({ level, ...values }) => {
      await correct.mutateAsync({
        params: { path: { person_id: evidence.person_id, evidence_id: evidence.id } },
        body: { ...values, level: Number(level) },
      });
      onClose();
    },
  );
  return (
    <Paper withBorder p="md" mt="sm" component="form" onSubmit={onSubmit} aria-label={t("evidence.correct")}>
      <Stack gap="sm">
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Group grow align="flex-start">
          <NumberInput
            label={t("evidence.right_level")}
            description={t("evidence.level_range", { lowest, highest })}
            inputWrapperOrder={["label", "input", "description", "error"]}
            min={lowest}
            max={highest}
            step={0.5}
            required
            data-autofocus
            {...form.getInputProps("level")}
          />
          <TextInput type="date" label={t("evidence.valid_on")} max={today()} {...form.getInputProps("valid_on")} />
        </Group>
        <Textarea
          label={t("evidence.what_was_wrong")}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps("comment")}
        />
        <Group gap="sm">
          <Button type="submit" size="xs" loading={sending}>
            {t("evidence.record_correction")}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
