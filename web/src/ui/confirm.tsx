// SPDX-License-Identifier: Apache-2.0
// A button that asks before something that is hard to take back, and says what will happen.
import { Button, type ButtonProps, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";

interface ConfirmButtonProps extends ButtonProps {
  question: string;
  /** What will happen, in a sentence. */
  consequence: ReactNode;
  /** Where doing it is nothing to be warned of; red otherwise. */
  confirmColor?: string;
  /** The word on the button that does it. */
  confirm: string;
  onConfirm: () => void;
}

export function ConfirmButton({
  question,
  consequence,
  confirm,
  confirmColor,
  onConfirm,
  ...button
}: ConfirmButtonProps) {
  const { t } = useTranslation();
  // The dialog takes a moment to fade away, in which its button can be pressed a second time.
  const confirmed = useRef(false);
  const [opened, { open, close }] = useDisclosure(false, { onOpen: () => (confirmed.current = false) });
  return (
    <>
      <Button {...button} onClick={open} />
      <Modal opened={opened} onClose={close} title={question}>
        <Stack>
          <Text size="sm" component="div">
            {consequence}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t("action.cancel")}
            </Button>
            <Button
              color={confirmColor ?? button.color ?? "red"}
              onClick={() => {
                if (confirmed.current) return;
                confirmed.current = true;
                close();
                onConfirm();
              }}
            >
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
