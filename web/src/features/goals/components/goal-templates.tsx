// SPDX-License-Identifier: Apache-2.0
// Goals written once for many: for whom, by what they are measured, and a way to assign them.
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus, IconTemplate } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { hasTarget } from "../goal-values";
import { useMeasureWords } from "../use-measure-words";
import { AssignTemplate } from "./assign-template";
import { TemplateForm } from "./template-form";

type TemplateView = components["schemas"]["GoalTemplateView"];

interface MovesProps {
  view: TemplateView;
  onAssign: () => void;
  onChange: () => void;
}

function Moves({ view, onAssign, onChange }: MovesProps) {
  const { t } = useTranslation();
  const { id, title } = view.goal_template;
  const remove = api.useMutation("delete", "/api/v1/goal-templates/{goal_template_id}", {
    meta: { done: t("goal_template.removed") },
  });
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t("goal_template.assign_of", { title })}
        onClick={onAssign}
      >
        {t("goal_template.assign")}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t("goal_template.change_of", { title })}
        onClick={onChange}
      >
        {t("action.edit")}
      </Button>
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        color="red"
        question={t("goal_template.remove_question", { title })}
        consequence={t("goal_template.remove_text")}
        confirm={t("action.remove")}
        onConfirm={() => remove.mutate({ params: { path: { goal_template_id: id } } })}
      >
        {t("action.remove")}
      </ConfirmButton>
    </Group>
  );
}

interface Opening {
  view: TemplateView;
  to: "assign" | "change";
}

function useTemplateColumns(onOpen: (opening: Opening) => void): Column<TemplateView>[] {
  const { t } = useTranslation();
  const words = useMeasureWords();
  const measure = ({ goal_template: one, key_results }: TemplateView) =>
    key_results.length > 0
      ? key_results.map(({ title }) => title).join(", ")
      : hasTarget(one.measure_kind)
        ? t("goal.from_to", {
            start: words.value(one, one.start_value),
            target: words.value(one, one.target_value),
          })
        : t(`goal_measure.${one.measure_kind}`);
  return [
    {
      key: "title",
      header: t("goal_field.title"),
      cell: ({ goal_template: { title, description } }) => (
        <Stack gap={2}>
          <Text size="sm" fw={560}>
            {title}
          </Text>
          <Text size="xs" c="dimmed" lineClamp={2}>
            {description}
          </Text>
        </Stack>
      ),
      sortBy: ({ goal_template }) => goal_template.title,
    },
    {
      key: "for",
      header: t("goal_template.for"),
      cell: ({ unit_name, job_title }) =>
        [unit_name, job_title].filter(Boolean).join(" · ") || t("goal_template.everybody"),
    },
    { key: "measure", header: t("goal_field.measure_kind"), cell: (view) => <Text size="sm">{measure(view)}</Text> },
    {
      key: "moves",
      header: t("goal_template.assign"),
      headerHidden: true,
      cell: (view) => (
        <Moves
          view={view}
          onAssign={() => onOpen({ view, to: "assign" })}
          onChange={() => onOpen({ view, to: "change" })}
        />
      ),
      align: "right",
    },
  ];
}

export function GoalTemplates() {
  const { t } = useTranslation();
  const templates = api.useQuery("get", "/api/v1/goal-templates");
  const [opened, setOpened] = useState<Opening | "new" | null>(null);
  const close = () => setOpened(null);
  const columns = useTemplateColumns(setOpened);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened("new")}>
      {t("goal_template.add")}
    </Button>
  );
  return (
    <Section title={t("goal_programme.templates")} description={t("goal_programme.templates_text")} actions={add} flush>
      <Loaded query={templates}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconTemplate} title={t("goal_template.none")} text={t("goal_template.none_text")} />
          ) : (
            <DataTable
              label={t("goal_programme.templates")}
              columns={columns}
              rows={items}
              rowKey={({ goal_template }) => goal_template.id}
            />
          )
        }
      </Loaded>
      {opened === "new" ? <TemplateForm view={null} onClose={close} /> : null}
      {opened && opened !== "new" && opened.to === "change" ? (
        <TemplateForm view={opened.view} onClose={close} />
      ) : null}
      {opened && opened !== "new" && opened.to === "assign" ? (
        <AssignTemplate view={opened.view} onClose={close} />
      ) : null}
    </Section>
  );
}
