// SPDX-License-Identifier: Apache-2.0
// The reviews of a cycle: where each stands, whom it waits for, and what the people team may do about it.
import { ActionIcon, Badge, Button, Checkbox, Group, Menu, Select, Stack, Text } from "@mantine/core";
import {
  IconCalendarPlus,
  IconDots,
  IconDownload,
  IconUserEdit,
  IconUserOff,
  IconUserSearch,
  IconX,
} from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { PagedTable } from "@/ui/paged-table";
import { ReviewStateBadge, ReviewWaits } from "@/ui/review-state";
import { SearchInput } from "@/ui/search-input";
import { Section, SectionFilters } from "@/ui/section";
import { useOnPhone } from "@/ui/use-on-phone";
import { changesByItself, refreshEvery } from "../live";
import { type ReviewsSearch, reviewStates } from "../reviews-search";
import { type Care, ReviewCare } from "./review-care";
import { ReviewLink } from "./review-link";

type View = components["schemas"]["CycleView"];
type Line = components["schemas"]["ReviewLine"];
type OnCare = (care: Care, line: Line) => void;

const route = getRouteApi("/signed-in/review-cycles/$reviewCycleId");

function Reviewer({ line }: { line: Line }) {
  const { t } = useTranslation();
  if (line.reviewer_name) return <Text size="sm">{line.reviewer_name}</Text>;
  return (
    <Badge color="clay" variant="light" leftSection={<IconUserOff size={12} aria-hidden />}>
      {t("review_cycle.no_reviewer")}
    </Badge>
  );
}

function WaitsFor({ line }: { line: Line }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap={2}>
      <ReviewWaits line={line} />
      {line.due_on ? (
        <Group gap={6}>
          <Text size="xs" c="dimmed">
            {t("campaign.until", { day: format.date(line.due_on) })}
          </Text>
          {line.is_late ? (
            <Badge size="sm" color="clay" variant="light">
              {t("review_cycle.late")}
            </Badge>
          ) : null}
        </Group>
      ) : null}
    </Stack>
  );
}

const isBeforeSignOff = ({ state }: Line) => reviewStates.indexOf(state) < reviewStates.indexOf("signed_off");
const mayBeEnded = ({ state }: Line) => state !== "closed" && state !== "ended";

function LineMenu({ line, onCare }: { line: Line; onCare: OnCare }) {
  const { t } = useTranslation();
  if (!mayBeEnded(line)) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("review_care.more_of", { name: line.person_name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {line.state === "writing" ? (
          <Menu.Item leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => onCare("more_time", line)}>
            {t("review_care.more_time")}
          </Menu.Item>
        ) : null}
        {isBeforeSignOff(line) ? (
          <Menu.Item
            leftSection={<IconUserEdit size={16} aria-hidden />}
            onClick={() => onCare("other_reviewer", line)}
          >
            {t(line.reviewer_id ? "review_care.other_reviewer" : "review_care.choose")}
          </Menu.Item>
        ) : null}
        <Menu.Item color="red" leftSection={<IconX size={16} aria-hidden />} onClick={() => onCare("end", line)}>
          {t("review_care.end")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useColumns(isOpen: boolean, onCare: OnCare): Column<Line>[] {
  const { t } = useTranslation();
  const columns: Column<Line>[] = [
    { key: "name", header: t("review_cycle.employee"), cell: (line) => <ReviewLink line={line} /> },
    { key: "reviewer", header: t("review_care.reviewer"), cell: (line) => <Reviewer line={line} /> },
    { key: "state", header: t("review_cycle.stands"), cell: (line) => <ReviewStateBadge state={line.state} /> },
    { key: "waits_for", header: t("review_cycle.waits_for"), cell: (line) => <WaitsFor line={line} /> },
  ];
  if (!isOpen) return columns;
  return [
    ...columns,
    {
      key: "menu",
      header: t("review_care.more"),
      headerHidden: true,
      align: "right",
      cell: (line) => <LineMenu line={line} onCare={onCare} />,
    },
  ];
}

function Filters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (part: ReviewsSearch) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false });
  return (
    <SectionFilters>
      <Group gap="md">
        <SearchInput
          label={t("campaign.find_person")}
          search={search.search}
          onSearch={(found) => go({ search: found })}
        />
        <Select
          aria-label={t("review_cycle.stands")}
          placeholder={t("campaign.any_state")}
          clearable
          w={{ base: "100%", xs: 240 }}
          data={reviewStates.map((one) => ({ value: one, label: t(`review_state.${one}`) }))}
          value={search.state ?? null}
          onChange={(chosen) => go({ state: reviewStates.find((one) => one === chosen) })}
        />
        <Checkbox
          label={t("review_cycle.only_late")}
          checked={search.late === true}
          onChange={(event) => go({ late: event.currentTarget.checked || undefined })}
        />
      </Group>
    </SectionFilters>
  );
}

export function CycleReviews({ view }: { view: View }) {
  const { t } = useTranslation();
  const onPhone = useOnPhone();
  const { state, late, search } = route.useSearch();
  const [asked, setAsked] = useState<{ care: Care; line: Line } | null>(null);
  const isOpen = view.state === "open";
  const onCare: OnCare = (care, line) => setAsked({ care, line });
  const columns = useColumns(isOpen, onCare);
  const filter = { ...(state && { state }), ...(late && { is_late: true }), ...(search && { search }) };
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/review-cycles/{review_cycle_id}/reviews",
    { params: { path: { review_cycle_id: view.id }, query: { limit: onPhone ? 10 : 25, ...filter } } },
    { ...paged, refetchInterval: changesByItself(view.state) ? refreshEvery : false },
  );
  return (
    <Section
      id="reviews"
      title={t("review_cycle.reviews")}
      flush
      actions={
        <Button
          component="a"
          variant="default"
          size="xs"
          leftSection={<IconDownload size={16} aria-hidden />}
          href={`/api/v1/review-cycles/${view.id}/file`}
          download
        >
          {t("review_cycle.save_csv")}
        </Button>
      }
    >
      <Filters />
      <PagedTable
        query={query}
        label={t("review_cycle.reviews")}
        columns={columns}
        rowKey={(line) => line.id}
        minimumWidth={720}
        card={(line) => (
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <Stack gap={4} align="flex-start">
              <ReviewLink line={line} />
              <ReviewStateBadge state={line.state} />
              <Reviewer line={line} />
              <WaitsFor line={line} />
            </Stack>
            {isOpen ? <LineMenu line={line} onCare={onCare} /> : null}
          </Group>
        )}
        empty={
          <EmptyState
            icon={IconUserSearch}
            title={t(Object.keys(filter).length > 0 ? "review_cycle.none_so" : "review_cycle.nobody")}
          />
        }
      />
      {asked ? <ReviewCare {...asked} onClose={() => setAsked(null)} /> : null}
    </Section>
  );
}
