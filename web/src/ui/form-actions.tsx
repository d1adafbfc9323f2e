// SPDX-License-Identifier: Apache-2.0
// The end of a form: what is wrong and belongs to no field, the way out, and one button that does it.
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Problem } from "@/api/problem";
import { ProblemAlert } from "./problem-alert";

interface FormActionsProps {
  problem: Problem | null;
  sending: boolean;
  /** The words on the button that does it. */
  submit: string;
  /** Of the button that does it, where doing it is something to be warned of. */
  submitColor?: string | undefined;
  mayNotSubmit?: boolean | undefined;
  /** The words on the way out, where "cancel" says too little. */
  cancel?: string | undefined;
  onCancel: () => void;
}

export function FormActions({
  problem,
  sending,
  submit,
  submitColor,
  mayNotSubmit = false,
  cancel,
  onCancel,
}: FormActionsProps) {
  const { t } = useTranslation();
  const color = submitColor ? { color: submitColor } : {};
  return (
    <>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {cancel ?? t("action.cancel")}
        </Button>
        <Button type="submit" loading={sending} disabled={mayNotSubmit} {...color}>
          {submit}
        </Button>
      </Group>
    </>
  );
}
