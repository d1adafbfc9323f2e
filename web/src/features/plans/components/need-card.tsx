// SPDX-License-Identifier: Apache-2.0
// One need: what it is, where it comes from, what lies behind it, and what may be done with it.
import { Badge, Button, Group, Paper, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { needChanges } from "../need-changes";
import { needName } from "../need-name";
import { DismissNeed } from "./dismiss-need";
import { MergeNeed } from "./merge-need";
import classes from "./need-card.module.css";
import { NeedCause } from "./need-cause";

type Need = components["schemas"]["NeedView"];

function Origin({ need }: { need: Need }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (need.origin === "declared") {
    return t("needs.declared_by", { name: need.raised_by_name ?? "–" });
  }
  return t("needs.derived_from", {
    job: need.job_title ?? "–",
    current: need.current_level === null ? "–" : format.level(need.current_level),
    required: need.required_level === null ? "–" : format.level(need.required_level),
  });
}

export function NeedCard({ need, others }: { need: Need; others: readonly Need[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [dismissing, dismissal] = useDisclosure(false);
  const [merging, merger] = useDisclosure(false);
  const reopen = api.useMutation("delete", "/api/v1/needs/{need_id}/dismissal", {
    meta: { refreshes: needChanges, done: t("needs.reopened") },
  });
  const stands = need.state === "open" || need.state === "planned";
  return (
    <Paper className={classes.card} data-settled={!stands || undefined} component="article">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text fw={600}>{needName(need)}</Text>
          {need.competency_name && need.statement ? <Text size="sm">{need.statement}</Text> : null}
          <Text size="sm" c="dimmed">
            <Origin need={need} />
          </Text>
        </div>
        <Group gap={6} className={classes.badges}>
          {need.is_recurring ? (
            <Badge color="clay" variant="light">
              {t("needs.recurring")}
            </Badge>
          ) : null}
          <Badge variant="light" color={need.state === "open" ? "clay" : need.state === "dismissed" ? "gray" : "leaf"}>
            {t(`need_state.${need.state}`)}
          </Badge>
          {need.priority > 0 ? (
            <Badge variant="outline" color="gray">
              {t("needs.priority", { priority: format.number(need.priority, 1) })}
            </Badge>
          ) : null}
        </Group>
      </Group>
      {need.dismissal_reason ? (
        <Text size="sm" mt="xs">
          {t("needs.dismissed_because", { reason: need.dismissal_reason })}
        </Text>
      ) : null}
      {stands ? <NeedCause need={need} /> : null}
      <Group gap="xs" mt="sm">
        {stands ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={dismissal.open}>
            {t("needs.dismiss")}
          </Button>
        ) : null}
        {stands && others.length > 1 ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={merger.open}>
            {t("needs.merge")}
          </Button>
        ) : null}
        {need.state === "dismissed" ? (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={reopen.isPending}
            onClick={() => reopen.mutate({ params: { path: { need_id: need.id } } })}
          >
            {t("needs.reopen")}
          </Button>
        ) : null}
      </Group>
      {dismissing ? <DismissNeed need={need} onClose={dismissal.close} /> : null}
      {merging ? <MergeNeed need={need} others={others} onClose={merger.close} /> : null}
    </Paper>
  );
}
