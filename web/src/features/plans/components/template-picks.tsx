// SPDX-License-Identifier: Apache-2.0
// The template of a job laid over a plan: each item with its dates. What the person has already is marked and not ticked.
import { Badge, Checkbox, Group, Select, Stack, Text } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";

type Preview = components["schemas"]["TemplatePreviewItem"];

interface TemplatePicksProps {
  personId: string;
  period: { starts_on: string; ends_on: string };
  jobId: string | null;
  picked: string[];
  onJob: (jobId: string | null) => void;
  onPick: (ids: string[]) => void;
}

function Line({ one }: { one: Preview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { item, competency_name, responsibility_title } = one.shown;
  const facts = [
    t(`method.${item.method}`),
    one.starts_on ? `${format.date(one.starts_on)} – ${format.date(one.due_on)}` : format.date(one.due_on),
    competency_name && item.to_level !== null
      ? t("template.to_level", { name: competency_name, level: format.level(item.to_level) })
      : competency_name,
    responsibility_title,
    one.need_ids.length > 0 ? t("template.for_needs", { count: one.need_ids.length }) : null,
  ];
  return (
    <Checkbox
      value={item.id}
      disabled={one.standing === "outside"}
      mb="sm"
      label={
        <Group component="span" gap="xs">
          {item.title}
          {one.standing === "useful" ? null : (
            <Badge variant="light" color="gray" component="span">
              {t(`template_standing.${one.standing}`)}
            </Badge>
          )}
        </Group>
      }
      description={facts.filter(Boolean).join(" · ")}
    />
  );
}

interface PicksProps {
  items: Preview[];
  picked: string[];
  onPick: (ids: string[]) => void;
}

function Picks({ items, picked, onPick }: PicksProps) {
  const { t } = useTranslation();
  const useful = items.filter((one) => one.standing === "useful").map((one) => one.shown.item.id);
  const key = items.map((one) => `${one.shown.item.id}${one.standing}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for another template or another period.
  useEffect(() => onPick(useful), [key]);
  return (
    <Checkbox.Group value={picked} onChange={onPick} aria-label={t("template.items")}>
      {items.map((one) => (
        <Line key={one.shown.item.id} one={one} />
      ))}
    </Checkbox.Group>
  );
}

function TemplatePreview({ jobId, ...props }: TemplatePicksProps & { jobId: string }) {
  const path = { person_id: props.personId };
  const query = { job_id: jobId, ...props.period };
  const preview = api.useQuery("get", "/api/v1/people/{person_id}/plan-template-preview", { params: { path, query } });
  return <Loaded query={preview}>{({ items }) => <Picks {...props} items={items} />}</Loaded>;
}

export function TemplatePicks(props: TemplatePicksProps) {
  const { t } = useTranslation();
  const path = { person_id: props.personId };
  const offered = api.useQuery("get", "/api/v1/people/{person_id}/plan-templates", { params: { path } });
  const choose = (jobId: string | null) => {
    props.onPick([]);
    props.onJob(jobId);
  };
  if (offered.data?.items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("template.none_offered")}
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      <Select
        aria-label={t("template.title")}
        placeholder={t("template.choose")}
        clearable
        maw={460}
        value={props.jobId}
        onChange={choose}
        data={(offered.data?.items ?? []).map((one) => ({
          value: one.job_id,
          label: t("template.of_job", { job: one.job_title, relation: t(`template_relation.${one.relation}`) }),
        }))}
      />
      {props.jobId && props.period.starts_on ? <TemplatePreview {...props} jobId={props.jobId} /> : null}
    </Stack>
  );
}
