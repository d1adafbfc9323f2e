// SPDX-License-Identifier: Apache-2.0
// One cell of the heatmap: the favourable share, the difference with its sign, and a shade for it; and what the shades mean.
import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useResultWords } from "../use-results";
import classes from "./heatmap.module.css";

/** In points: from here on a difference is worth a look, and worth a talk. */
const [some, much] = [5, 12];

export const shades = ["much_less", "less", "alike", "more", "much_more"] as const;

function shadeOf(difference: number | null): (typeof shades)[number] | null {
  if (difference === null) return null;
  const points = Math.round(difference); // as it is read
  if (Math.abs(points) < some) return "alike";
  if (points > 0) return points < much ? "more" : "much_more";
  return points > -much ? "less" : "much_less";
}

export function HeatmapFigure({ favourable, difference }: { favourable: number; difference?: number | null }) {
  const words = useResultWords();
  return (
    <span className={classes.cell} data-shade={shadeOf(difference ?? null) ?? undefined}>
      <b>{words.percent(favourable)}</b>
      {difference === undefined ? null : (
        <span className={classes.difference}>{difference === null ? "–" : words.points(difference)}</span>
      )}
    </span>
  );
}

export function HeatmapKey() {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {shades.map((shade) => (
        <span key={shade} className={classes.key} data-shade={shade}>
          {t(`results_shade.${shade}`, { some, much })}
        </span>
      ))}
    </Group>
  );
}
