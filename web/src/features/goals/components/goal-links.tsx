// SPDX-License-Identifier: Apache-2.0
// What the goal serves and what serves it, across owners; and making and ending these links.
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { useMeasureWords } from "../use-measure-words";
import classes from "./goal.module.css";
import { HealthBadge } from "./goal-badges";
import { LinkGoal } from "./link-goal";

type Schemas = components["schemas"];
type View = Schemas["GoalView"];

function Linked({ link, mayEnd }: { link: Schemas["LinkedGoal"]; mayEnd: boolean }) {
  const { t } = useTranslation();
  const { percent } = useMeasureWords();
  const end = api.useMutation("delete", "/api/v1/alignment-links/{alignment_link_id}", {
    meta: { done: t("goal.unlinked") },
  });
  const facts = [
    t(`alignment_kind.${link.kind}`),
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
        <Group gap="xs" wrap="nowrap">
          {link.health ? <HealthBadge health={link.health} /> : null}
          {mayEnd ? (
            <ConfirmButton
              size="compact-xs"
              variant="subtle"
              color="red"
              question={t("goal.unlink_question")}
              consequence={t("goal.unlink_text")}
              confirm={t("goal.unlink")}
              onConfirm={() => end.mutate({ params: { path: { alignment_link_id: link.id } } })}
            >
              {t("goal.unlink")}
            </ConfirmButton>
          ) : null}
        </Group>
      </Group>
    </li>
  );
}

export function GoalLinks({ view }: { view: View }) {
  const { t } = useTranslation();
  const [linking, setLinking] = useState(false);
  const { parents, children, may_write } = view;
  const mayLink = may_write && view.lifecycle !== "closed";
  return (
    <>
      <Section
        title={t("goal.above")}
        actions={
          mayLink ? (
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconLink size={15} aria-hidden />}
              onClick={() => setLinking(true)}
            >
              {t("goal.link")}
            </Button>
          ) : null
        }
      >
        {parents.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t(view.goal.scope === "organization" ? "goal.top_text" : "goal.unaligned_text")}
          </Text>
        ) : (
          <ul className={classes.links}>
            {parents.map((link) => (
              <Linked key={link.id} link={link} mayEnd={mayLink} />
            ))}
          </ul>
        )}
      </Section>
      {children.length > 0 ? (
        <Section title={t("goal.below")}>
          <ul className={classes.links}>
            {children.map((link) => (
              <Linked key={link.id} link={link} mayEnd={mayLink} />
            ))}
          </ul>
        </Section>
      ) : null}
      {linking ? <LinkGoal goalId={view.goal.id} onClose={() => setLinking(false)} /> : null}
    </>
  );
}
