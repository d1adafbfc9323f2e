// SPDX-License-Identifier: Apache-2.0
// A form whose thing was changed by somebody else in the meantime: says so, shows what they wrote where it differs from
// what is typed here, and lets the reader choose. Nothing typed is lost by it.
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface Versioned {
  version: number;
}

/** What a form was read at, and the newer version that somebody else has saved since. */
export function useReadAt<Thing extends Versioned>(newest: Thing) {
  const [readAt, setReadAt] = useState(newest);
  return {
    readAt,
    newer: newest.version === readAt.version ? null : newest,
    /** From now on the form answers to the newest version. */
    catchUp: () => setReadAt(newest),
  };
}

interface NewerVersionProps {
  /** Where theirs differs from what is typed. */
  differences: readonly { label: string; theirs: string }[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

export function NewerVersion({ differences, onKeepMine, onTakeTheirs }: NewerVersionProps) {
  const { t } = useTranslation();
  return (
    <Alert color="clay" variant="light" icon={<IconUsers />} title={t("newer.title")} role="alert">
      <Stack gap="sm">
        <Text size="sm">{t("newer.text")}</Text>
        {differences.length > 0 ? (
          <Stack gap={4} component="dl" m={0}>
            {differences.map(({ label, theirs }) => (
              <div key={label}>
                <Text component="dt" size="xs" c="dimmed">
                  {t("newer.theirs", { label })}
                </Text>
                <Text component="dd" size="sm" m={0}>
                  {theirs || "–"}
                </Text>
              </div>
            ))}
          </Stack>
        ) : null}
        <Group gap="sm">
          <Button size="compact-sm" onClick={onKeepMine}>
            {t("newer.keep_mine")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onTakeTheirs}>
            {t("newer.take_theirs")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
