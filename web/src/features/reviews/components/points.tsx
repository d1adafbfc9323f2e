// SPDX-License-Identifier: Apache-2.0
// Rating: points of the template's scale, levels of a competency, potential; and saying that one cannot judge.
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
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
  children?: ReactNode;
}

function Point({ name, value, label, checked, disabled, invalid, onChoose, children }: PointProps) {
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
      {children}
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
  return (
    <div className={classes.levels}>
      {levels.map(({ level, name: levelName, description }) => {
        const isRequired = level === item.required_level;
        const isOpen = isRequired || answer.rating === level;
        return (
          <Point
            key={level}
            name={name}
            value={String(level)}
            label={isRequired ? t("review.level_required", { name: levelName }) : levelName}
            checked={answer.rating === level}
            disabled={disabled}
            invalid={invalid}
            onChoose={() => onRate({ rating: level, is_not_judged: false })}
          >
            {isOpen && shownBy(level).length > 0 ? (
              <ul className={classes.behaviours}>
                {shownBy(level).map((behaviour) => (
                  <li key={behaviour}>{behaviour}</li>
                ))}
              </ul>
            ) : isOpen && description ? (
              <Text component="span" size="sm" c="dimmed">
                {description}
              </Text>
            ) : null}
          </Point>
        );
      })}
      <NotJudged {...props} />
    </div>
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
