// SPDX-License-Identifier: Apache-2.0
// Stops an action that somebody else was faster than: what one saw next to what is there now, to decide anew.
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ClashFields, type ClashWords } from "./clash-fields";
import type { Clash } from "./use-clash";

interface ClashDialogProps<Values extends Record<string, unknown>> extends ClashWords<Values> {
  clash: Clash<Values>;
}

export function ClashDialog<Values extends Record<string, unknown>>({ clash, label, say }: ClashDialogProps<Values>) {
  const { t } = useTranslation();
  const { between, goOn, leave } = clash;
  if (!between) return null;
  return (
    <Modal opened onClose={leave} title={t("clash.action_title")} size="lg">
      <Stack>
        {between.fields.length === 0 ? (
          <Text size="sm">{t("clash.elsewhere")}</Text>
        ) : (
          <>
            <Text size="sm">{t("clash.action_text")}</Text>
            <ClashFields
              fields={between.fields}
              label={label}
              say={say}
              left={{ title: t("clash.seen"), values: between.seen }}
              right={{ title: t("clash.now"), values: between.now }}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={goOn}>
            {t("clash.go_on")}
          </Button>
          <Button onClick={leave} data-autofocus>
            {t("clash.leave")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
