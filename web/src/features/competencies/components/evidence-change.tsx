// SPDX-License-Identifier: Apache-2.0
// The form below a piece of evidence in which it is corrected or withdrawn.
import { Button, Group, Paper, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/ui/problem-alert";
import type { ProblemForm } from "@/ui/use-problem-form";

interface EvidenceChangeProps<Values extends Record<string, unknown>> {
  label: string;
  edit: ProblemForm<Values>;
  submit: string;
  submitColor?: string;
  onClose: () => void;
  children: ReactNode;
}

export function EvidenceChange<Values extends Record<string, unknown>>(props: EvidenceChangeProps<Values>) {
  const { label, edit, submit, submitColor = "leaf", onClose, children } = props;
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" mt="sm" component="form" onSubmit={edit.onSubmit} noValidate aria-label={label}>
      <Stack gap="sm">
        {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
        {children}
        <Group gap="sm">
          <Button type="submit" size="xs" color={submitColor} loading={edit.sending}>
            {submit}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
