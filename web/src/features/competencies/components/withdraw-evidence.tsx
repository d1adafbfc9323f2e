// SPDX-License-Identifier: Apache-2.0
// Withdraws a piece of evidence for a reason: it counts no more, and both stay readable.
import { Button, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { evidenceChanges } from "../evidence-changes";

interface WithdrawEvidenceProps {
  evidence: components["schemas"]["Evidence"];
  onClose: () => void;
}

export function WithdrawEvidence({ evidence, onClose }: WithdrawEvidenceProps) {
  const { t } = useTranslation();
  const withdraw = api.useMutation("post", "/api/v1/people/{person_id}/evidence/{evidence_id}/withdrawal", {
    meta: { quiet: true, refreshes: evidenceChanges, done: t("evidence.withdrawn") },
  });
  const { form, problem, sending, onSubmit } = useProblemForm({ initialValues: { reason: "" } }, async (body) => {
    const path = { person_id: evidence.person_id, evidence_id: evidence.id };
    await withdraw.mutateAsync({ params: { path }, body });
    onClose();
  });
  return (
    <Paper withBorder p="md" mt="sm" component="form" onSubmit={onSubmit} aria-label={t("evidence.withdraw")}>
      <Stack gap="sm">
        <Text size="sm">{t("evidence.withdraw_text")}</Text>
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Textarea
          label={t("needs.reason")}
          autosize
          minRows={2}
          maxLength={2000}
          data-autofocus
          {...form.getInputProps("reason")}
        />
        <Group gap="sm">
          <Button type="submit" size="xs" color="red" loading={sending}>
            {t("evidence.record_withdrawal")}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
