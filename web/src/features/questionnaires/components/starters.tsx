// SPDX-License-Identifier: Apache-2.0
// The questionnaires that come with the program, each to be begun from.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { useTimeWords } from "@/ui/use-time-words";
import { withGaps } from "../content";
import classes from "./questionnaire.module.css";

export function useCreateQuestionnaire() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return api.useMutation("post", "/api/v1/questionnaires", {
    meta: { done: t("questionnaire.begun"), leaves: true },
    onSuccess: ({ id }) =>
      void navigate({ to: "/questionnaires/$versionId", params: { versionId: id }, search: { show: "questions" } }),
  });
}

export function Starters() {
  const { t, i18n } = useTranslation();
  const timeWords = useTimeWords();
  const create = useCreateQuestionnaire();
  const starters = api.useQuery("get", "/api/v1/questionnaire-starters", {
    params: { query: { language: i18n.language } },
  });
  return (
    <Section title={t("questionnaire.starters")} description={t("questionnaire.starters_text")}>
      <Loaded query={starters}>
        {({ items }) => (
          <ul className={classes.starters}>
            {items.map((starter) => (
              <li key={starter.code} className={classes.starter}>
                <Stack gap={4}>
                  <Text fw={620} component="h3" size="sm">
                    {withGaps(starter.title)}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {[
                      t(`questionnaire_purpose.${starter.purpose}`),
                      t("questionnaire.question_count", { count: starter.questions }),
                      timeWords(starter.time),
                    ].join(" · ")}
                  </Text>
                  <Text size="sm">{withGaps(starter.introduction)}</Text>
                </Stack>
                <Group>
                  <Button
                    size="xs"
                    variant="light"
                    aria-label={t("questionnaire.begin_from", { name: withGaps(starter.title) })}
                    onClick={() => create.mutate({ body: { starter: starter.code } })}
                  >
                    {t("questionnaire.use_starter")}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
