// SPDX-License-Identifier: Apache-2.0
// What was chosen in a field that takes several: each stands below it until it is taken away again.
import { Button, Group, Input } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface ChosenProps {
  label: string;
  chosen: readonly { id: string; name: string }[];
  onRemove: (id: string) => void;
  error?: ReactNode;
}

export function Chosen({ label, chosen, onRemove, error }: ChosenProps) {
  const { t } = useTranslation();
  return (
    <>
      {chosen.length > 0 ? (
        <Group gap={6} mt={8} role="group" aria-label={t("people_select.chosen", { label })}>
          {chosen.map(({ id, name }) => (
            <Button
              key={id}
              size="compact-sm"
              variant="default"
              rightSection={<IconX size={13} aria-hidden />}
              aria-label={t("people_select.remove", { name })}
              onClick={() => onRemove(id)}
            >
              {name}
            </Button>
          ))}
        </Group>
      ) : null}
      {error ? <Input.Error mt={6}>{error}</Input.Error> : null}
    </>
  );
}
