// SPDX-License-Identifier: Apache-2.0
// What feedback, or a request for it, is about: a link where the reader sees the thing itself, its name otherwise.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";

type Subject = components["schemas"]["NamedSubject"];

function Name({ subject }: { subject: Subject }) {
  const { goal_id, competency_id, plan_id, plan_item_id, name } = subject;
  if (subject.may_open && goal_id)
    return (
      <TextLink to="/goals/$goalId" params={{ goalId: goal_id }} underline="always">
        {name}
      </TextLink>
    );
  if (subject.may_open && competency_id)
    return (
      <TextLink to="/competencies/$competencyId" params={{ competencyId: competency_id }} underline="always">
        {name}
      </TextLink>
    );
  if (subject.may_open && plan_id && plan_item_id)
    return (
      <TextLink to="/plans/$planId" params={{ planId: plan_id }} search={{ item: plan_item_id }} underline="always">
        {name}
      </TextLink>
    );
  return <>{name}</>;
}

/** Nothing where it is about work in general. */
export function SubjectLink({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  if (!subject.name) return null;
  const kind = subject.goal_id ? "goal" : subject.competency_id ? "competency" : "plan_item";
  return (
    <Text size="sm" c="dimmed">
      {t(`feedback_about.${kind}`)} <Name subject={subject} />
    </Text>
  );
}
