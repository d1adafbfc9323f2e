// SPDX-License-Identifier: Apache-2.0
// On Home: the next lesson, small enough for now.
import { Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ButtonLink, TextLink } from "@/ui/links";
import { Section } from "@/ui/section";

export function NextLesson() {
  const { t } = useTranslation();
  const next = api.useQuery("get", "/api/v1/learning/next").data?.items[0];
  if (!next) return null;
  const { enrolment_id, offering_title, lesson_key, lesson_title, minutes } = next;
  const { lessons_done: done, lessons_needed: needed } = next;
  return (
    <Section
      title={t("home.next_lesson")}
      actions={
        <TextLink to="/learning" search={{ show: "mine" }} size="sm">
          {t("home.my_learning")}
        </TextLink>
      }
    >
      <Stack gap="sm">
        <div>
          <Text fw={560}>{lesson_title || offering_title}</Text>
          <Text size="sm" c="dimmed">
            {[lesson_title ? offering_title : "", minutes > 0 ? t("home.lesson_minutes", { minutes }) : ""]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </div>
        {needed > 0 ? (
          <Progress value={(100 * done) / needed} aria-label={t("home.lessons_done", { done, needed })} />
        ) : null}
        <Group justify="space-between">
          <ButtonLink
            variant="light"
            to="/learning/$enrolmentId/course"
            params={{ enrolmentId: enrolment_id }}
            search={{ lesson: lesson_key ?? undefined }}
          >
            {t(lesson_key ? "home.go_on_learning" : "home.begin_learning")}
          </ButtonLink>
          {needed > 0 ? (
            <Text size="sm" c="dimmed">
              {t("home.lessons_done", { done, needed })}
            </Text>
          ) : null}
        </Group>
      </Stack>
    </Section>
  );
}
