// SPDX-License-Identifier: Apache-2.0
// What the course still lacks: at its place, and as a list that leads there.
import { Anchor, List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldProblem } from "@/api/problem";
import { fieldProblemText } from "@/ui/problem-text";
import { Section } from "@/ui/section";
import { type Content, lessonAt } from "../content";
import { type Opened, useEditing } from "./editing";

/** Those at `pointer` itself and below it. */
export function useFaults(pointer: string) {
  return useEditing().faults.filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`));
}

/** `own`: without those of what lies in it. */
export function Faults({ pointer, own = false }: { pointer: string; own?: boolean }) {
  const { t } = useTranslation();
  const faults = useFaults(pointer).filter((fault) => !own || fault.pointer === pointer);
  if (faults.length === 0) return null;
  const words = [...new Set(faults.map((fault) => fieldProblemText(t, fault as FieldProblem)))];
  return (
    <List size="sm" c="red" withPadding={false} aria-label={t("course.lacks")}>
      {words.map((one) => (
        <List.Item key={one}>
          <Text size="sm" c="red">
            {one}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}

/** The error of one field, for its own place under it. */
export function useFieldFault(pointer: string): string | undefined {
  const { t } = useTranslation();
  const [first] = useEditing().faults.filter((fault) => fault.pointer === pointer);
  return first ? fieldProblemText(t, first as FieldProblem) : undefined;
}

function placeOf(content: Content, pointer: string): Opened {
  const [, module, , lesson] = /^\/modules\/(\d+)(\/lessons\/(\d+))?/.exec(pointer) ?? [];
  if (module === undefined) return { part: "course" };
  const place = { module: Number(module), lesson: Number(lesson) };
  const found = lesson === undefined ? undefined : lessonAt(content, place);
  if (found) return { part: "lesson", key: found.key };
  const of = content.modules[place.module];
  return of ? { part: "module", key: of.key } : { part: "course" };
}

export function FaultsList() {
  const { t } = useTranslation();
  const { faults, content, open } = useEditing();
  if (faults.length === 0) return null;
  const nameOf = (opened: Opened) => {
    if (opened.part === "course") return t("course.about");
    const parts = opened.part === "module" ? content.modules : content.modules.flatMap(({ lessons }) => lessons);
    return parts.find(({ key }) => key === opened.key)?.title || t(`course.no_${opened.part}_title`);
  };
  return (
    <Section title={t("course.lacks")} description={t("course.lacks_text")}>
      <List size="sm" spacing={4} withPadding={false}>
        {faults.map((fault) => {
          const place = placeOf(content, fault.pointer);
          return (
            <List.Item key={fault.pointer + fault.key + JSON.stringify(fault.parameters)}>
              <Anchor component="button" type="button" size="sm" onClick={() => open(place)}>
                {nameOf(place)}
              </Anchor>
              {": "}
              {fieldProblemText(t, fault as FieldProblem)}
            </List.Item>
          );
        })}
      </List>
    </Section>
  );
}
