// SPDX-License-Identifier: Apache-2.0
// Enrolments below one another: what it is, how far it has come, until when, and what to do next.
import { Badge, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import classes from "../learning.module.css";
import { EnrolmentStateBadge } from "./enrolment-state";

type Line = components["schemas"]["EnrolmentLine"];

function useLineWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return (line: Line) =>
    [
      t(`method.${line.method}`),
      line.state === "completed" && line.ended_at
        ? t("learning.completed_at", { date: format.instant(line.ended_at) })
        : "",
      line.state === "completed" && line.hours !== null
        ? t("offering.hours_of", { hours: format.number(line.hours, 1) })
        : "",
      line.due_on && !line.ended_at && !line.is_overdue ? t("learning.due", { date: format.date(line.due_on) }) : "",
    ]
      .filter(Boolean)
      .join(" · ");
}

function Next({ line, isOwn }: { line: Line; isOwn: boolean }) {
  const { t } = useTranslation();
  const params = { enrolmentId: line.id };
  const goesOn = isOwn && line.has_course && (line.state === "in_progress" || line.state === "enrolled");
  if (!goesOn) return null;
  return (
    <ButtonLink
      to="/learning/$enrolmentId/course"
      params={params}
      size="xs"
      variant="light"
      aria-label={t(line.state === "enrolled" ? "learning.begin_of" : "learning.go_on_of", {
        title: line.offering_title,
      })}
    >
      {t(line.state === "enrolled" ? "learning.begin" : "learning.go_on")}
    </ButtonLink>
  );
}

/** `isOwn`: of the reader; otherwise each line names whose it is. */
export function EnrolmentLines({ lines, isOwn, label }: { lines: readonly Line[]; isOwn: boolean; label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useLineWords();
  return (
    <ul className={classes.plain} aria-label={label}>
      {lines.map((line) => (
        <li key={line.id} className={classes.line}>
          <div className={classes.lineWords}>
            <TextLink to="/learning/$enrolmentId" params={{ enrolmentId: line.id }} size="sm" fw={560}>
              {isOwn ? line.offering_title : `${line.person_name}: ${line.offering_title}`}
            </TextLink>
            <Text size="sm" c="dimmed">
              {words(line)}
            </Text>
            {line.is_overdue && line.due_on ? (
              <Text size="sm" c="var(--warm-ink)">
                {t("learning.was_due", { date: format.date(line.due_on) })}
              </Text>
            ) : null}
          </div>
          <div className={classes.lineEnd}>
            {line.is_mandatory && !line.ended_at ? (
              <Badge variant="light" color="clay">
                {t("learning.mandatory")}
              </Badge>
            ) : null}
            {line.state === "in_progress" && line.lessons_needed > 0 ? (
              <div className={classes.progress}>
                <Text size="xs" c="dimmed" mb={4}>
                  {t("learning.lessons_done", { done: line.lessons_done, count: line.lessons_needed })}
                </Text>
                <Progress value={(100 * line.lessons_done) / line.lessons_needed} aria-label={t("learning.progress")} />
              </div>
            ) : null}
            {isOwn && !line.ended_at ? null : <EnrolmentStateBadge state={line.state} />}
            <Next line={line} isOwn={isOwn} />
          </div>
        </li>
      ))}
    </ul>
  );
}
