// SPDX-License-Identifier: Apache-2.0
// The people of a session in a list that can be sorted and narrowed down: what was worked out, given, and holds now.
import { Button, Checkbox, Group, Select, Stack, Text } from "@mantine/core";
import { IconUserSearch } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/session";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { SearchInput } from "@/ui/search-input";
import { Section, SectionFilters } from "@/ui/section";
import { found, isCompared, pointName, potentials, type Review, ratingOf, type Session } from "../session";
import type { SessionSearch } from "../session-search";
import { CalibratedPoint, Point } from "./point";

const route = getRouteApi("/signed-in/calibration/$calibrationSessionId");

export interface ViewProps {
  session: Session;
  /** Opens the change of a rating; `to`: chosen beforehand. */
  onChange: (review: Review, to?: number | null) => void;
}

function useFilter() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (part: SessionSearch) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false });
  return { filter: search, narrow };
}

/** Each reviewer once, by name. */
const reviewersOf = ({ reviewers }: Session) =>
  reviewers
    .flatMap(({ reviewer_id, name }) => (reviewer_id ? [{ value: reviewer_id, label: name }] : []))
    .sort((a, b) => a.label.localeCompare(b.label));

function Filters({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { filter, narrow } = useFilter();
  return (
    <SectionFilters>
      <Group gap="md">
        <SearchInput
          label={t("calibration.find_person")}
          search={filter.search}
          onSearch={(search) => narrow({ search })}
        />
        <Select
          aria-label={t("calibration.reviewer")}
          placeholder={t("calibration.any_reviewer")}
          clearable
          w={{ base: "100%", xs: 220 }}
          data={reviewersOf(session)}
          value={filter.reviewer ?? null}
          onChange={(reviewer) => narrow({ reviewer: reviewer ?? undefined })}
        />
        <Select
          aria-label={t("calibration.rating")}
          placeholder={t("calibration.any_rating")}
          clearable
          w={{ base: "100%", xs: 220 }}
          data={session.scale.map((_, at) => ({ value: `${at + 1}`, label: pointName(session.scale, at + 1) }))}
          value={filter.rating ?? null}
          onChange={(rating) => narrow({ rating: rating ?? undefined })}
        />
        <Checkbox
          label={t("calibration.only_changed")}
          checked={filter.changed === true}
          onChange={(event) => narrow({ changed: event.currentTarget.checked || undefined })}
        />
      </Group>
    </SectionFilters>
  );
}

/** The people team opens the review; others take part without reading it. */
function Person({ session, review }: { session: Session; review: Review }) {
  const { t } = useTranslation();
  const isPeopleTeam = useCan("reviews.manage");
  return (
    <Stack gap={0}>
      {isPeopleTeam ? (
        <TextLink to="/reviews/$reviewId" params={{ reviewId: review.id }} size="sm" fw={560}>
          {review.person_name}
        </TextLink>
      ) : (
        <Text size="sm" fw={560}>
          {review.person_name}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {[review.job_title, review.unit_name].filter(Boolean).join(" · ")}
      </Text>
      {isCompared(session, review) ? null : (
        <Text size="xs" c="dimmed">
          {t("calibration.left", { state: t(`review_state.${review.state}`) })}
        </Text>
      )}
    </Stack>
  );
}

function useColumns({ session, onChange }: ViewProps): Column<Review>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { scale } = session;
  const columns: Column<Review>[] = [
    {
      key: "person",
      header: t("calibration.person"),
      cell: (review) => <Person session={session} review={review} />,
      sortBy: (review) => review.person_name,
    },
    {
      key: "reviewer",
      header: t("calibration.reviewer"),
      cell: (review) => <Text size="sm">{review.reviewer_name ?? t("calibration.no_reviewer")}</Text>,
      sortBy: (review) => review.reviewer_name,
    },
    {
      key: "computed",
      header: t("calibration.computed"),
      cell: ({ computed }) => <Text size="sm">{computed === null ? "–" : format.number(computed, 2)}</Text>,
      sortBy: ({ computed }) => computed,
    },
    {
      key: "given",
      header: t("calibration.given"),
      cell: ({ given }) => <Point scale={scale} rating={given} />,
      sortBy: ({ given }) => given,
    },
    {
      key: "now",
      header: t("calibration.now"),
      cell: (review) => <CalibratedPoint scale={scale} review={review} />,
      sortBy: ratingOf,
    },
    {
      key: "potential",
      header: t("calibration.potential"),
      cell: ({ potential }) => (
        <Text size="sm">{potential === null ? "–" : t(`potential.${potentials[potential - 1] ?? "low"}`)}</Text>
      ),
      sortBy: ({ potential }) => potential,
    },
  ];
  if (!session.may_change) return columns;
  return [
    ...columns,
    {
      key: "change",
      header: t("calibration.change"),
      headerHidden: true,
      align: "right",
      cell: (review) =>
        isCompared(session, review) ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t("calibration.change_of", { name: review.person_name })}
            onClick={() => onChange(review)}
          >
            {t("calibration.change")}
          </Button>
        ) : null,
    },
  ];
}

export function SessionPeople(props: ViewProps) {
  const { t } = useTranslation();
  const { filter, narrow } = useFilter();
  const columns = useColumns(props);
  const { session } = props;
  const rows = found(session.reviews, filter);
  return (
    <Section title={t("calibration_view.people")} description={t("calibration.layer_text")} flush>
      <Filters session={session} />
      {rows.length > 0 ? (
        <DataTable
          label={t("calibration_view.people")}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          minimumWidth={720}
          firstShown={50}
        />
      ) : (
        <EmptyState icon={IconUserSearch} title={t("calibration.none_so")}>
          <Button
            variant="default"
            onClick={() => narrow({ search: undefined, reviewer: undefined, rating: undefined, changed: undefined })}
          >
            {t("calibration.clear_filter")}
          </Button>
        </EmptyState>
      )}
    </Section>
  );
}
