// SPDX-License-Identifier: Apache-2.0
// The outline, and beside it what is opened of it.
import { Fieldset } from "@mantine/core";
import { placeOf } from "../content";
import classes from "./course.module.css";
import { CourseDetails } from "./course-details";
import { useEditing } from "./editing";
import { LessonEditor } from "./lesson-editor";
import { ModuleDetails } from "./module-details";
import { Outline } from "./outline";

function OpenedPart() {
  const { content, opened } = useEditing();
  if (opened.part === "lesson") {
    const place = placeOf(content, opened.key);
    if (place) return <LessonEditor key={opened.key} place={place} />;
  }
  const module = opened.part === "module" ? content.modules.findIndex(({ key }) => key === opened.key) : -1;
  return module >= 0 ? <ModuleDetails at={module} /> : <CourseDetails />;
}

export function CourseEditor() {
  const { mayChange } = useEditing();
  return (
    <div className={classes.editor}>
      <Outline />
      <Fieldset disabled={!mayChange} variant="unstyled" style={{ minWidth: 0 }}>
        <OpenedPart />
      </Fieldset>
    </div>
  );
}
