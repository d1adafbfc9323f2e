// SPDX-License-Identifier: Apache-2.0
// The fields of a request in their order, and the button that asks.
import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { LeaveGuard } from "@/ui/leave-guard";
import { ProblemAlert } from "@/ui/problem-alert";
import type { ProblemForm } from "@/ui/use-problem-form";
import type { RequestValues } from "../request-values";
import { CostFields } from "./request-cost-fields";
import { WhatFields, WhenFields, WhyFields } from "./request-form-fields";

interface RequestFormBodyProps {
  edit: ProblemForm<RequestValues>;
  submit: string;
  /** Whose training it is. */
  personId: string;
  /** What else is asked, and the way out. */
  children?: ReactNode;
  cancel?: ReactNode;
}

export function RequestFormBody({ edit, submit, personId, children, cancel }: RequestFormBodyProps) {
  return (
    <form onSubmit={edit.onSubmit} noValidate>
      <LeaveGuard active={edit.isUnsaved} />
      <Stack gap="lg">
        <WhatFields form={edit.form} />
        <WhenFields form={edit.form} />
        <CostFields form={edit.form} personId={personId} />
        <WhyFields form={edit.form} />
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
