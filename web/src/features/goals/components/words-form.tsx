// SPDX-License-Identifier: Apache-2.0
// An answer that is one text: why, or what should change.
import { Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import { FormModal } from "@/ui/form-modal";
import { notSaved, useProblemForm } from "@/ui/use-problem-form";

interface WordsFormProps {
  /** What it does: its title, and the words on its button. */
  title: string;
  label: string;
  /** As the API calls the text, so that its problems land here. */
  field: "comment" | "reason";
  /** Answers `notSaved` where nothing was done. */
  send: (words: string) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

export function WordsForm({ title, label, field, send, onClose, children }: WordsFormProps) {
  const edit = useProblemForm<Record<string, string>>({ initialValues: { [field]: "" } }, async (values) => {
    const sent = await send(values[field] ?? "");
    if (sent === notSaved) return notSaved;
    return onClose();
  });
  return (
    <FormModal title={title} submit={title} edit={edit} onClose={onClose} size="md">
      {children}
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        {...edit.form.getInputProps(field)}
      />
    </FormModal>
  );
}
