// SPDX-License-Identifier: Apache-2.0
// How favourable the answers on each theme are, the most favourable first, beside everybody and the round before.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { DataTable } from "@/ui/data-table";
import { Section } from "@/ui/section";
import type { Results } from "../use-results";
import { ScoreKey } from "./score-bar";
import { useScoreColumns } from "./use-score-columns";

type Factor = components["schemas"]["FactorResult"];

export function ResultsFactors({ results }: { results: Results }) {
  const { t } = useTranslation();
  const columns = useScoreColumns<Factor>({
    header: t("results.theme"),
    nameOf: (factor) => factor.name,
    scoreOf: (factor) => factor.result,
    results,
  });
  return (
    <Section title={t("results_view.themes")} description={t("results.themes_text")} flush actions={<ScoreKey />}>
      <DataTable
        label={t("results_view.themes")}
        columns={columns}
        rows={results.factors}
        rowKey={(factor) => factor.key}
        initialSorting={{ key: "favourable", descending: true }}
      />
    </Section>
  );
}
