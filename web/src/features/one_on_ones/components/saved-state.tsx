// SPDX-License-Identifier: Apache-2.0
// How far words are saved, and what to do where somebody else wrote there, too.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { newSubmission } from "@/lib/submission";
import type { useSavedText } from "../use-saved-text";
import classes from "./room.module.css";

type Field = ReturnType<typeof useSavedText>;

/** In a word or two; nothing while nothing was typed. */
export function SavedState({ field, quiet }: { field: Field; quiet?: boolean }) {
  const { t } = useTranslation();
  const isCalm = field.state === "saved" || field.state === "unsaved" || field.state === "saving";
  return (
    <Text size="xs" c={isCalm ? "dimmed" : "var(--warm-ink)"} component="span" role="status" className={classes.state}>
      {quiet && isCalm ? "" : t(`one_on_one.saved_state.${field.state}`)}
    </Text>
  );
}

export function SavedClash({ field, name }: { field: Field; name: string }) {
  const { t } = useTranslation();
  if (field.state === "gone") {
    return (
      <Alert color="clay" variant="light" icon={<IconUsers />} title={t("one_on_one.gone_text", { name })} role="alert">
        <Group gap="xs">
          <Button size="xs" onClick={() => field.saved.writeAnew(newSubmission())}>
            {t("one_on_one.write_anew")}
          </Button>
          <Button size="xs" variant="default" onClick={() => field.saved.discard()}>
            {t("one_on_one.discard")}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (field.state !== "clash") return null;
  return (
    <Alert color="clay" variant="light" icon={<IconUsers />} title={t("one_on_one.clash_title", { name })} role="alert">
      <Text size="sm">{t("one_on_one.clash_text")}</Text>
      <Text size="sm" mt={6}>
        {t("one_on_one.clash_theirs")}
      </Text>
      <Text size="sm" className={classes.theirs}>
        {field.theirs}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={() => field.saved.keepMine()}>
          {t("one_on_one.keep_mine")}
        </Button>
        <Button size="xs" variant="default" onClick={() => field.saved.takeTheirs()}>
          {t("one_on_one.take_theirs")}
        </Button>
      </Group>
    </Alert>
  );
}
