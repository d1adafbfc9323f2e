// SPDX-License-Identifier: Apache-2.0
// One need as a row: what it is, where it comes from and the way into the plan. It opens to what lies behind it and what
// else may be done with it.
import { Badge, Button, Group, Text, Tooltip, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight, IconRepeat } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { needName } from "@/lib/names";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { ThreadButton } from "@/ui/thread-button";
import { stands } from "../need-stands";
import { useReopen } from "./dismiss-need";
import { MergeNeed } from "./merge-need";
import classes from "./need-card.module.css";
import { NeedCause } from "./need-cause";
import { NeedClosers } from "./need-closers";
import { NeedOfferings } from "./need-offerings";

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

/** How the priority came about, in figures. */
function Priority({ need }: { need: Need }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { current_level: current, required_level: required, confidence } = need;
  if (need.priority <= 0 || current === null || required === null || confidence === null) return null;
  return (
    <Text size="sm" c="dimmed">
      {t("needs.priority_why", {
        priority: format.number(need.priority, 1),
        gap: format.level(required - current),
        importance: format.level(need.importance ?? 0),
        confidence: format.percent(confidence),
      })}
    </Text>
  );
}

function State({ need }: { need: Need }) {
  const { t } = useTranslation();
  return (
    <Group gap={6}>
      <Badge color={need.state === "open" ? "clay" : stands(need) ? "leaf" : "gray"}>
        {t(`need_state.${need.state}`)}
      </Badge>
      {need.is_recurring ? (
        <Tooltip label={t("needs.recurring")}>
          <IconRepeat size={16} role="img" aria-label={t("needs.recurring")} className={classes.recurring} />
        </Tooltip>
      ) : null}
    </Group>
  );
}

function Moves({ need, others, onDismiss }: NeedCardProps) {
  const { t } = useTranslation();
  const [merging, merger] = useDisclosure(false);
  const reopen = useReopen();
  return (
    <Group gap="xs" mt="sm">
      <ThreadButton start={{ need_id: need.id }} name={needName(need)} />
      {stands(need) ? (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onDismiss(need)}>
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
          onClick={() => reopen.mutate({ params: { path: { need_id: need.id } } })}
        >
          {t("needs.reopen")}
        </Button>
      ) : null}
      {merging ? <MergeNeed need={need} others={others.filter(stands)} onClose={merger.close} /> : null}
    </Group>
  );
}

interface NeedCardProps {
  need: Need;
  /** All needs of the person. */
  others: readonly Need[];
  onDismiss: (need: Need) => void;
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

interface NeedRowProps extends NeedCardProps {
  mayPlan: boolean;
}

export function NeedCard({ need, others, mayPlan, onDismiss }: NeedRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, { toggle }] = useDisclosure(false);
  const details = useId();
  const intoNeed = others.find((one) => one.id === need.merged_into_id);
  const isForTraining = need.state === "open" && (need.cause === null || need.cause === "skill");
  return (
    <article className={classes.card} data-settled={!stands(need) || undefined}>
      <div className={classes.row}>
        <UnstyledButton className={classes.head} onClick={toggle} aria-expanded={opened} aria-controls={details}>
          <IconChevronRight size={18} aria-hidden className={classes.chevron} />
          <div className={classes.name}>
            <Text fw={600}>{needName(need)}</Text>
            <Text size="sm" c="dimmed">
              <Origin need={need} />
            </Text>
            {need.state === "open" && need.tried_items > 0 ? (
              <Text size="sm">{t("needs.tried", { count: need.tried_items })}</Text>
            ) : null}
          </div>
        </UnstyledButton>
        <Text size="sm" c={need.priority > 0 ? undefined : "dimmed"}>
          {need.priority > 0 ? t("needs.priority", { priority: format.number(need.priority, 1) }) : null}
        </Text>
        <State need={need} />
        <div className={classes.way}>{mayPlan && isForTraining ? <PutIntoPlan need={need} /> : null}</div>
      </div>
      <div id={details} hidden={!opened} className={classes.details}>
        {need.competency_name && need.statement ? <Text size="sm">{need.statement}</Text> : null}
        <Priority need={need} />
        {stands(need) ? <NeedCause need={need} /> : null}
        {opened && stands(need) ? <NeedClosers need={need} /> : null}
        {opened && isForTraining ? <NeedOfferings needId={need.id} /> : null}
        <Moves need={need} others={others} onDismiss={onDismiss} />
      </div>
      {need.dismissal_reason ? (
        <Text size="sm" className={classes.note}>
          {t("needs.dismissed_because", { reason: need.dismissal_reason })}
        </Text>
      ) : null}
      {intoNeed ? (
        <Text size="sm" className={classes.note}>
          {t("needs.merged_into", { name: needName(intoNeed) })}
        </Text>
      ) : null}
    </article>
  );
}
