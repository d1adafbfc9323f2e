// SPDX-License-Identifier: Apache-2.0
// One item that somebody is asked to help with, or helps with: what helping needs, and the answers to it.
import { Badge, Box, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { PersonLink } from "@/ui/person";
import { Panel } from "@/ui/section";
import { LeaveHelp } from "./leave-help";

type Help = components["schemas"]["Help"];
type Part = "waiting" | "helping" | "over";

function Answers({ help, part }: { help: Help; part: Part }) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const accept = api.useMutation("post", "/api/v1/helper-asks/{helper_ask_id}/acceptance", {
    meta: { done: t("helping.accepted") },
  });
  if (part === "over") return null;
  const leave = t(part === "waiting" ? "helping.decline" : "helping.stop");
  return (
    <Group gap="xs" mt="md">
      {part === "waiting" ? (
        <Button
          size="sm"
          loading={accept.isPending}
          aria-label={`${t("helping.accept")}: ${help.title}`}
          onClick={() => accept.mutate({ params: { path: { helper_ask_id: help.id } }, body: {} })}
        >
          {t("helping.accept")}
        </Button>
      ) : null}
      <Button size="sm" variant="default" aria-label={`${leave}: ${help.title}`} onClick={() => setLeaving(true)}>
        {leave}
      </Button>
      {leaving ? <LeaveHelp help={help} onClose={() => setLeaving(false)} /> : null}
    </Group>
  );
}

export function HelpCard({ help, part }: { help: Help; part: Part }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    ...(help.competency_name ? [{ label: t("growth.competency"), value: help.competency_name }] : []),
    ...(help.to_level === null ? [] : [{ label: t("item.to_level"), value: format.level(help.to_level) }]),
    { label: t("item.method"), value: t(`method.${help.method}`) },
    ...(help.starts_on ? [{ label: t("item.starts_on"), value: format.date(help.starts_on) }] : []),
    { label: t("item.due_on"), value: format.date(help.due_on) },
    ...(help.success_measure
      ? [{ label: t("item.success_measure"), value: help.success_measure, wide: true as const }]
      : []),
  ];
  return (
    <Panel article>
      <Group justify="space-between" align="flex-start" gap="xs">
        <PersonLink id={help.learner_id} name={help.learner_name} detail={help.title} wraps />
        <Badge variant="light" color={part === "helping" ? "leaf" : part === "waiting" ? "clay" : "gray"}>
          {t(`helper_kind.${help.kind}`)} · {t(`helper_state.${help.state ?? "waiting"}`)}
        </Badge>
      </Group>
      <Text size="sm" mt="sm">
        {t("helping.asked", { name: help.asked_by_name ?? t("helper.somebody"), when: format.since(help.asked_at) })}{" "}
        {t("plan.quoted", { words: help.words })}
      </Text>
      <Box mt="md">
        <Facts facts={facts} />
      </Box>
      <Answers help={help} part={part} />
    </Panel>
  );
}
