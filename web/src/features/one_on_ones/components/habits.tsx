// SPDX-License-Identifier: Apache-2.0
// Whether one-on-ones happen, by unit: figures, never words, and none of small groups.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";

type Unit = components["schemas"]["UnitHabits"];

export function Habits() {
  const { t } = useTranslation();
  const format = useFormat();
  const habits = api.useQuery("get", "/api/v1/one-on-one-habits", {});
  const share = (part: number | null, of: number | null) =>
    part === null || !of ? "–" : `${format.number(part)} (${format.percent(part / of)})`;
  const columns = [
    {
      key: "unit",
      header: t("one_on_one.habits_unit"),
      cell: (unit: Unit) => (unit.unit_id ? unit.unit_name : <strong>{t("one_on_one.habits_whole")}</strong>),
    },
    {
      key: "people",
      header: t("one_on_one.habits_people"),
      cell: (unit: Unit) => (unit.people === null ? t("one_on_one.hidden") : format.number(unit.people)),
    },
    {
      key: "with_series",
      header: t("one_on_one.habits_with_series"),
      cell: (unit: Unit) => share(unit.with_series, unit.people),
    },
    {
      key: "met",
      header: t("one_on_one.habits_met"),
      cell: (unit: Unit) => share(unit.met_lately, unit.people),
    },
  ];
  return (
    <Loaded query={habits}>
      {({ whole, units, smallest }) => (
        <Section
          title={t("one_on_one.habits")}
          description={`${t("one_on_one.habits_text")} ${t("one_on_one.habits_hidden", { count: smallest })}`}
          flush
        >
          <DataTable
            label={t("one_on_one.habits")}
            columns={columns}
            rows={[whole, ...units]}
            rowKey={(unit) => unit.unit_id ?? "whole"}
            firstShown={50}
          />
        </Section>
      )}
    </Loaded>
  );
}
