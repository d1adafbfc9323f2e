// SPDX-License-Identifier: Apache-2.0
// The form that a page is for: its fields, what is wrong and belongs to none of them, and two ways out. Whoever leaves with
// something unsaved is asked first.
import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { LeaveGuard } from "./leave-guard";
import { ProblemAlert } from "./problem-alert";
import type { ProblemForm } from "./use-problem-form";

interface PageFormProps<Values extends Record<string, unknown>> {
  edit: ProblemForm<Values>;
  /** The words on the button that does it. */
  submit: string;
  /** The link back, where there is somewhere to go back to. */
  cancel?: ReactNode;
  children: ReactNode;
}

export function PageForm<Values extends Record<string, unknown>>(props: PageFormProps<Values>) {
  const { edit, submit, cancel, children } = props;
  return (
    <form onSubmit={edit.onSubmit} noValidate>
      <LeaveGuard active={edit.isUnsaved} />
      <Stack gap="lg">
        {children}
        {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
        <Group>
          <Button type="submit" loading={edit.sending}>
            {submit}
          </Button>
          {cancel}
        </Group>
      </Stack>
    </form>
  );
}
