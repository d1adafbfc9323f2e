// SPDX-License-Identifier: Apache-2.0
// Offerings as the learning team keeps them: who answers for each, and when it is looked at again.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { useOfferingWords } from "../use-offering-words";

type Line = components["schemas"]["OfferingLine"];

export function OfferingsTable({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useOfferingWords();
  const columns: Column<Line>[] = [
    {
      key: "title",
      header: t("offering.title"),
      cell: (line) => (
        <TextLink to="/catalogue/$offeringId" params={{ offeringId: line.id }} size="sm" fw={560}>
          {line.title}
        </TextLink>
      ),
    },
    { key: "what", header: t("offering.what"), cell: (line) => words.say(line) },
    { key: "owner", header: t("offering.owner"), cell: (line) => line.owner_name ?? "–" },
    {
      key: "review",
      header: t("offering.review_on"),
      cell: (line) => (line.review_on ? format.date(line.review_on) : "–"),
    },
  ];
  return (
    <DataTable label={t("place.catalogue")} columns={columns} rows={lines} rowKey={(line) => line.id} isWhole={false} />
  );
}
