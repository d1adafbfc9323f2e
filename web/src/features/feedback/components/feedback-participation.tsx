// SPDX-License-Identifier: Apache-2.0
// How many people give and receive feedback, by unit. Never who, never what.
import { Anchor, Button, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";

type Line = components["schemas"]["FeedbackParticipationLine"];
type Unit = { id: string; name: string };

function useColumns(onOpen: (unit: Unit) => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = (line: Line) => {
    if (!line.unit_id) return t("feedback.organization");
    return line.is_own ? t("feedback.unit_itself", { unit: line.unit_name }) : line.unit_name;
  };
  const count = (key: "people" | "givers" | "receivers" | "pieces"): Column<Line> => ({
    key,
    header: t(`feedback.${key}`),
    align: "right",
    cell: (line) => {
      const value = line[key];
      return value === null ? t("feedback.too_few") : format.number(value);
    },
  });
  const unit: Column<Line> = {
    key: "unit",
    header: t("feedback.unit"),
    cell: (line) =>
      line.is_own || !line.unit_id ? (
        nameOf(line)
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onOpen({ id: line.unit_id ?? "", name: line.unit_name })}
        >
          {line.unit_name}
        </Button>
      ),
  };
  return [unit, count("people"), count("givers"), count("receivers"), count("pieces")];
}

export function FeedbackParticipation() {
  const { t } = useTranslation();
  const format = useFormat();
  const [path, setPath] = useState<Unit[]>([]);
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
            <Group gap="md" p="md">
              {[{ id: "", name: t("feedback.organization") }, ...path].map((one, depth) => (
                <Anchor
                  key={one.id}
                  component="button"
                  type="button"
                  size="sm"
                  onClick={() => setPath(path.slice(0, depth))}
                >
                  {one.name}
                </Anchor>
              ))}
            </Group>
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
