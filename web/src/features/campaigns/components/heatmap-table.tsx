// SPDX-License-Identifier: Apache-2.0
// The table of the heatmap: a row for everybody, then the units below the group.
import { Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { type ResultGroup, type Results, useResultsAddress, useResultWords } from "../use-results";
import classes from "./heatmap.module.css";
import { HeatmapFigure } from "./heatmap-cell";

type Heatmap = components["schemas"]["CampaignHeatmap"];
export type Beside = "beside_everybody" | "beside_earlier";

function RowHead({ group }: { group: ResultGroup }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useResultWords();
  const { change } = useResultsAddress();
  const opens = group.kind === "unit" && group.answered !== null;
  return (
    <th scope="row">
      {opens ? (
        <Anchor component="button" type="button" size="sm" ta="left" onClick={() => change({ group: group.id })}>
          {words.group(group)}
        </Anchor>
      ) : (
        words.group(group)
      )}
      {group.answered === null ? null : (
        <Text size="xs" c="dimmed">
          {t("results.answered_of", { answered: format.number(group.answered), asked: format.number(group.asked) })}
        </Text>
      )}
    </th>
  );
}

export function HeatmapTable({ heatmap, results, beside }: { heatmap: Heatmap; results: Results; beside: Beside }) {
  const { t } = useTranslation();
  const words = useResultWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the keys.
    <section className={classes.scroll} tabIndex={0} aria-label={t("results_view.units")}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("results.group")}</th>
            {heatmap.factors.map((factor) => (
              <th key={factor.key} scope="col">
                {factor.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("results.everybody")}</th>
            {heatmap.factors.map(({ key, result }) => (
              <td key={key}>
                {result ? (
                  <HeatmapFigure
                    favourable={result.score.favourable}
                    difference={beside === "beside_earlier" ? result.beside_earlier : undefined}
                  />
                ) : (
                  "–"
                )}
              </td>
            ))}
          </tr>
          {heatmap.rows.map(({ group, cells }) => (
            <tr key={group.id}>
              <RowHead group={group} />
              {group.answered === null ? (
                <td colSpan={heatmap.factors.length} className={classes.hidden}>
                  {words.why(group, results.smallest_group)}
                </td>
              ) : (
                cells.map((cell, at) => (
                  <td key={heatmap.factors[at]?.key}>
                    {cell ? <HeatmapFigure favourable={cell.score.favourable} difference={cell[beside]} /> : "–"}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
