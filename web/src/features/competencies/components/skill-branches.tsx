// SPDX-License-Identifier: Apache-2.0
// Skills as branches on their wires, in groups: how far each has come, what is missing to the tie, and which way it has
// moved. Each row opens the evidence behind its level. The table beside it has every figure.
import { Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { headline } from "@/lib/names";
import { useFormat } from "@/ui/format";
import { LevelBar } from "@/ui/level-bar";
import { Sparkline } from "@/ui/sparkline";
import type { LevelHistories } from "../level-history";
import type { SkillGroup, SkillLine } from "../skill-groups";
import classes from "./skill-branches.module.css";

/** So many skills stand below each other; more stand in two columns where there is room. */
const oneColumn = 14;

interface RowProps {
  line: SkillLine;
  histories: LevelHistories;
  /** Today's level, beside that of an earlier day. */
  today: number | undefined;
  onOpen: (line: SkillLine) => void;
}

function Row({ line, histories, today, onOpen }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const required = line.required_level === null ? null : format.level(line.required_level);
  const level = line.level === null ? "–" : format.level(line.level);
  const levels = histories.get(line.competency_id);
  return (
    <li>
      <UnstyledButton className={classes.row} onClick={() => onOpen(line)}>
        <VisuallyHidden>{t("growth.why_of", { name: line.name })}</VisuallyHidden>
        <span className={classes.name} aria-hidden="true">
          {line.name}
        </span>
        <span className={classes.wire}>
          <LevelBar
            level={line.level}
            required={line.required_level}
            other={today}
            lowest={line.scale_lowest}
            highest={line.scale_highest}
          />
        </span>
        <span className={classes.figures} aria-hidden="true">
          <strong>{level}</strong>
          {required === null ? null : ` / ${required}`}
        </span>
        <span className={classes.gap} aria-hidden="true">
          {line.gap ? format.change(-line.gap) : null}
        </span>
        <span className={classes.course}>
          {levels ? <Sparkline values={levels} lowest={line.scale_lowest} highest={line.scale_highest} /> : null}
        </span>
      </UnstyledButton>
    </li>
  );
}

function Legend({ hasToday }: { hasToday: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend} aria-hidden="true">
      <li data-mark="level">{t("growth.level")}</li>
      <li data-mark="missing">{t("growth.missing")}</li>
      <li data-mark="tie">{t("growth.required")}</li>
      {hasToday ? <li data-mark="today">{t("known_on.today")}</li> : null}
    </ul>
  );
}

interface SkillBranchesProps {
  groups: readonly SkillGroup[];
  histories: LevelHistories;
  today: ReadonlyMap<string, number> | null;
  onOpen: (line: SkillLine) => void;
}

export function SkillBranches({ groups, histories, today, onOpen }: SkillBranchesProps) {
  const { t } = useTranslation();
  const isPast = today !== null;
  const asked = groups.filter((group) => group.kind !== "further");
  const isLong = asked.reduce((sum, group) => sum + group.lines.length, 0) > oneColumn;
  const title = (group: SkillGroup) =>
    group.kind === "category" ? headline(group.category) : t(`skill_group.${group.kind}`);
  const note = (group: SkillGroup) =>
    group.kind === "unknown"
      ? t(isPast ? "known_on.not_assessed_text" : "growth.not_assessed_text")
      : group.kind === "below"
        ? t("growth.formula")
        : null;
  const rows = (group: SkillGroup) => (
    <ul className={classes.rows} data-many={isLong || undefined}>
      {group.lines.map((line) => (
        <Row
          key={line.competency_id}
          line={line}
          histories={histories}
          today={today?.get(line.competency_id)}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
  return (
    <section className={classes.branches} aria-label={t("growth.chart")}>
      <Legend hasToday={isPast} />
      {asked.map((group) => (
        <div key={group.kind + group.category} className={classes.group}>
          <h3 className={classes.title}>
            {title(group)} <span className={classes.count}>{group.lines.length}</span>
          </h3>
          {note(group) ? (
            <Text size="xs" c="dimmed" className={classes.note}>
              {note(group)}
            </Text>
          ) : null}
          {rows(group)}
        </div>
      ))}
      {groups
        .filter((group) => group.kind === "further")
        .map((group) => (
          <details key={group.kind} className={classes.group}>
            <summary className={classes.title}>
              {title(group)} <span className={classes.count}>{group.lines.length}</span>
            </summary>
            {rows(group)}
          </details>
        ))}
    </section>
  );
}
