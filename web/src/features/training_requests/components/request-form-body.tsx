// SPDX-License-Identifier: Apache-2.0
// The fields of a request in their order, and the button that asks.
import type { ReactNode } from "react";
import { PageForm } from "@/ui/page-form";
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
    <PageForm edit={edit} submit={submit} cancel={cancel}>
      <WhatFields form={edit.form} />
      <WhenFields form={edit.form} />
      <CostFields form={edit.form} personId={personId} />
      <WhyFields form={edit.form} />
      {children}
    </PageForm>
  );
}
