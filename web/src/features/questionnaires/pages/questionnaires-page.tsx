// SPDX-License-Identifier: Apache-2.0
// The library: questionnaires of the organisation, and those that come with the program to begin from.
import { Button, Stack, Text } from "@mantine/core";
import { IconClipboardList, IconPlus } from "@tabler/icons-react";
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
import { Section } from "@/ui/section";
import { useTimeWords } from "@/ui/use-time-words";
import { NewQuestionnaire } from "../components/new-questionnaire";
import { Starters } from "../components/starters";
import { QuestionnaireStateBadge } from "../components/versions";
import { withGaps } from "../content";
import { useLanguageNames } from "../use-language-names";

type Summary = components["schemas"]["QuestionnaireSummary"];

function useColumns(): Column<Summary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const timeWords = useTimeWords();
  const nameOf = useLanguageNames();
  return [
    {
      key: "title",
      header: t("questionnaire.title"),
      cell: (one) => (
        <Stack gap={2}>
          <TextLink
            to="/questionnaires/$versionId"
            params={{ versionId: one.questionnaire_version_id }}
            search={{ show: "questions" }}
            fw={560}
          >
            {withGaps(one.title) || t("questionnaire.no_title")}
          </TextLink>
          <Text size="xs" c="dimmed">
            {t(`questionnaire_purpose.${one.purpose}`)}
          </Text>
        </Stack>
      ),
    },
    {
      key: "state",
      header: t("questionnaire.state"),
      cell: (one) => (
        <Stack gap={4} align="flex-start">
          <QuestionnaireStateBadge state={one.state} />
          {one.draft_id && one.state !== "draft" ? (
            <TextLink
              to="/questionnaires/$versionId"
              params={{ versionId: one.draft_id }}
              search={{ show: "questions" }}
              size="xs"
            >
              {t("questionnaire.has_draft")}
            </TextLink>
          ) : null}
        </Stack>
      ),
    },
    {
      key: "length",
      header: t("questionnaire.length"),
      cell: (one) => (
        <Text size="sm">
          {t("questionnaire.question_count", { count: one.questions })} · {timeWords(one.time)}
        </Text>
      ),
    },
    {
      key: "languages",
      header: t("questionnaire.languages"),
      cell: (one) => <Text size="sm">{one.languages.map(nameOf).join(", ")}</Text>,
    },
    {
      key: "changed",
      header: t("questionnaire.changed"),
      cell: (one) => <Text size="sm">{format.instant(one.changed_at)}</Text>,
    },
  ];
}

export function QuestionnairesPage() {
  const { t, i18n } = useTranslation();
  const columns = useColumns();
  const [isNew, setNew] = useState(false);
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/questionnaires",
    { params: { query: { language: i18n.language } } },
    paged,
  );
  return (
    <Page>
      <PageHeader
        title={t("place.questionnaires")}
        subtitle={t("questionnaire.subtitle")}
        actions={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setNew(true)}>
            {t("questionnaire.new")}
          </Button>
        }
      />
      <Stack gap="lg">
        <Section title={t("questionnaire.ours")} flush>
          <PagedTable
            query={query}
            label={t("questionnaire.ours")}
            columns={columns}
            rowKey={({ id }) => id}
            empty={
              <EmptyState
                icon={IconClipboardList}
                title={t("questionnaire.none")}
                text={t("questionnaire.none_text")}
              />
            }
          />
        </Section>
        <Starters />
      </Stack>
      {isNew ? <NewQuestionnaire onClose={() => setNew(false)} /> : null}
    </Page>
  );
}
