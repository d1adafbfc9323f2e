// SPDX-License-Identifier: Apache-2.0
// A new lesson at the end of a module: its kind is chosen first.
import { Button, Menu, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LessonIcon } from "@/ui/lesson-icon";
import { kinds, newLesson, withLessonAdded } from "../content";
import { useEditing } from "./editing";

export function AddLesson({ module }: { module: number }) {
  const { t } = useTranslation();
  const { content, change, open } = useEditing();
  const of = content.modules[module];
  if (!of) return null;
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />}>
          {t("course.add_lesson")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
        {kinds.map((kind) => (
          <Menu.Item
            key={kind}
            leftSection={<LessonIcon kind={kind} />}
            onClick={() => {
              const lesson = newLesson(content, kind);
              change(withLessonAdded(content, { module, lesson: of.lessons.length }, lesson));
              open({ part: "lesson", key: lesson.key });
            }}
          >
            <Text size="sm">{t(`lesson_kind.${kind}`)}</Text>
            <Text size="xs" c="dimmed">
              {t(`lesson_kind_text.${kind}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
