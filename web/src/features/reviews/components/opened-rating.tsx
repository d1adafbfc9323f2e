// SPDX-License-Identifier: Apache-2.0
// The overall rating opened: the value of each section and its share, down to the single rating.
import { Stack, Text, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import type { Form, Item } from "../sheet-values";
import { useItemTitle, useSectionTitle } from "./use-section-words";

type Schemas = components["schemas"];
type Overall = Schemas["OverallRating"];
type Part = Schemas["RatingPart"];

interface OpenedRatingProps {
  overall: Overall;
  form: Form;
  items: readonly Item[];
}

function useColumns(form: Form): Column<Part>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = useSectionTitle();
  const nameOf = (part: Part) =>
    titleOf(form.sections.find((section) => section.kind === part.section) ?? { title: "", kind: part.section });
  return [
    { key: "section", header: t("review.section"), cell: (part) => <Text size="sm">{nameOf(part)}</Text> },
    {
      key: "value",
      header: t("review.value"),
      align: "right",
      cell: (part) => (
        <Text size="sm">{part.value === null ? t("review.not_rated") : format.number(part.value, 2)}</Text>
      ),
    },
    {
      key: "weight",
      header: t("review.weight"),
      align: "right",
      cell: (part) => <Text size="sm">{format.percent(part.weight / 100)}</Text>,
    },
    {
      key: "share",
      header: t("review.share"),
      align: "right",
      cell: (part) => <Text size="sm">{format.percent(part.share)}</Text>,
    },
    {
      key: "adds",
      header: t("review.adds"),
      align: "right",
      cell: (part) => <Text size="sm">{part.value === null ? "–" : format.number(part.value * part.share, 2)}</Text>,
    },
  ];
}

/** How each item came into its section. */
function Points({ overall, items }: OpenedRatingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = useItemTitle();
  const rows = overall.parts.flatMap((part) => part.points);
  if (rows.length === 0) return null;
  const nameOf = (key: string) => {
    const item = items.find((one) => one.key === key);
    return item ? titleOf(item) : key;
  };
  const columns: Column<Schemas["RatedPoint"]>[] = [
    { key: "item", header: t("review.item"), cell: (row) => <Text size="sm">{nameOf(row.item_key)}</Text> },
    {
      key: "point",
      header: t("review.point"),
      align: "right",
      cell: (row) => <Text size="sm">{format.number(row.point, 2)}</Text>,
    },
    {
      key: "weight",
      header: t("review.weight_in_section"),
      align: "right",
      cell: (row) => <Text size="sm">{format.number(row.weight, 2)}</Text>,
    },
  ];
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t("review.points_text")}
      </Text>
      <DataTable
        label={t("review.points")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.item_key}
        minimumWidth={360}
      />
    </Stack>
  );
}

export function OpenedRating(props: OpenedRatingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const { overall, form } = props;
  const columns = useColumns(form);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {overall.value === null || overall.point === null
          ? t("review.no_computed")
          : t("review.computed", {
              value: format.number(overall.value, 2),
              point: overall.point,
              name: form.scale[overall.point - 1]?.name ?? "",
            })}
      </Text>
      <UnstyledButton aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <Text size="sm" c="leaf" fw={560} component="span">
          <Chevron size={16} aria-hidden style={{ verticalAlign: "-3px" }} /> {t("review.how_computed")}
        </Text>
      </UnstyledButton>
      {opened ? (
        <>
          <DataTable
            label={t("review.how_computed")}
            columns={columns}
            rows={overall.parts}
            rowKey={(part) => part.section}
            minimumWidth={420}
          />
          <Text size="sm" c="dimmed">
            {t(`review.absent_${overall.absent_parts}`)}
          </Text>
          <Points {...props} />
        </>
      ) : null}
    </Stack>
  );
}
