// SPDX-License-Identifier: Apache-2.0
// The bank of questions: found by words, category, tag and kind.
import { Badge, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { IconHelpHexagon, IconPlus } from "@tabler/icons-react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { SearchInput } from "@/ui/search-input";
import { Section, SectionFilters } from "@/ui/section";
import { kinds } from "../question-content";

type Line = components["schemas"]["BankQuestionLine"];

const route = getRouteApi("/signed-in/question-bank");

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "name",
      header: t("quiz.question"),
      cell: (one) => (
        <Stack gap={2}>
          <TextLink to="/question-bank/$questionId" params={{ questionId: one.id }} fw={560}>
            {one.name || t("quiz_bank.no_text")}
          </TextLink>
          <Text size="xs" c="dimmed">
            {t(`quiz_kind.${one.kind}`)}
          </Text>
        </Stack>
      ),
    },
    { key: "category", header: t("quiz_bank.category"), cell: (one) => <Text size="sm">{one.category || "–"}</Text> },
    {
      key: "tags",
      header: t("quiz_bank.tags"),
      cell: (one) => (
        <Group gap={4}>
          {one.tags.map((tag) => (
            <Badge key={tag} variant="light" color="gray" tt="none">
              {tag}
            </Badge>
          ))}
        </Group>
      ),
    },
    {
      key: "state",
      header: t("quiz.state"),
      cell: (one) => (
        <Badge color={one.is_retired ? "gray" : one.is_complete ? "green" : "yellow"}>
          {t(`quiz_bank_state.${one.is_retired ? "retired" : one.is_complete ? "complete" : "unfinished"}`)}
        </Badge>
      ),
    },
    { key: "asked", header: t("quiz_bank.asked"), align: "right", cell: (one) => one.asked },
    {
      key: "changed",
      header: t("quiz.changed"),
      cell: (one) => <Text size="sm">{format.instant(one.changed_at)}</Text>,
    },
  ];
}

function Filters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const overview = api.useQuery("get", "/api/v1/bank-overview");
  const put = (change: Partial<typeof search>) =>
    void navigate({ to: "/question-bank", search: { ...search, ...change }, replace: true });
  const counted = (all: { name: string; questions: number }[] | undefined, label: string) => [
    { value: "", label },
    ...(all ?? []).map((one) => ({ value: one.name, label: `${one.name} (${one.questions})` })),
  ];
  return (
    <SectionFilters>
      <Group gap="sm">
        <SearchInput label={t("quiz_bank.search")} search={search.search} onSearch={(text) => put({ search: text })} />
        <NativeSelect
          aria-label={t("quiz_bank.category")}
          value={search.category ?? ""}
          data={counted(overview.data?.categories, t("quiz_bank.all_categories"))}
          onChange={(event) => put({ category: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          aria-label={t("quiz_bank.tags")}
          value={search.tag ?? ""}
          data={counted(overview.data?.tags, t("quiz_bank.all_tags"))}
          onChange={(event) => put({ tag: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          aria-label={t("quiz_bank.kind")}
          value={search.kind ?? ""}
          data={[
            { value: "", label: t("quiz_bank.all_kinds") },
            ...kinds.map((kind) => ({ value: kind, label: t(`quiz_kind.${kind}`) })),
          ]}
          onChange={(event) => put({ kind: kinds.find((one) => one === event.currentTarget.value) })}
        />
        <NativeSelect
          aria-label={t("quiz.state")}
          value={search.retired ?? ""}
          data={[
            { value: "", label: t("quiz_bank.in_use") },
            { value: "true", label: t("quiz_bank_state.retired") },
          ]}
          onChange={(event) => put({ retired: event.currentTarget.value || undefined })}
        />
      </Group>
    </SectionFilters>
  );
}

export function BankPage() {
  const { t } = useTranslation();
  const columns = useColumns();
  const { search, category, tag, kind, retired } = route.useSearch();
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/bank-questions",
    {
      params: {
        query: {
          ...(search && { search }),
          ...(category && { category }),
          ...(tag && { tag }),
          ...(kind && { kind }),
          ...(retired && { retired: true }),
        },
      },
    },
    paged,
  );
  return (
    <Page>
      <PageHeader
        title={t("place.question_bank")}
        subtitle={t("quiz_bank.subtitle")}
        actions={
          <Group gap="sm">
            <ButtonLink to="/question-bank/import" variant="default">
              {t("quiz_import.title")}
            </ButtonLink>
            <ButtonLink to="/question-bank/new" leftSection={<IconPlus size={16} aria-hidden />}>
              {t("quiz_bank.new")}
            </ButtonLink>
          </Group>
        }
      />
      <Section title={t("quiz.questions")} flush>
        <Filters />
        <PagedTable
          query={query}
          label={t("place.question_bank")}
          columns={columns}
          rowKey={({ id }) => id}
          empty={<EmptyState icon={IconHelpHexagon} title={t("quiz_bank.none")} text={t("quiz_bank.none_text")} />}
        />
      </Section>
    </Page>
  );
}
