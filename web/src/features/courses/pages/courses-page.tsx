// SPDX-License-Identifier: Apache-2.0
// The courses of the organisation, for those who write them.
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconBook2, IconPlus } from "@tabler/icons-react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { SearchInput } from "@/ui/search-input";
import { Section, SectionFilters } from "@/ui/section";
import { ImportCourse } from "../components/import-course";
import { NewCourse } from "../components/new-course";
import { Starters } from "../components/starters";
import { CourseStateBadge } from "../components/versions";

type Summary = components["schemas"]["CourseSummary"];

const route = getRouteApi("/signed-in/courses");

function useColumns(): Column<Summary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "title",
      header: t("course.title"),
      cell: (one) => (
        <Stack gap={2}>
          <Group gap="xs">
            <TextLink
              to="/courses/$versionId"
              params={{ versionId: one.course_version_id }}
              search={{ show: "lessons" }}
              fw={560}
            >
              {one.title || t("course.no_title")}
            </TextLink>
            {one.is_template ? <Badge variant="default">{t("course.template")}</Badge> : null}
          </Group>
          <Text size="xs" c="dimmed" lineClamp={2} maw={560}>
            {one.summary}
          </Text>
        </Stack>
      ),
    },
    {
      key: "state",
      header: t("course.state"),
      cell: (one) => (
        <Stack gap={4} align="flex-start">
          <CourseStateBadge state={one.state} />
          {one.draft_id && one.state !== "draft" ? (
            <TextLink
              to="/courses/$versionId"
              params={{ versionId: one.draft_id }}
              search={{ show: "lessons" }}
              size="xs"
            >
              {t("course.has_draft")}
            </TextLink>
          ) : null}
        </Stack>
      ),
    },
    {
      key: "length",
      header: t("course.length"),
      cell: (one) => (
        <Text size="sm">
          {t("course.lesson_count", { count: one.lessons })} · {t("lesson.minutes", { count: one.minutes })}
        </Text>
      ),
    },
    {
      key: "changed",
      header: t("course.changed"),
      cell: (one) => <Text size="sm">{format.instant(one.changed_at)}</Text>,
    },
  ];
}

export function CoursesPage() {
  const { t } = useTranslation();
  const columns = useColumns();
  const navigate = useNavigate();
  const { search } = route.useSearch();
  const [isNew, setNew] = useState(false);
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/courses",
    { params: { query: { ...(search && { search }) } } },
    paged,
  );
  return (
    <Page>
      <PageHeader
        title={t("place.courses")}
        subtitle={t("course.subtitle")}
        actions={
          <>
            <ImportCourse />
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setNew(true)}>
              {t("course.new")}
            </Button>
          </>
        }
      />
      <Stack gap="lg">
        <Section title={t("course.ours")} flush>
          <SectionFilters>
            <SearchInput
              label={t("course.search")}
              search={search}
              onSearch={(words) => void navigate({ to: "/courses", search: { search: words }, replace: true })}
            />
          </SectionFilters>
          <PagedTable
            query={query}
            label={t("course.ours")}
            columns={columns}
            rowKey={({ id }) => id}
            empty={
              <EmptyState
                icon={IconBook2}
                title={t(search ? "course.none_found" : "course.none")}
                text={t(search ? "course.none_found_text" : "course.none_text")}
              />
            }
          />
        </Section>
        <Starters />
      </Stack>
      {isNew ? <NewCourse onClose={() => setNew(false)} /> : null}
    </Page>
  );
}
