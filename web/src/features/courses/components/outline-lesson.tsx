// SPDX-License-Identifier: Apache-2.0
// A lesson in the outline: opened by a click, moved by hand, by Alt and an arrow, or from its menu.
import { ActionIcon, Badge, Menu, Text, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconGripVertical, IconTrash } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { LessonIcon } from "@/ui/lesson-icon";
import {
  copyOf,
  type Lesson,
  movedLesson,
  type Place,
  pointerTo,
  stepFrom,
  withLesson,
  withLessonAdded,
} from "../content";
import classes from "./course.module.css";
import { useEditing } from "./editing";
import { useFaults } from "./faults";

const dragged = "application/x-espalier-lesson";

interface OutlineLessonProps {
  lesson: Lesson;
  place: Place;
  /** Where it went, for those who do not see it. */
  onMoved: (key: string, place: Place) => void;
}

function LessonMenu({ lesson, place, move }: OutlineLessonProps & { move: (by: 1 | -1) => void }) {
  const { t } = useTranslation();
  const { content, change, open } = useEditing();
  const name = lesson.title || t("course.no_lesson_title");
  const copy = () => {
    const copied = copyOf(content, lesson);
    change(withLessonAdded(content, { ...place, lesson: place.lesson + 1 }, copied));
    open({ part: "lesson", key: copied.key });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t("course.more", { name })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden />}
          disabled={!stepFrom(content, place, -1)}
          onClick={() => move(-1)}
        >
          {t("course.move_up")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          disabled={!stepFrom(content, place, 1)}
          onClick={() => move(1)}
        >
          {t("course.move_down")}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
          {t("course.copy_lesson")}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            change(withLesson(content, place, null));
            open({ part: "course" });
          }}
        >
          {t("course.remove_lesson")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function OutlineLesson(props: OutlineLessonProps) {
  const { lesson, place, onMoved } = props;
  const { t } = useTranslation();
  const { content, change, mayChange, opened, open } = useEditing();
  const [isOver, setOver] = useState(false);
  const faults = useFaults(pointerTo(place));
  const isOpen = opened.part === "lesson" && opened.key === lesson.key;
  const moveTo = (from: Place, to: Place) => {
    const key = content.modules[from.module]?.lessons[from.lesson]?.key;
    change(movedLesson(content, from, to));
    if (key) onMoved(key, to);
  };
  const move = (by: 1 | -1) => {
    const to = stepFrom(content, place, by);
    if (to) moveTo(place, to);
  };
  const keyed = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null || !mayChange) return;
    event.preventDefault();
    move(by);
  };
  return (
    <li
      className={classes.lesson}
      data-over={isOver || undefined}
      data-open={isOpen || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragged)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const from = event.dataTransfer.getData(dragged);
        if (from) moveTo(JSON.parse(from), place);
      }}
    >
      {mayChange ? (
        <span
          className={classes.handle}
          draggable
          aria-hidden
          onDragStart={(event) => event.dataTransfer.setData(dragged, JSON.stringify(place))}
        >
          <IconGripVertical size={16} />
        </span>
      ) : null}
      <UnstyledButton
        className={classes.opener}
        aria-current={isOpen || undefined}
        aria-keyshortcuts={mayChange ? "Alt+ArrowUp Alt+ArrowDown" : undefined}
        onKeyDown={keyed}
        onClick={() => open({ part: "lesson", key: lesson.key })}
      >
        <LessonIcon kind={lesson.kind} />
        <Text span size="sm" className={classes.name}>
          {lesson.title || t("course.no_lesson_title")}
        </Text>
        {faults.length > 0 ? (
          <Badge variant="light" color="clay" size="sm" title={t("course.to_do", { count: faults.length })}>
            {faults.length}
          </Badge>
        ) : null}
      </UnstyledButton>
      {mayChange ? <LessonMenu {...props} move={move} /> : null}
    </li>
  );
}
