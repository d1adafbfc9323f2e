// SPDX-License-Identifier: Apache-2.0
// A form whose fields learn what the server found wrong with them: each problem's pointer names the field it lands on.
// What belongs to no field of the form stays a problem of the form itself.
import { type FormErrors, type UseFormInput, type UseFormReturnType, useForm } from "@mantine/form";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import { fieldProblemText } from "./problem-text";

/** "/items/0/title" is the field "items.0.title". */
export function fieldOf(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .join(".");
}

export interface ProblemForm<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  /** What is wrong and belongs to no field. */
  problem: Problem | null;
  sending: boolean;
  /** Something was typed that is neither saved nor on its way: for LeaveGuard. */
  isUnsaved: () => boolean;
  onSubmit: (event?: React.FormEvent<HTMLFormElement>) => void;
}

/** What `send` answers where nothing was saved and nothing was refused: what was typed is still unsaved. */
export const notSaved = Symbol("not saved");

/** `isChanged`: whether the values differ from what is stored, where the form's first values do not say so. */
export function useProblemForm<Values extends Record<string, unknown>>(
  input: UseFormInput<Values>,
  send: (values: Values) => Promise<unknown>,
  isChanged?: (values: Values) => boolean,
): ProblemForm<Values> {
  const { t } = useTranslation();
  const form = useForm<Values>(input);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const sent = useRef<{ element: HTMLFormElement | undefined; refused: boolean }>({
    element: undefined,
    refused: false,
  });

  // A long form shows where it is wrong: once the problems are drawn, the first field that has one takes the focus.
  useEffect(() => {
    if (!sent.current.refused) return;
    sent.current.refused = false;
    sent.current.element?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });

  const underWay = useRef(false);
  const submit = async (values: Values) => {
    if (underWay.current) return;
    underWay.current = true;
    setProblem(null);
    setSending(true);
    try {
      if ((await send(values)) !== notSaved) form.resetDirty();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const atFields: FormErrors = {};
      for (const one of error.errors) atFields[fieldOf(one.pointer)] = fieldProblemText(t, one);
      const fields = Object.keys(form.getValues());
      const allShown = Object.keys(atFields).every((field) => fields.includes(field.split(".")[0] ?? ""));
      form.setErrors(atFields);
      sent.current.refused = true;
      if (error.errors.length === 0 || !allShown) setProblem(error);
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };
  const check = form.onSubmit(
    (values) => void submit(values),
    () => {
      sent.current.refused = true;
    },
  );
  const onSubmit = (event?: React.FormEvent<HTMLFormElement>) => {
    sent.current.element = event?.currentTarget;
    check(event);
  };
  const isUnsaved = () => !underWay.current && (isChanged ? isChanged(form.getValues()) : form.isDirty());
  return { form, problem, sending, isUnsaved, onSubmit };
}
