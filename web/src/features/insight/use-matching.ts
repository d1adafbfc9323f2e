// SPDX-License-Identifier: Apache-2.0
// The report as the address asks for it, and the words for what it shows.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { type Grouping, type MatchingSearch, type Measure, periodOf } from "./matching-search";

type Schemas = components["schemas"];
export type Line = Schemas["MatchingLine"];

const route = getRouteApi("/signed-in/matching");

export function useMatchingAddress() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (values: MatchingSearch) =>
    void navigate({ search: (now) => ({ ...now, ...values }), replace: true, resetScroll: false });
  return { search, change };
}

/** What is asked for, as the API takes it. */
export function matchingQuery(search: MatchingSearch) {
  const { from, to } = periodOf(search);
  return {
    from,
    to,
    unit_id: search.unit,
    method: search.method as Schemas["Method"] | undefined,
    provider: search.provider,
  };
}

export const useMatching = (search: MatchingSearch) =>
  api.useQuery("get", "/api/v1/matching", { params: { query: matchingQuery(search) } });

/** What all is, and what of it traces to a need; null where the line is hidden or nobody may see it. */
export function amountsOf(line: Line, measure: Measure): { all: number; traced: number } | null {
  return line.figures?.[measure] ?? null;
}

export const shareOf = (amounts: { all: number; traced: number } | null) =>
  amounts && amounts.all > 0 ? amounts.traced / amounts.all : null;

export function useMatchingWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    amount: (measure: Measure, value: number) =>
      measure.startsWith("hours") ? t("matching.hours", { hours: format.number(value, 0) }) : format.money(value),
    share: (share: number | null) => (share === null ? "–" : format.percent(share)),
    name: (by: Grouping, line: Line) => {
      if (by === "unit") return line.key ? line.name : t("matching.own_people", { unit: line.name ?? "" });
      if (by === "method" && line.key) return t(`method.${line.key as Schemas["Method"]}`);
      if (by === "quarter" && line.key)
        return t("matching.quarter", { year: line.key.slice(0, 4), quarter: line.key.slice(-1) });
      return line.key ?? t("matching.no_provider");
    },
  };
}
