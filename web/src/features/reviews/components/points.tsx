// SPDX-License-Identifier: Apache-2.0
// Rating: points of the template's scale, levels of a competency, potential; and saying that one cannot judge.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Form, type Item, type ItemAnswer, thingOf } from "../sheet-values";
import classes from "./review.module.css";

interface PointProps {
  name: string;
  value?: string;
  label: string;
  checked: boolean;
  disabled: boolean;
  invalid: boolean;
  onChoose: () => void;
}

function Point({ name, value, label, checked, disabled, invalid, onChoose }: PointProps) {
  return (
    <label className={classes.point}>
      <input
        type="radio"
        name={name}
        checked={checked}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        onChange={onChoose}
      />
      <span>
        {value ? <span className={classes.value}>{value} </span> : null}
        {label}
      </span>
    </label>
  );
}

export interface RatingProps {
  form: Form;
  item: Item;
  answer: ItemAnswer;
  /** Names the radios of one item. */
  name: string;
  disabled: boolean;
  invalid: boolean;
  onRate: (part: Pick<ItemAnswer, "rating" | "is_not_judged">) => void;
}

function NotJudged({ name, answer, disabled, onRate }: RatingProps) {
  const { t } = useTranslation();
  return (
    <Point
      name={name}
      label={t("form.cannot_judge")}
      checked={answer.is_not_judged}
      disabled={disabled}
      invalid={false}
      onChoose={() => onRate({ rating: null, is_not_judged: true })}
    />
  );
}

function ScalePoints(props: RatingProps & { points: readonly { name: string; description: string }[] }) {
  const { points, answer, name, disabled, invalid, onRate } = props;
  const chosen = answer.rating === null ? undefined : points[answer.rating - 1];
  return (
    <>
      <div className={classes.points}>
        {points.map((point, place) => (
          <Point
            key={point.name}
            name={name}
            value={String(place + 1)}
            label={point.name}
            checked={answer.rating === place + 1}
            disabled={disabled}
            invalid={invalid}
            onChoose={() => onRate({ rating: place + 1, is_not_judged: false })}
          />
        ))}
        <NotJudged {...props} />
      </div>
      {chosen?.description ? (
        <Text size="sm" c="dimmed" mt={6}>
          {chosen.description}
        </Text>
      ) : null}
    </>
  );
}

/** By what one knows a level. */
function Shown({ level, behaviours }: { level: components["schemas"]["ScaleLevel"]; behaviours: readonly string[] }) {
  const { t } = useTranslation();
  if (behaviours.length === 0 && !level.description) return null;
  return (
    <div className={classes.shown}>
      <Text size="sm" fw={560}>
        {t("review.level_shown", { level: level.level, name: level.name })}
      </Text>
      {behaviours.length > 0 ? (
        <ul className={classes.behaviours}>
          {behaviours.map((behaviour) => (
            <li key={behaviour}>{behaviour}</li>
          ))}
        </ul>
      ) : (
        <Text size="sm" c="dimmed">
          {level.description}
        </Text>
      )}
    </div>
  );
}

/** On the competency's own scale, with what shows each level where the framework says so. */
function Levels(props: RatingProps) {
  const { t, i18n } = useTranslation();
  const { item, answer, name, disabled, invalid, onRate } = props;
  const competency = api.useQuery("get", "/api/v1/competencies/{competency_id}", {
    params: { path: { competency_id: thingOf(item) }, query: { language: i18n.language } },
  });
  const [lowest, highest] = [item.lowest_level ?? 1, item.highest_level ?? 5];
  const levels =
    competency.data?.scale.levels ??
    Array.from({ length: Math.floor(highest - lowest) + 1 }, (_, step) => ({
      level: lowest + step,
      name: "",
      description: "",
    }));
  const shownBy = (level: number) =>
    competency.data?.competency.indicators.find((one) => one.level === level)?.behaviours ?? [];
  const told = levels.find(({ level }) => level === (answer.rating ?? item.required_level));
  return (
    <>
      <div className={classes.points}>
        {levels.map(({ level, name: levelName }) => (
          <Point
            key={level}
            name={name}
            value={String(level)}
            label={level === item.required_level ? t("review.level_required", { name: levelName }) : levelName}
            checked={answer.rating === level}
            disabled={disabled}
            invalid={invalid}
            onChoose={() => onRate({ rating: level, is_not_judged: false })}
          />
        ))}
        <NotJudged {...props} />
      </div>
      {told ? <Shown level={told} behaviours={shownBy(told.level)} /> : null}
    </>
  );
}

export const potentials = ["low", "medium", "high"] as const;

export function Rating(props: RatingProps) {
  const { t } = useTranslation();
  if (props.item.section === "competencies") return <Levels {...props} />;
  const points =
    props.item.section === "potential"
      ? potentials.map((one) => ({ name: t(`potential.${one}`), description: "" }))
      : props.form.scale;
  return <ScalePoints {...props} points={points} />;
}
