// SPDX-License-Identifier: Apache-2.0
// A form in a dialog. Once something has been typed, every way out of it asks first.
import { Modal, type ModalProps, Stack } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { FormActions } from "./form-actions";
import { LeaveGuard, LeaveQuestion } from "./leave-guard";
import type { ProblemForm } from "./use-problem-form";

interface FormModalProps<Values extends Record<string, unknown>> {
  title: string;
  edit: ProblemForm<Values>;
  /** The words on the button that does it. */
  submit: string;
  submitColor?: string;
  /** There is nothing to be done yet. */
  mayNotSubmit?: boolean;
  /** The words on the way out, where "cancel" says too little. */
  cancel?: string;
  onClose: () => void;
  /** What it does is shown at once: the dialog is gone as soon as it is sent, and back with its words where it is refused. */
  instant?: boolean;
  children: ReactNode;
  size?: ModalProps["size"];
}

/** The dialog is there from the start, so it never saw what had the focus before: once it is gone, that gets it back. */
function useFocusReturned() {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      window.setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
      }, 10);
    },
    [before],
  );
}

export function FormModal<Values extends Record<string, unknown>>(props: FormModalProps<Values>) {
  const { title, edit, submit, submitColor, mayNotSubmit, cancel, onClose, instant, children, size = "lg" } = props;
  useFocusReturned();
  const [asking, setAsking] = useState(false);
  const leave = () => {
    if (edit.sending) return;
    if (edit.isUnsaved()) setAsking(true);
    else onClose();
  };
  return (
    <Modal opened={!(instant && edit.sending)} onClose={leave} size={size} title={title} closeOnEscape={!asking}>
      <LeaveGuard active={edit.isUnsaved} />
      {asking ? <LeaveQuestion onStay={() => setAsking(false)} onLeave={onClose} /> : null}
      <form onSubmit={edit.onSubmit} noValidate>
        <Stack>
          {children}
          <FormActions
            problem={edit.problem}
            sending={edit.sending}
            submit={submit}
            submitColor={submitColor}
            mayNotSubmit={mayNotSubmit}
            cancel={cancel}
            onCancel={leave}
          />
        </Stack>
      </form>
    </Modal>
  );
}
