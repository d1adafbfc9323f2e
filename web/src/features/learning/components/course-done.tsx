// SPDX-License-Identifier: Apache-2.0
// The course is done: said where one is, with what comes of it.
import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/ui/links";
import classes from "../learning.module.css";

/** `isNew`: it happened just now. */
export function CourseDone({ enrolmentId, isNew }: { enrolmentId: string; isNew: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.completed} role={isNew ? "status" : undefined}>
      <Stack gap={2}>
        <Text fw={620}>{t("learning.course_done")}</Text>
        <Text size="sm">{t(isNew ? "learning.course_done_now" : "learning.course_done_before")}</Text>
      </Stack>
      <Group gap="xs">
        <ButtonLink to="/learning/$enrolmentId" params={{ enrolmentId }}>
          {t("learning.what_came_of_it")}
        </ButtonLink>
      </Group>
    </div>
  );
}
