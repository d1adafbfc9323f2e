// SPDX-License-Identifier: Apache-2.0
// A form in a dialog: the fields, what is wrong and belongs to no field, and one button that does it. A press outside
// or Escape closes it only while nothing has been typed.
import { Button, Group, Modal, type ModalProps, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "./problem-alert";
import type { ProblemForm } from "./use-problem-form";

interface FormModalProps<Values extends Record<string, unknown>> {
  title: string;
  edit: ProblemForm<Values>;
  /** The words on the button that does it. */
  submit: string;
  onClose: () => void;
  children: ReactNode;
  size?: ModalProps["size"];
}

export function FormModal<Values extends Record<string, unknown>>(props: FormModalProps<Values>) {
  const { title, edit, submit, onClose, children, size = "lg" } = props;
  const { t } = useTranslation();
  const typed = edit.form.isDirty();
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={<Text fw={640}>{title}</Text>}
      closeOnClickOutside={!typed}
      closeOnEscape={!typed}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form onSubmit={edit.onSubmit} noValidate>
        <Stack>
          {children}
          {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={edit.sending}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
