// SPDX-License-Identifier: Apache-2.0
// The state of a skill as a letter on a colour: either alone says it.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { type SkillCell, type SkillColumn, type SkillState, skillStates } from "../skill-cells";
import classes from "./skill-mark.module.css";

interface SkillMarkProps {
  state: SkillState;
  /** Little evidence stands behind it. */
  unsure?: boolean;
}

export function SkillMark({ state, unsure = false }: SkillMarkProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark} data-state={state} data-unsure={unsure || undefined} aria-hidden>
      {t(`skill_letter.${state}`)}
    </span>
  );
}

/** A cell in words: who, what, the state, the levels and how sure they are. */
export function useCellWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return (cell: SkillCell, column: SkillColumn, person: string) =>
    [
      `${person}, ${column.name}: ${t(`skill_state.${cell.state}`)}`,
      cell.level === null ? null : t("team_skills.level", { level: format.level(cell.level) }),
      cell.required_level === null ? null : t("level.required", { level: format.level(cell.required_level) }),
      cell.confidence === null ? null : t("team_skills.confidence", { share: format.percent(cell.confidence) }),
    ]
      .filter(Boolean)
      .join(", ");
}

export function SkillLegend() {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend} aria-label={t("team_skills.legend")}>
      {skillStates.map((state) => (
        <li key={state}>
          <SkillMark state={state} /> {t(`skill_state.${state}`)}
        </li>
      ))}
      <li>
        <SkillMark state="at" unsure /> {t("team_skills.unsure")}
      </li>
    </ul>
  );
}
