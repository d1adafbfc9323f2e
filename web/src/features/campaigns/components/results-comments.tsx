// SPDX-License-Identifier: Apache-2.0
// What was written, in no order, narrowed down to a theme, a question or by letters.
import { Alert, Group, Select, Stack, Text } from "@mantine/core";
import { IconEyeOff, IconMessageOff } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { SearchInput } from "@/ui/search-input";
import { Section, SectionFilters } from "@/ui/section";
import { type Results, useResultsAddress, useResultWords } from "../use-results";
import classes from "./results-comments.module.css";

function useComments(results: Results) {
  const { campaignId, search } = useResultsAddress();
  return api.useInfiniteQuery(
    "get",
    "/api/v1/campaigns/{campaign_id}/comments",
    {
      params: {
        path: { campaign_id: campaignId },
        query: {
          campaign_group_id: results.group.id,
          factor_key: search.theme,
          question_key: search.question,
          search: search.search,
          limit: 50,
        },
      },
    },
    { ...paged, placeholderData: keepPreviousData },
  );
}

function Filters({ results }: { results: Results }) {
  const { t } = useTranslation();
  const { search, change } = useResultsAddress();
  const asked = results.questions.filter(({ kind }) => kind === "long_text" || kind === "short_text");
  const keys = new Set(asked.map(({ factor_key }) => factor_key));
  const themes = results.factors.filter(({ key }) => keys.has(key));
  const shown = asked.filter(({ factor_key }) => search.theme === undefined || factor_key === search.theme);
  return (
    <Group gap="sm">
      <SearchInput
        label={t("results.search_comments")}
        search={search.search}
        onSearch={(text) => change({ search: text })}
        w={{ base: "100%", xs: 260 }}
      />
      {themes.length > 0 ? (
        <Select
          aria-label={t("results.theme")}
          placeholder={t("results.all_themes")}
          clearable
          w={{ base: "100%", xs: 200 }}
          data={themes.map(({ key, name }) => ({ value: key, label: name }))}
          value={search.theme ?? null}
          onChange={(key) => change({ theme: key ?? undefined, question: undefined })}
        />
      ) : null}
      <Select
        aria-label={t("results.to_question")}
        placeholder={t("results.all_questions")}
        clearable
        w={{ base: "100%", xs: 340 }}
        data={shown.map(({ key, text }) => ({ value: key, label: text }))}
        value={search.question ?? null}
        onChange={(key) => change({ question: key ?? undefined })}
      />
    </Group>
  );
}

export function ResultsComments({ results }: { results: Results }) {
  const { t } = useTranslation();
  const words = useResultWords();
  const comments = useComments(results);
  const texts = new Map(results.questions.map(({ key, text }) => [key, text]));
  if (!results.group.shows_comments)
    return (
      <Alert variant="light" color="gray" icon={<IconEyeOff size={18} aria-hidden />} title={t("results.no_comments")}>
        {t("results.no_comments_text", {
          group: words.group(results.group),
          smallest: results.smallest_comment_group,
        })}
      </Alert>
    );
  return (
    <Section title={t("results_view.comments")} description={t("results.comments_text")} flush>
      <SectionFilters>
        <Filters results={results} />
      </SectionFilters>
      <Loaded query={comments}>
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.items);
          if (lines.length === 0) return <EmptyState icon={IconMessageOff} title={t("results.no_comment_found")} />;
          return (
            <>
              <Stack
                component="ul"
                gap={0}
                p={0}
                m={0}
                className={classes.comments}
                aria-label={t("results_view.comments")}
              >
                {lines.map((line) => (
                  <li key={line.id} className={classes.comment}>
                    <Text className={classes.text}>{line.text}</Text>
                    <Text size="xs" c="dimmed">
                      {texts.get(line.question_key) ?? line.question_key}
                    </Text>
                  </li>
                ))}
              </Stack>
              <MoreButton query={comments} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
