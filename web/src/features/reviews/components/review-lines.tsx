// SPDX-License-Identifier: Apache-2.0
// Reviews in a list: how far each has come, whom it waits for, and until when.
import { Badge, Group, Stack, Text } from "@mantine/core";
import { IconFileCertificate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { ReviewStateBadge, ReviewWaits } from "@/ui/review-state";
import { Section } from "@/ui/section";
import { byCycle } from "../review-lines";

type Schemas = components["schemas"];
type Line = Schemas["ReviewLine"];
type Of = Schemas["ReviewsOf"];

function useColumns(of: Of): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "name",
      header: t(of === "own" ? "review.cycle" : "review.person"),
      cell: (line) => (
        <Stack gap={0}>
          <TextLink to="/reviews/$reviewId" params={{ reviewId: line.id }} fw={560} size="sm">
            {of === "own" ? line.cycle_name : line.person_name}
          </TextLink>
          {of === "to_approve" || of === "to_decide" ? (
            <Text size="sm" c="dimmed">
              {line.cycle_name}
            </Text>
          ) : null}
        </Stack>
      ),
    },
    ...(of === "to_write"
      ? []
      : [
          {
            key: "reviewer",
            header: t("review.reviewer"),
            cell: (line: Line) => <Text size="sm">{line.reviewer_name ?? t("review.no_reviewer")}</Text>,
          },
        ]),
    { key: "state", header: t("review.state"), cell: (line) => <ReviewStateBadge state={line.state} /> },
    {
      key: "waits",
      header: t("review.waits_for"),
      cell: (line) => <ReviewWaits line={line} />,
    },
    {
      key: "due",
      header: t("review.until"),
      cell: (line) => (
        <Group gap="xs">
          <Text size="sm">{line.due_on ? format.date(line.due_on) : "–"}</Text>
          {line.is_late ? (
            <Badge variant="light" color="clay">
              {t("review.late")}
            </Badge>
          ) : null}
        </Group>
      ),
    },
  ];
}

/** Those of one cycle, with how many of them are written and late. */
function CycleLines({ name, lines }: { name: string; lines: readonly Line[] }) {
  const { t } = useTranslation();
  const columns = useColumns("to_write");
  const written = lines.filter((line) => line.is_manager_in || line.state !== "writing").length;
  const late = lines.filter((line) => line.is_late).length;
  const words = [
    t("review.written_of", { written, count: lines.length }),
    late > 0 ? t("review.late_count", { count: late }) : "",
  ];
  return (
    <Section title={name} description={words.filter(Boolean).join(" · ")} flush>
      <DataTable label={name} columns={columns} rows={lines} rowKey={(line) => line.id} firstShown={12} />
    </Section>
  );
}

function useLines(of: Of) {
  return api.useInfiniteQuery("get", "/api/v1/reviews", { params: { query: { of, limit: 100 } } }, paged);
}

export function ReviewsToWrite() {
  const query = useLines("to_write");
  if (!query.data) return null;
  return (
    <>
      {byCycle(query.data.pages.flatMap(({ items }) => items)).map(({ id, name, lines }) => (
        <CycleLines key={id} name={name} lines={lines} />
      ))}
      <MoreButton query={query} />
    </>
  );
}

/** What somebody else asks for: nothing is shown where nothing is asked. */
export function ReviewsAsked({ of }: { of: "to_approve" | "to_decide" }) {
  const { t } = useTranslation();
  const columns = useColumns(of);
  const query = useLines(of);
  const lines = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (lines.length === 0) return null;
  const title = t(`review.${of}`);
  return (
    <Section title={title} description={t(`review.${of}_text`)} flush>
      <DataTable label={title} columns={columns} rows={lines} rowKey={(line) => line.id} />
      <MoreButton query={query} />
    </Section>
  );
}

export function OwnReviews() {
  const { t } = useTranslation();
  const columns = useColumns("own");
  const query = useLines("own");
  return (
    <Section title={t("review.own")} description={t("review.own_text")} flush>
      <Loaded query={query}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items);
          if (lines.length === 0)
            return (
              <EmptyState icon={IconFileCertificate} title={t("review.none")} text={t("review.none_text")}>
                <ButtonLink to="/journal" variant="default">
                  {t("review.to_journal")}
                </ButtonLink>
              </EmptyState>
            );
          return (
            <>
              <DataTable label={t("review.own")} columns={columns} rows={lines} rowKey={(line) => line.id} />
              <MoreButton query={query} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
