// SPDX-License-Identifier: Apache-2.0
// One module: its title, its place, and away with it.
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ConfirmButton } from "@/ui/confirm";
import { Section } from "@/ui/section";
import { movedModule, withModule, withoutModule } from "../content";
import { AddLesson } from "./add-lesson";
import { useEditing } from "./editing";
import { Faults, useFieldFault } from "./faults";

export function ModuleDetails({ at }: { at: number }) {
  const { t } = useTranslation();
  const { content, change, mayChange, open } = useEditing();
  const titleFault = useFieldFault(`/modules/${at}/title`);
  const module = content.modules[at];
  if (!module) return null;
  const name = module.title || t("course.module_number", { number: at + 1 });
  return (
    <Section title={name}>
      <Stack gap="md">
        <TextInput
          label={t("course.module_title")}
          required
          maxLength={300}
          value={module.title}
          error={titleFault}
          onChange={(event) => change(withModule(content, at, { ...module, title: event.currentTarget.value }))}
        />
        <Faults pointer={`/modules/${at}/lessons`} own />
        <Group gap="xs">
          {mayChange ? <AddLesson module={at} /> : null}
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowUp size={14} aria-hidden />}
            disabled={at === 0}
            onClick={() => change(movedModule(content, at, -1))}
          >
            {t("course.move_up")}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowDown size={14} aria-hidden />}
            disabled={at === content.modules.length - 1}
            onClick={() => change(movedModule(content, at, 1))}
          >
            {t("course.move_down")}
          </Button>
          <ConfirmButton
            variant="subtle"
            size="compact-sm"
            color="red"
            question={t("course.remove_module_question", { name })}
            consequence={t("course.remove_module_text", { count: module.lessons.length })}
            confirm={t("action.remove")}
            onConfirm={() => {
              change(withoutModule(content, at));
              open({ part: "course" });
            }}
          >
            {t("course.remove_module")}
          </ConfirmButton>
        </Group>
      </Stack>
    </Section>
  );
}
