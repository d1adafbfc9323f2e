// SPDX-License-Identifier: Apache-2.0
// How many people give and receive feedback, by unit. Never who, never what.
import { Box } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { type UnitInPath, UnitPath, useUnitColumn } from "@/ui/unit-shares";

type Line = components["schemas"]["FeedbackParticipationLine"];

function useColumns(onOpen: (unit: UnitInPath) => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = (key: "people" | "givers" | "receivers" | "pieces"): Column<Line> => ({
    key,
    header: t(`feedback.${key}`),
    align: "right",
    cell: (line) => {
      const value = line[key];
      return value === null ? t("feedback.too_few") : format.number(value);
    },
  });
  const unit = useUnitColumn<Line>(onOpen);
  return [unit, count("people"), count("givers"), count("receivers"), count("pieces")];
}

export function FeedbackParticipation() {
  const { t } = useTranslation();
  const format = useFormat();
  const [path, setPath] = useState<UnitInPath[]>([]);
  const columns = useColumns((unit) => setPath([...path, unit]));
  const unit = path.at(-1);
  const report = api.useQuery("get", "/api/v1/feedback-participation", {
    params: { query: { ...(unit && { unit_id: unit.id }) } },
  });
  return (
    <Loaded query={report}>
      {(data) => (
        <Section
          title={t("feedback.participation")}
          description={t("feedback.participation_text", { since: format.date(data.since), count: data.smallest })}
          flush
        >
          {path.length > 0 ? (
            <Box px="md" pt="md">
              <UnitPath path={path} onGo={setPath} />
            </Box>
          ) : null}
          <DataTable
            label={t("feedback.participation")}
            columns={columns}
            rows={path.length > 0 ? data.units : [data.whole, ...data.units]}
            rowKey={(line) => `${line.unit_id} ${line.is_own}`}
          />
        </Section>
      )}
    </Loaded>
  );
}
