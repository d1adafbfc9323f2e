// SPDX-License-Identifier: Apache-2.0
// Which share of goals serves one above, by unit, as bars or as a table, and a way down into a unit.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { type UnitInPath, UnitPath, UnitShares } from "@/ui/unit-shares";

type Schemas = components["schemas"];
type UnitAlignment = Schemas["UnitAlignment"];

const shareOf = ({ goals, aligned }: UnitAlignment) => (goals && aligned !== null ? aligned / goals : null);

interface SharesProps {
  report: Schemas["AlignmentReport"];
  onOpen: (unit: UnitInPath) => void;
}

function Shares({ report, onOpen }: SharesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = (value: number | null) => (value === null ? t("goal_map.too_few") : format.number(value));
  return (
    <UnitShares
      label={t("goal_map.share_title")}
      lines={report.units}
      shareOf={shareOf}
      shareHeader={t("goal_map.share")}
      columns={[
        { key: "people", header: t("goal_map.people"), cell: (line) => figure(line.people), align: "right" },
        { key: "goals", header: t("place.goals"), cell: (line) => figure(line.goals), align: "right" },
        { key: "aligned", header: t("goal_map.aligned"), cell: (line) => figure(line.aligned), align: "right" },
      ]}
      onOpen={onOpen}
    />
  );
}

function useReport(periodId: string, unitId: string | null) {
  return api.useQuery("get", "/api/v1/goal-alignment", {
    params: { query: { goal_period_id: periodId, ...(unitId && { unit_id: unitId }) } },
  });
}

export function AlignedShare({ periodId }: { periodId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [path, setPath] = useState<UnitInPath[]>([]);
  const everybody = useReport(periodId, null);
  // Where one unit is above all others, one begins with those below it.
  const [first, ...others] = everybody.data?.units ?? [];
  const unitId = path.at(-1)?.id ?? (others.length === 0 && first ? first.unit_id : null);
  const unit = useReport(periodId, unitId);
  const report = unitId ? unit : everybody;
  const share = report.data ? shareOf(report.data.whole) : null;
  return (
    <Section
      title={t("goal_map.share_title")}
      description={
        share === null ? t("goal_map.share_text") : t("goal_map.share_whole", { share: format.percent(share) })
      }
      actions={
        <ButtonLink to="/goals" search={{ show: "organization", unaligned: true }} variant="default" size="compact-md">
          {t("goal_map.unaligned")}
        </ButtonLink>
      }
    >
      <UnitPath path={path} onGo={setPath} />
      <Loaded query={report}>
        {(data) => <Shares report={data} onOpen={(opened) => setPath([...path, opened])} />}
      </Loaded>
    </Section>
  );
}
