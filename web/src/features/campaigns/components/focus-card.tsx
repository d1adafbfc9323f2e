// SPDX-License-Identifier: Apache-2.0
// One theme that a group works on: what it was like, what is done, and what later surveys say.
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { Panel } from "@/ui/section";
import type { Focus } from "../use-focus";
import { useResultWords } from "../use-results";
import { ActionForm } from "./focus-action-form";
import { FocusActions } from "./focus-actions";
import classes from "./focus-actions.module.css";
import { ReadingLine } from "./focus-reading";

function useChosenWords(focus: Focus) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useResultWords();
  const day = format.date(focus.chosen_on);
  return [
    focus.favourable === null ? null : t("focus.was", { share: words.percent(focus.favourable) }),
    focus.chosen_by_name === null
      ? t("focus.chosen_on", { day })
      : t("focus.chosen_by", { name: focus.chosen_by_name, day }),
  ]
    .filter(Boolean)
    .join(" · ");
}

export function FocusCard({ focus, mayChange }: { focus: Focus; mayChange: boolean }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const chosenWords = useChosenWords(focus);
  const takeBack = api.useMutation("delete", "/api/v1/campaign-focuses/{campaign_focus_id}", {
    meta: { done: t("focus.taken_back") },
  });
  return (
    <Panel article>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={3}>{focus.factor_name}</Title>
            <Text size="sm" c="dimmed">
              {chosenWords}
            </Text>
          </div>
          {mayChange ? (
            <Group gap="xs">
              {focus.actions.length === 0 ? (
                <Button
                  size="xs"
                  variant="subtle"
                  color="gray"
                  onClick={() => takeBack.mutate({ params: { path: { campaign_focus_id: focus.id } } })}
                >
                  {t("focus.take_back")}
                </Button>
              ) : null}
              <Button
                size="xs"
                variant="light"
                leftSection={<IconPlus size={14} aria-hidden />}
                aria-label={t("focus.add_action_to", { theme: focus.factor_name })}
                onClick={() => setAdding(true)}
              >
                {t("focus.add_action")}
              </Button>
            </Group>
          ) : null}
        </Group>
        <FocusActions label={t("focus.actions_of", { theme: focus.factor_name })} actions={focus.actions} />
        {focus.readings.length > 0 ? (
          <section className={classes.readings} aria-label={t("focus.since_of", { theme: focus.factor_name })}>
            <Text size="sm" fw={580}>
              {t("focus.since")}
            </Text>
            {focus.readings.map((reading) => (
              <ReadingLine key={reading.campaign_id} reading={reading} />
            ))}
          </section>
        ) : null}
      </Stack>
      {adding ? <ActionForm focusId={focus.id} action={null} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}
