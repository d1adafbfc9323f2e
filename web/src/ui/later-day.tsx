// SPDX-License-Identifier: Apache-2.0
// A button that opens a form for a later last day.
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { plusDays } from "@/lib/dates";
import { DateField } from "./date-field";
import { FormModal } from "./form-modal";
import { useProblemForm } from "./use-problem-form";

interface LaterDayProps {
  label: string;
  title: string;
  text?: string;
  /** The present last day. */
  before: string;
  /** What the server calls the day, so that its problems stand at the field. */
  field: "closes_on" | "answer_until";
  save: (day: string) => Promise<unknown>;
}

function LaterDayForm({ label, title, text, before, field, save, onClose }: LaterDayProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const initialValues: Record<string, string> = { [field]: plusDays(before, 7) };
  const edit = useProblemForm({ initialValues }, async (values) => {
    await save(values[field] ?? "");
    onClose();
  });
  return (
    <FormModal title={title} submit={label} edit={edit} onClose={onClose}>
      {text ? <Text size="sm">{text}</Text> : null}
      <DateField
        label={t("campaign.new_last_day")}
        required
        min={plusDays(before, 1)}
        {...edit.form.getInputProps(field)}
      />
    </FormModal>
  );
}

export function LaterDayButton(props: LaterDayProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      {isOpen ? <LaterDayForm {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
