// SPDX-License-Identifier: Apache-2.0
// One need as a row: what it is, where it comes from and the way into the plan. It opens to what lies behind it and what
// else may be done with it.
import { Badge, Button, Group, Paper, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { needChanges } from "../need-changes";
import { needName } from "../need-name";
import { stands } from "../need-stands";
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

function Badges({ need }: { need: Need }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Group gap={6}>
      {need.is_recurring ? (
        <Badge color="clay" variant="light">
          {t("needs.recurring")}
        </Badge>
      ) : null}
      <Badge variant="light" color={need.state === "open" ? "clay" : stands(need) ? "leaf" : "gray"}>
        {t(`need_state.${need.state}`)}
      </Badge>
      {need.priority > 0 ? (
        <Badge variant="outline" color="gray">
          {t("needs.priority", { priority: format.number(need.priority, 1) })}
        </Badge>
      ) : null}
    </Group>
  );
}

function Moves({ need, others }: NeedCardProps) {
  const { t } = useTranslation();
  const [dismissing, dismissal] = useDisclosure(false);
  const [merging, merger] = useDisclosure(false);
  const reopen = api.useMutation("delete", "/api/v1/needs/{need_id}/dismissal", {
    meta: { refreshes: needChanges, done: t("needs.reopened") },
  });
  return (
    <Group gap="xs" mt="sm">
      {stands(need) ? (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={dismissal.open}>
          {t("needs.dismiss")}
        </Button>
      ) : null}
      {stands(need) && others.filter(stands).length > 1 ? (
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
      {dismissing ? <DismissNeed need={need} onClose={dismissal.close} /> : null}
      {merging ? <MergeNeed need={need} others={others.filter(stands)} onClose={merger.close} /> : null}
    </Group>
  );
}

interface NeedCardProps {
  need: Need;
  /** All needs of the person. */
  others: readonly Need[];
}

/** The way into the plan; the caller knows whether the viewer may write one. */
function PutIntoPlan({ need }: { need: Need }) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const look = { size: "compact-sm", variant: "light" } as const;
  if (need.person_id === person_id) {
    return (
      <ButtonLink {...look} to="/plan" search={{ need: need.id }}>
        {t("needs.put_into_plan")}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink {...look} to="/people/$personId/plan" params={{ personId: need.person_id }} search={{ need: need.id }}>
      {t("needs.put_into_plan")}
    </ButtonLink>
  );
}

export function NeedCard({ need, others, mayPlan }: NeedCardProps & { mayPlan: boolean }) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  const details = useId();
  const intoNeed = others.find((one) => one.id === need.merged_into_id);
  const isForTraining = need.state === "open" && (need.cause === null || need.cause === "skill");
  return (
    <Paper className={classes.card} data-settled={!stands(need) || undefined} component="article">
      <div className={classes.row}>
        <UnstyledButton className={classes.head} onClick={toggle} aria-expanded={opened} aria-controls={details}>
          <IconChevronRight size={18} aria-hidden className={classes.chevron} />
          <div className={classes.name}>
            <Text fw={600}>{needName(need)}</Text>
            <Text size="sm" c="dimmed">
              <Origin need={need} />
            </Text>
          </div>
        </UnstyledButton>
        <Badges need={need} />
        {mayPlan && isForTraining ? <PutIntoPlan need={need} /> : null}
      </div>
      <div id={details} hidden={!opened} className={classes.details}>
        {need.competency_name && need.statement ? <Text size="sm">{need.statement}</Text> : null}
        {stands(need) ? <NeedCause need={need} /> : null}
        <Moves need={need} others={others} />
      </div>
      {need.dismissal_reason ? (
        <Text size="sm" className={classes.details}>
          {t("needs.dismissed_because", { reason: need.dismissal_reason })}
        </Text>
      ) : null}
      {intoNeed ? (
        <Text size="sm" className={classes.details}>
          {t("needs.merged_into", { name: needName(intoNeed) })}
        </Text>
      ) : null}
    </Paper>
  );
}
