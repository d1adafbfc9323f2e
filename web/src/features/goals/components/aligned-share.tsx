// SPDX-License-Identifier: Apache-2.0
// Which share of goals serves one above, by unit, as bars or as a table, and a way down into a unit.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
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

export function AlignedShare({ periodId }: { periodId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [path, setPath] = useState<UnitInPath[]>([]);
  const unit = path.at(-1);
  const report = api.useQuery("get", "/api/v1/goal-alignment", {
    params: { query: { goal_period_id: periodId, ...(unit && { unit_id: unit.id }) } },
  });
  const share = report.data ? shareOf(report.data.whole) : null;
  return (
    <Section
      title={t("goal_map.share_title")}
      description={
        share === null ? t("goal_map.share_text") : t("goal_map.share_whole", { share: format.percent(share) })
      }
    >
      <UnitPath path={path} onGo={setPath} />
      <Loaded query={report}>
        {(data) => <Shares report={data} onOpen={(opened) => setPath([...path, opened])} />}
      </Loaded>
    </Section>
  );
}
