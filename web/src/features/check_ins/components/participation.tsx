// SPDX-License-Identifier: Apache-2.0
// Which share of people checks in, by unit, as bars or as a table, and a way down into a unit. Never who, never what.
import { Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { type UnitInPath, UnitPath, UnitShares } from "@/ui/unit-shares";
import { PeriodSteps } from "./period-steps";

type Schemas = components["schemas"];
type Line = Schemas["UnitParticipation"];

const shareOf = ({ people, submitted }: Pick<Line, "people" | "submitted">) =>
  submitted !== null && people > 0 ? submitted / people : null;

interface SharesProps {
  lines: readonly Line[];
  onOpen: (unit: UnitInPath) => void;
}

function Shares({ lines, onOpen }: SharesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <UnitShares
      label={t("check_in.participation")}
      lines={lines}
      shareOf={shareOf}
      shareHeader={t("check_in.share")}
      columns={[
        { key: "people", header: t("check_in.people"), cell: (line) => format.number(line.people), align: "right" },
        {
          key: "submitted",
          header: t("check_in.submitted"),
          cell: (line) => (line.submitted === null ? t("check_in.too_few") : format.number(line.submitted)),
          align: "right",
        },
      ]}
      onOpen={onOpen}
    />
  );
}

export function Participation() {
  const { t } = useTranslation();
  const format = useFormat();
  const [day, setDay] = useState<string | undefined>();
  const [path, setPath] = useState<UnitInPath[]>([]);
  const unit = path.at(-1);
  const report = api.useQuery("get", "/api/v1/check-in-participation", {
    params: { query: { ...(day && { day }), ...(unit && { unit_id: unit.id }) } },
  });
  return (
    <Loaded query={report}>
      {(data) => {
        const share = shareOf(data);
        return (
          <Stack gap="lg">
            <PeriodSteps
              period={data.period}
              earlier={data.earlier_starts_on}
              later={data.later_starts_on}
              onGo={setDay}
            />
            <Section
              title={
                share === null
                  ? t("check_in.participation")
                  : t("check_in.participation_whole", { share: format.percent(share) })
              }
              description={t("check_in.participation_text", { count: data.smallest })}
            >
              <UnitPath path={path} onGo={setPath} />
              <Shares lines={data.units} onOpen={(opened) => setPath([...path, opened])} />
            </Section>
          </Stack>
        );
      }}
    </Loaded>
  );
}
