// SPDX-License-Identifier: Apache-2.0
// What somebody said in a check-in, to be read.
import { Badge, Stack, Text } from "@mantine/core";
import {
  type Icon,
  IconArrowForwardUp,
  IconBarrierBlock,
  IconCheck,
  IconCircleDashed,
  IconTrophy,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";
import classes from "./check-in.module.css";
import { Mood } from "./mood";

type Schemas = components["schemas"];
export type View = Schemas["CheckInView"];
export type Part = { part: Schemas["CheckInPart"]; part_id: string };

/** What can be done with one part, beside its words. */
type Beside = ((part: Part) => ReactNode) | undefined;

const outcomeIcons: Record<Schemas["PriorityOutcome"], Icon> = {
  done: IconCheck,
  carry_on: IconArrowForwardUp,
  drop: IconX,
};

interface LinesProps {
  title: string;
  children: ReactNode;
  level: 3 | 4;
}

function Lines({ title, children, level }: LinesProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={classes.part}>
      <Text component={Heading} size="sm" fw={620} m={0} mb={6}>
        {title}
      </Text>
      {children}
    </section>
  );
}

function Points({
  view,
  kind,
  beside,
  level,
}: {
  view: View;
  kind: Schemas["CheckInPointKind"];
  beside: Beside;
  level: 3 | 4;
}) {
  const { t } = useTranslation();
  const points = view.points.filter((one) => one.kind === kind);
  if (points.length === 0) return null;
  const Picture = kind === "win" ? IconTrophy : IconBarrierBlock;
  return (
    <Lines title={t(kind === "win" ? "check_in.wins" : "check_in.blockers")} level={level}>
      <ul className={classes.list}>
        {points.map((one) => (
          <li key={one.id}>
            <Picture size={16} aria-hidden />
            <Text size="sm" flex={1}>
              {one.text}
            </Text>
            {beside?.({ part: "point", part_id: one.id })}
          </li>
        ))}
      </ul>
    </Lines>
  );
}

function Outcomes({ view, level }: { view: View; level: 3 | 4 }) {
  const { t } = useTranslation();
  if (view.outcomes.length === 0) return null;
  return (
    <Lines title={t("check_in.earlier")} level={level}>
      <ul className={classes.list}>
        {view.outcomes.map((one) => {
          const Picture = outcomeIcons[one.outcome];
          return (
            <li key={one.check_in_priority_id}>
              <Picture size={16} aria-hidden />
              <Text size="sm" flex={1}>
                {one.text}
              </Text>
              <Badge variant="light" color={one.outcome === "done" ? "leaf" : "gray"}>
                {t(`check_in_outcome.${one.outcome}`)}
              </Badge>
            </li>
          );
        })}
      </ul>
    </Lines>
  );
}

function Priorities({ view, beside, level }: { view: View; beside: Beside; level: 3 | 4 }) {
  const { t } = useTranslation();
  if (view.priorities.length === 0) return null;
  return (
    <Lines title={t("check_in.next")} level={level}>
      <ul className={classes.list}>
        {view.priorities.map((one) => (
          <li key={one.id}>
            <IconCircleDashed size={16} aria-hidden />
            <Stack gap={0} flex={1}>
              <Text size="sm">{one.text}</Text>
              {one.goal_id ? (
                <TextLink to="/goals/$goalId" params={{ goalId: one.goal_id }} size="xs">
                  {one.goal_title}
                </TextLink>
              ) : null}
            </Stack>
            {beside?.({ part: "priority", part_id: one.id })}
          </li>
        ))}
      </ul>
    </Lines>
  );
}

interface CheckInBodyProps {
  view: View;
  beside?: Beside;
  /** Of the headings of its parts. */
  level?: 3 | 4;
}

export function CheckInBody({ view, beside, level = 3 }: CheckInBodyProps) {
  const { t } = useTranslation();
  const { mood, progress } = view.check_in;
  return (
    <div>
      <Mood mood={mood} size={26} />
      {progress ? (
        <Lines title={t("check_in.progress")} level={level}>
          <div className={classes.row}>
            <Text size="sm" className={classes.words}>
              {progress}
            </Text>
            {beside?.({ part: "progress", part_id: "0" })}
          </div>
        </Lines>
      ) : null}
      <Points view={view} kind="win" beside={beside} level={level} />
      <Points view={view} kind="blocker" beside={beside} level={level} />
      <Outcomes view={view} level={level} />
      <Priorities view={view} beside={beside} level={level} />
      {view.answers.map((one) => (
        <Lines key={one.check_in_question_id} title={one.question} level={level}>
          <div className={classes.row}>
            <Text size="sm" className={classes.words}>
              {one.text}
            </Text>
            {beside?.({ part: "answer", part_id: one.check_in_question_id })}
          </div>
        </Lines>
      ))}
    </div>
  );
}
