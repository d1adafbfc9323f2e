// SPDX-License-Identifier: Apache-2.0
// The course as a whole: its modules and their lessons in their order.
import { Button, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newModule, type Place } from "../content";
import { AddLesson } from "./add-lesson";
import classes from "./course.module.css";
import { useEditing } from "./editing";
import { OutlineLesson } from "./outline-lesson";

export function Outline() {
  const { t } = useTranslation();
  const { content, change, mayChange, opened, open } = useEditing();
  const [said, setSaid] = useState("");
  const moduleName = (at: number) => content.modules[at]?.title || t("course.module_number", { number: at + 1 });
  const tell = (_key: string, place: Place) => setSaid(t("course.moved", { module: moduleName(place.module) }));
  const add = () => {
    const module = newModule(content);
    change({ ...content, modules: [...content.modules, module] });
    open({ part: "module", key: module.key });
  };
  return (
    <nav className={classes.outline} aria-label={t("course.outline")}>
      <UnstyledButton
        className={classes.about}
        aria-current={opened.part === "course" || undefined}
        onClick={() => open({ part: "course" })}
      >
        {t("course.about")}
      </UnstyledButton>
      {content.modules.map((module, at) => (
        <section key={module.key} className={classes.module} aria-label={moduleName(at)}>
          <UnstyledButton
            className={classes.moduleName}
            aria-current={(opened.part === "module" && opened.key === module.key) || undefined}
            onClick={() => open({ part: "module", key: module.key })}
          >
            {moduleName(at)}
          </UnstyledButton>
          <ol className={classes.lessons}>
            {module.lessons.map((lesson, place) => (
              <OutlineLesson key={lesson.key} lesson={lesson} place={{ module: at, lesson: place }} onMoved={tell} />
            ))}
          </ol>
          {module.lessons.length === 0 ? (
            <Text size="sm" c="dimmed" px="sm">
              {t("course.no_lessons")}
            </Text>
          ) : null}
          {mayChange ? <AddLesson module={at} /> : null}
        </section>
      ))}
      {mayChange ? (
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t("course.add_module")}
        </Button>
      ) : null}
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </nav>
  );
}
