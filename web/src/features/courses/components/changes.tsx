// SPDX-License-Identifier: Apache-2.0
// What a version has other than the one before, lesson by lesson.
import { Badge, Group, List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LessonIcon } from "@/ui/lesson-icon";
import type { View } from "../content";

const colors = { added: "leaf", removed: "red", changed: "clay", moved: "gray" };

export function Changes({ view }: { view: View }) {
  const { t } = useTranslation();
  const { about, lessons } = view.changes;
  if (about.length === 0 && lessons.length === 0)
    return <Text size="sm">{t("course.nothing_changed", { number: view.compared_number })}</Text>;
  return (
    <List listStyleType="none" spacing="xs" withPadding={false}>
      {about.length > 0 ? (
        <List.Item>
          <Text size="sm">
            {t("course.about_changed", {
              parts: about.map((one) => t(`course_part.${one}` as "course_part.title")).join(", "),
            })}
          </Text>
        </List.Item>
      ) : null}
      {lessons.map((one) => (
        <List.Item key={one.key}>
          <Group gap="xs" wrap="nowrap">
            <Badge variant="light" color={colors[one.change]} style={{ flex: "none" }}>
              {t(`lesson_change.${one.change}`)}
            </Badge>
            <LessonIcon kind={one.kind} size={16} />
            <Text size="sm">
              {one.title || t("course.no_lesson_title")}
              {one.parts.length > 0 ? (
                <Text span size="sm" c="dimmed">
                  {" · "}
                  {one.parts.map((part) => t(`lesson_part.${part}` as "lesson_part.title")).join(", ")}
                </Text>
              ) : null}
            </Text>
          </Group>
        </List.Item>
      ))}
    </List>
  );
}
