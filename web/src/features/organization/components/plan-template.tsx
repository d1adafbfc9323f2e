// SPDX-License-Identifier: Apache-2.0
// What a job suggests for the plans of those who take it up; written here by those who may change jobs.
import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconRoute } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import classes from "./plan-template.module.css";
import { PlanTemplateItemForm } from "./plan-template-item-form";

type ItemView = components["schemas"]["PlanTemplateItemView"];

function Moves({ item, onEdit }: { item: ItemView["item"]; onEdit: () => void }) {
  const { t } = useTranslation();
  const remove = api.useMutation("delete", "/api/v1/plan-template-items/{plan_template_item_id}");
  return (
    <Group gap={4} wrap="nowrap">
      <Button size="compact-sm" variant="subtle" onClick={onEdit} aria-label={`${t("action.edit")}: ${item.title}`}>
        {t("action.edit")}
      </Button>
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={`${t("action.remove")}: ${item.title}`}
        question={t("item.remove_question", { title: item.title })}
        consequence={t("template.remove_consequence")}
        confirm={t("action.remove")}
        onConfirm={() => remove.mutate({ params: { path: { plan_template_item_id: item.id } } })}
      >
        {t("action.remove")}
      </ConfirmButton>
    </Group>
  );
}

function Line({ view, onEdit }: { view: ItemView; onEdit: (() => void) | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { item, competency_name, responsibility_title } = view;
  const unit = item.counted_in;
  const facts = [
    t(`method.${item.method}`),
    item.starts_after === null
      ? t(`template_due.${unit}`, { count: item.due_after })
      : t(`template_from.${unit}`, { count: item.due_after, from: item.starts_after }),
    competency_name && item.to_level !== null
      ? t("template.to_level", { name: competency_name, level: format.level(item.to_level) })
      : competency_name,
    item.responsibility_code ? (responsibility_title ?? t("template.responsibility_gone")) : null,
  ];
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <Text fw={600}>{item.title}</Text>
        <Text size="sm" c="dimmed">
          {facts.filter(Boolean).join(" · ")}
        </Text>
        <Text size="sm">{item.success_measure}</Text>
      </div>
      {onEdit ? <Moves item={item} onEdit={onEdit} /> : null}
    </li>
  );
}

export function PlanTemplate({ job }: { job: components["schemas"]["JobProfile"] }) {
  const { t } = useTranslation();
  const mayChange = useCan("organization.manage");
  const [adding, form] = useDisclosure(false);
  const [edited, setEdited] = useState<string | null>(null);
  const path = { job_id: job.id };
  const template = api.useQuery("get", "/api/v1/jobs/{job_id}/plan-template", { params: { path } });
  const add = mayChange ? (
    <Button size="sm" variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={form.open}>
      {t("template.add")}
    </Button>
  ) : null;
  return (
    <Section title={t("template.title")} description={t("template.text")} actions={add}>
      <Loaded query={template}>
        {({ items }) => {
          const open = items.find(({ item }) => item.id === edited);
          return (
            <>
              {items.length === 0 ? (
                <EmptyState icon={IconRoute} title={t("template.empty")} text={t("template.empty_text")} />
              ) : (
                <ol className={classes.items}>
                  {items.map((view) => (
                    <Line key={view.item.id} view={view} onEdit={mayChange ? () => setEdited(view.item.id) : null} />
                  ))}
                </ol>
              )}
              {adding ? <PlanTemplateItemForm job={job} item="new" onClose={form.close} /> : null}
              {open ? <PlanTemplateItemForm job={job} item={open.item} onClose={() => setEdited(null)} /> : null}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
