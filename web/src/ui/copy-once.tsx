// SPDX-License-Identifier: Apache-2.0
// A secret that is shown once, in a dialog: to copy now, because nobody can show it again.
import { Alert, Button, Code, CopyButton, Group, Modal, Stack } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface CopyOnceProps {
  title: string;
  value: string;
  /** What it is for and how long it works. */
  notice: ReactNode;
  onClose: () => void;
}

export function CopyOnce({ title, value, notice, onClose }: CopyOnceProps) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} closeOnClickOutside={false}>
      <Stack>
        <Alert variant="light" role="status">
          {notice}
        </Alert>
        <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {value}
        </Code>
        <Group justify="flex-end">
          <CopyButton value={value}>
            {({ copied, copy }) => (
              <Button
                variant={copied ? "light" : "filled"}
                leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                onClick={copy}
                data-autofocus
              >
                {copied ? t("copy.copied") : t("copy.copy")}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onClose}>
            {t("action.close")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
