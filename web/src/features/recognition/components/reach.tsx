// SPDX-License-Identifier: Apache-2.0
// Whom recognition reaches in a year: by unit, by value, between units; and, for the people team, pairs to look at.
import { Group, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import { UnitSelect } from "@/ui/unit-select";
import { ReachPairs } from "./reach-pairs";
import { ReachLinks, ReachUnits, ReachValues } from "./reach-tables";

type Report = components["schemas"]["ReachReport"];

function Whole({ report }: { report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const figures = report.whole.figures;
  if (!figures) return <Text c="dimmed">{t("reach.hidden", { count: report.smallest })}</Text>;
  const share = (part: number) => (figures.people > 0 ? format.percent(part / figures.people) : "–");
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      <StatTile label={t("reach.people")} value={format.number(figures.people)} />
      <StatTile
        label={t("reach.gave")}
        value={share(figures.givers)}
        hint={t("reach.never_gave", { count: figures.people - figures.givers })}
      />
      <StatTile
        label={t("reach.received")}
        value={share(figures.receivers)}
        hint={t("reach.never_received", { count: figures.people - figures.receivers })}
      />
    </SimpleGrid>
  );
}

export function Reach() {
  const { t } = useTranslation();
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [unit, setUnit] = useState<string | null>(null);
  const report = api.useQuery(
    "get",
    "/api/v1/recognition-reach",
    { params: { query: { year, ...(unit && { unit_id: unit }) } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Stack>
      <Group gap="sm">
        <Select
          label={t("reach.year")}
          allowDeselect={false}
          w={120}
          data={[0, 1, 2, 3].map((back) => String(thisYear - back))}
          value={String(year)}
          onChange={(chosen) => chosen && setYear(Number(chosen))}
        />
        <UnitSelect
          label={t("recognition.unit")}
          placeholder={t("recognition.any_unit")}
          clearable
          w={{ base: "100%", xs: 240 }}
          value={unit}
          onChange={setUnit}
        />
      </Group>
      <Loaded query={report}>
        {(found) => (
          <Stack>
            <Whole report={found} />
            <Section title={t("reach.units")} description={t("reach.units_text", { count: found.smallest })} flush>
              <ReachUnits report={found} />
            </Section>
            <Section title={t("reach.links")} description={t("reach.links_text")} flush>
              <ReachLinks report={found} />
            </Section>
            {unit === null ? (
              <Section title={t("reach.values")} description={t("reach.values_text")} flush>
                <ReachValues report={found} />
              </Section>
            ) : null}
            {found.pairs ? <ReachPairs pairs={found.pairs} /> : null}
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
}
