// SPDX-License-Identifier: Apache-2.0
// The quizzes of the organisation, for those who write them.
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconHelpHexagon, IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { Panel } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";
import { QuizStateBadge } from "../components/quiz-state";

type Line = components["schemas"]["QuizLine"];

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "title",
      header: t("quiz.title"),
      cell: (one) => (
        <TextLink to="/quizzes/$versionId" params={{ versionId: one.quiz_version_id }} fw={560}>
          {one.title}
        </TextLink>
      ),
    },
    {
      key: "state",
      header: t("quiz.state"),
      cell: (one) => (
        <Stack gap={4} align="flex-start">
          <QuizStateBadge state={one.state} />
          {one.draft_id && one.state !== "draft" ? (
            <TextLink to="/quizzes/$versionId" params={{ versionId: one.draft_id }} size="xs">
              {t("quiz.has_draft")}
            </TextLink>
          ) : null}
        </Stack>
      ),
    },
    {
      key: "open",
      header: t("quiz.for_whom"),
      cell: (one) => <Text size="sm">{t(one.is_open_to_all ? "quiz.for_all" : "quiz.for_courses")}</Text>,
    },
    { key: "attempts", header: t("quiz.attempts"), align: "right", cell: (one) => one.attempts },
    {
      key: "to_mark",
      header: t("quiz.to_mark"),
      align: "right",
      cell: (one) => (one.to_mark > 0 ? <TextLink to="/quiz-marking">{one.to_mark}</TextLink> : 0),
    },
    {
      key: "changed",
      header: t("quiz.changed"),
      cell: (one) => <Text size="sm">{format.instant(one.changed_at)}</Text>,
    },
  ];
}

function NewQuiz({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = api.useMutation("post", "/api/v1/quizzes", { meta: { quiet: true } });
  const edit = useProblemForm({ initialValues: { title: "" } }, async (values) => {
    const made = await create.mutateAsync({ body: values });
    await navigate({ to: "/quizzes/$versionId", params: { versionId: made.id } });
  });
  return (
    <FormModal title={t("quiz.new")} submit={t("quiz.write")} edit={edit} onClose={onClose}>
      <TextInput
        label={t("quiz.title")}
        required
        maxLength={200}
        data-autofocus
        {...edit.form.getInputProps("title")}
      />
    </FormModal>
  );
}

export function QuizzesPage() {
  const { t } = useTranslation();
  const columns = useColumns();
  const [isNew, setNew] = useState(false);
  const query = api.useInfiniteQuery("get", "/api/v1/quizzes", { params: { query: {} } }, paged);
  return (
    <Page>
      <PageHeader
        title={t("place.quizzes")}
        subtitle={t("quiz.subtitle")}
        actions={
          <Group gap="sm">
            <ButtonLink to="/question-bank" variant="default">
              {t("place.question_bank")}
            </ButtonLink>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setNew(true)}>
              {t("quiz.new")}
            </Button>
          </Group>
        }
      />
      <Panel>
        <PagedTable
          query={query}
          label={t("place.quizzes")}
          columns={columns}
          rowKey={({ id }) => id}
          empty={<EmptyState icon={IconHelpHexagon} title={t("quiz.none")} text={t("quiz.none_text")} />}
        />
      </Panel>
      {isNew ? <NewQuiz onClose={() => setNew(false)} /> : null}
    </Page>
  );
}
