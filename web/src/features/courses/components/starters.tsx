// SPDX-License-Identifier: Apache-2.0
// The courses that come with the program, to be added and changed.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import classes from "./course.module.css";

export function Starters() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const starters = api.useQuery("get", "/api/v1/course-starters");
  const add = api.useMutation("post", "/api/v1/course-starters/{key}", {
    meta: { done: t("course.starter_added") },
    onSuccess: ({ id }) =>
      void navigate({ to: "/courses/$versionId", params: { versionId: id }, search: { show: "preview" } }),
  });
  return (
    <Section title={t("course.starters")} description={t("course.starters_text")}>
      <Loaded query={starters}>
        {({ items }) => (
          <ul className={classes.starters}>
            {items.map((one) => (
              <li key={one.key} className={classes.starter}>
                <Stack gap={4}>
                  <Text fw={620} component="h3" size="sm" lang={one.language}>
                    {one.title}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {[
                      t("course.lesson_count", { count: one.lessons }),
                      t("lesson.minutes", { count: one.minutes }),
                    ].join(" · ")}
                  </Text>
                  <Text size="sm" lang={one.language}>
                    {one.summary}
                  </Text>
                </Stack>
                <Group>
                  {one.course_version_id ? (
                    <ButtonLink
                      size="xs"
                      variant="subtle"
                      to="/courses/$versionId"
                      params={{ versionId: one.course_version_id }}
                      search={{ show: "lessons" }}
                    >
                      {t("course.starter_there")}
                    </ButtonLink>
                  ) : (
                    <Button
                      size="xs"
                      variant="light"
                      aria-label={t("course.add_starter_named", { name: one.title })}
                      onClick={() => add.mutate({ params: { path: { key: one.key } } })}
                    >
                      {t("course.add_starter")}
                    </Button>
                  )}
                </Group>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
