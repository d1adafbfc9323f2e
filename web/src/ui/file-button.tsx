// SPDX-License-Identifier: Apache-2.0
// Chooses a file and sends it at once; says beside itself what may be sent, and what was wrong with it.
import { Button, FileButton as Chooser, Group, Stack, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import { ProblemAlert } from "./problem-alert";

const accepted = ".pdf,.png,.jpg,.jpeg,.webp,.txt,.md,.csv,.docx,.xlsx,.pptx,.odt,.ods,.odp";

interface FileButtonProps {
  label: string;
  send: (file: File) => Promise<unknown>;
}

export function FileButton({ label, send }: FileButtonProps) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const settings = api.useQuery("get", "/api/v1/settings/files");
  const choose = async (file: File | null) => {
    if (!file) return;
    setProblem(null);
    setSending(true);
    try {
      await send(file);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Group gap="sm">
        <Chooser accept={accepted} onChange={(file) => void choose(file)} inputProps={{ "aria-label": label }}>
          {(button) => (
            <Button
              {...button}
              size="compact-sm"
              variant="light"
              loading={sending}
              leftSection={<IconPaperclip size={15} aria-hidden />}
            >
              {label}
            </Button>
          )}
        </Chooser>
        {settings.data ? (
          <Text size="xs" c="dimmed">
            {t("file.kinds", { maximum: settings.data.largest_megabytes })}
          </Text>
        ) : null}
      </Group>
      {problem ? <ProblemAlert problem={problem} /> : null}
    </Stack>
  );
}
