// SPDX-License-Identifier: Apache-2.0
// The figures that one reads first: how many took part, how favourable they are in all, and whether they recommend us.
import { SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { StatTile } from "@/ui/stat-tile";
import { type ComparedScore, type Results, useResultWords } from "../use-results";

/** Of all factors together: each answer counts the same. */
function favourableInAll(results: Results): number | null {
  const scores = results.factors.flatMap(({ result }) => (result ? [result.score] : []));
  const answers = scores.reduce((sum, score) => sum + score.answers, 0);
  if (answers === 0) return null;
  return scores.reduce((sum, score) => sum + score.favourable * score.answers, 0) / answers;
}

type Differences = Pick<ComparedScore, "beside_everybody" | "beside_earlier">;

export function ResultsHeadline({ results }: { results: Results }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useResultWords();
  const { group, questions } = results;
  if (group.answered === null) return null;
  const favourable = favourableInAll(results);
  const enps = questions.find((question) => question.enps)?.enps ?? null;
  const beside = (compared: Differences) =>
    [
      compared.beside_everybody === null
        ? null
        : t("results.to_everybody", { points: words.points(compared.beside_everybody) }),
      compared.beside_earlier === null
        ? null
        : t("results.to_earlier", { points: words.points(compared.beside_earlier) }),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <SimpleGrid cols={{ base: 1, xs: enps ? 3 : 2 }} spacing="md">
      <StatTile
        label={t("results.participation")}
        value={words.participation(group) ?? "–"}
        hint={t("results.answered_of", { answered: format.number(group.answered), asked: format.number(group.asked) })}
      />
      {favourable === null ? null : (
        <StatTile
          label={t("results.favourable_in_all")}
          value={words.percent(favourable)}
          hint={t("results.favourable_hint")}
        />
      )}
      {enps ? (
        <StatTile
          label={t("results.enps")}
          value={words.points(enps.score.enps)}
          hint={beside(enps) || t("results.enps_hint")}
        />
      ) : null}
    </SimpleGrid>
  );
}
