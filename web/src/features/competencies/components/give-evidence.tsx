// SPDX-License-Identifier: Apache-2.0
// Adds a piece of evidence: where it comes from, the level, the day it was true, and what was seen.
import { Button, Group, Paper, Select, Stack, Textarea, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { given } from "@/lib/given";
import { DateField } from "@/ui/date-field";
import { LeaveGuard } from "@/ui/leave-guard";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { LevelInput } from "./level-input";

type Source = components["schemas"]["EvidenceSource"];

interface GiveEvidenceProps {
  personId: string;
  competencyId: string;
  sources: readonly Source[];
  lowest: number;
  highest: number;
}

export function GiveEvidence({ personId, competencyId, sources, lowest, highest }: GiveEvidenceProps) {
  const { t } = useTranslation();
  const give = api.useMutation("post", "/api/v1/people/{person_id}/evidence", {
    meta: { quiet: true, done: t("evidence.given") },
  });
  const { form, problem, sending, isUnsaved, onSubmit } = useProblemForm(
    { initialValues: { source: sources[0] ?? "self", level: "" as number | "", valid_on: today(), comment: "" } },
    async ({ level, ...values }) => {
      await give.mutateAsync({
        params: { path: { person_id: personId } },
        body: { ...values, competency_id: competencyId, level: given(level) },
      });
      form.reset();
    },
  );
  return (
    <Paper withBorder p="md" component="form" onSubmit={onSubmit} noValidate>
      <LeaveGuard active={isUnsaved} />
      <Stack gap="sm">
        <Title order={3}>{t("evidence.give")}</Title>
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Group grow align="flex-start">
          <Select
            label={t("evidence.source")}
            data={sources.map((source) => ({ value: source, label: t(`source.${source}`) }))}
            {...form.getInputProps("source")}
          />
          <LevelInput label={t("growth.level")} lowest={lowest} highest={highest} {...form.getInputProps("level")} />
        </Group>
        <DateField label={t("evidence.valid_on")} max={today()} {...form.getInputProps("valid_on")} />
        <Textarea
          label={t("evidence.comment")}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps("comment")}
        />
        <Button type="submit" loading={sending} style={{ alignSelf: "flex-start" }}>
          {t("evidence.submit")}
        </Button>
      </Stack>
    </Paper>
  );
}
