// SPDX-License-Identifier: Apache-2.0
// What the goal serves and what serves it, across owners; making, weighing and ending these links, and handing it down.
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconArrowDownRight, IconLink } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan, useMe } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { useMeasureWords } from "../use-measure-words";
import classes from "./goal.module.css";
import { HealthBadge } from "./goal-badges";
import { HandDown } from "./hand-down";
import { LinkGoal } from "./link-goal";
import { LinkWeight } from "./link-weight";

type Schemas = components["schemas"];
type View = Schemas["GoalView"];
type Link = Schemas["LinkedGoal"];

interface LinkedProps {
  link: Link;
  /** Which end the other goal is. */
  end: "above" | "below";
  mayChange: boolean;
  onWeigh: () => void;
}

function LinkMoves({ link, onWeigh }: Pick<LinkedProps, "link" | "onWeigh">) {
  const { t } = useTranslation();
  const end = api.useMutation("delete", "/api/v1/alignment-links/{alignment_link_id}", {
    meta: { done: t("goal.unlinked") },
  });
  const title = link.title ?? t("goal.hidden");
  return (
    <Group gap="xs" mt={4}>
      <Button size="compact-xs" variant="subtle" aria-label={t("link_weight.change_of", { title })} onClick={onWeigh}>
        {t("link_weight.change")}
      </Button>
      <ConfirmButton
        size="compact-xs"
        variant="subtle"
        color="red"
        aria-label={t("goal.unlink_of", { title })}
        question={t("goal.unlink_question")}
        consequence={t("goal.unlink_text")}
        confirm={t("goal.unlink")}
        onConfirm={() => end.mutate({ params: { path: { alignment_link_id: link.id } } })}
      >
        {t("goal.unlink")}
      </ConfirmButton>
    </Group>
  );
}

function Linked({ link, end, mayChange, onWeigh }: LinkedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { percent } = useMeasureWords();
  const { origin_kind } = link;
  const came = origin_kind === "handed_down" || origin_kind === "taken_up" ? origin_kind : null;
  const facts = [
    t(`alignment_kind.${link.kind}`),
    link.kind === "contributes" && t("link_weight.weighs", { weight: format.number(link.weight, 2) }),
    came && t(end === "above" ? `goal_came_from.${came}` : `goal_went_to.${came}`),
    link.scope && t(`goal_scope.${link.scope}`),
    link.owner_name,
    link.progress === null ? null : percent(link.progress),
  ];
  return (
    <li className={classes.linked}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={2} className={classes.words}>
          {link.goal_id ? (
            <TextLink to="/goals/$goalId" params={{ goalId: link.goal_id }} fw={560} size="sm">
              {link.title}
            </TextLink>
          ) : (
            <Text size="sm">{t("goal.hidden")}</Text>
          )}
          <Text size="xs" c="dimmed">
            {facts.filter(Boolean).join(" · ")}
          </Text>
        </Stack>
        {link.health ? <HealthBadge health={link.health} /> : null}
      </Group>
      {mayChange ? <LinkMoves link={link} onWeigh={onWeigh} /> : null}
    </li>
  );
}

const small = { size: "compact-md", variant: "default" } as const;
type Opened = "link" | "hand_down" | { link: Link; end: "above" | "below" };

export function GoalLinks({ view }: { view: View }) {
  const { t } = useTranslation();
  const { is_manager } = useMe();
  const managesAll = useCan("goals.manage");
  const [opened, setOpened] = useState<Opened | null>(null);
  const { goal, parents, children, may_write } = view;
  const isOpen = view.lifecycle !== "closed";
  const mayLink = may_write && isOpen;
  const mayHandDown = isOpen && (is_manager || managesAll);
  const close = () => setOpened(null);
  const link = (
    <Button {...small} leftSection={<IconLink size={15} aria-hidden />} onClick={() => setOpened("link")}>
      {t("goal.link")}
    </Button>
  );
  const handDown = (
    <Button
      {...small}
      leftSection={<IconArrowDownRight size={15} aria-hidden />}
      onClick={() => setOpened("hand_down")}
    >
      {t("hand_down.hand")}
    </Button>
  );
  const list = (links: readonly Link[], end: "above" | "below") => (
    <ul className={classes.links}>
      {links.map((one) => (
        <Linked key={one.id} link={one} end={end} mayChange={mayLink} onWeigh={() => setOpened({ link: one, end })} />
      ))}
    </ul>
  );
  const weighed = opened !== null && typeof opened === "object" ? opened : null;
  return (
    <>
      <Section title={t("goal.above")} actions={mayLink ? link : null}>
        {parents.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t(goal.scope === "organization" ? "goal.top_text" : "goal.unaligned_text")}
          </Text>
        ) : (
          list(parents, "above")
        )}
      </Section>
      {children.length > 0 || mayHandDown ? (
        <Section title={t("goal.below")} actions={mayHandDown ? handDown : null}>
          {children.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("hand_down.none")}
            </Text>
          ) : (
            list(children, "below")
          )}
          {view.further_children > 0 ? (
            <Text size="sm" c="dimmed">
              {t("goal.further_children", { count: view.further_children })}
            </Text>
          ) : null}
        </Section>
      ) : null}
      {opened === "link" ? <LinkGoal goalId={goal.id} onClose={close} /> : null}
      {opened === "hand_down" ? <HandDown goal={goal} onClose={close} /> : null}
      {weighed ? <LinkWeight link={weighed.link} goalId={goal.id} end={weighed.end} onClose={close} /> : null}
    </>
  );
}
