// SPDX-License-Identifier: Apache-2.0
// One question of the bank: written, tried out, and where it is asked. What was asked stays; an edit of it makes the next version.
import { Badge, Button, Group, Image, Stack, Text } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { FileButton } from "@/ui/file-button";
import { useFormat } from "@/ui/format";
import { LeaveGuard } from "@/ui/leave-guard";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { QuestionEditor, type QuestionValues } from "../components/question-editor";
import { QuestionPreview } from "../components/question-preview";
import { ofKind } from "../question-content";

type View = components["schemas"]["BankQuestionView"];

const route = getRouteApi("/signed-in/question-bank/$questionId");
const path = "/api/v1/bank-questions/{bank_question_id}";

function Eyebrow() {
  const { t } = useTranslation();
  return <TextLink to="/question-bank">{t("place.question_bank")}</TextLink>;
}

function Picture({ view }: { view: View }) {
  const { t } = useTranslation();
  const upload = api.useMutation("put", `${path}/image`, { meta: { quiet: true } });
  if (view.content.kind !== "hotspot") return null;
  return (
    <Section title={t("quiz_bank.picture")}>
      <Stack>
        {view.has_image ? (
          <Image
            maw={480}
            src={`/api/v1/bank-questions/${view.id}/image?of=${view.version}`}
            alt={view.content.image_description}
          />
        ) : null}
        <FileButton
          label={t("quiz_bank.choose_picture")}
          send={(file) =>
            upload.mutateAsync({
              params: { path: { bank_question_id: view.id }, query: { file_name: file.name } },
              body: file,
              bodySerializer: (content) => content as unknown as File,
              headers: { "Content-Type": "application/octet-stream" },
            })
          }
        />
      </Stack>
    </Section>
  );
}

function Uses({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t("quiz_bank.uses")}>
      <Stack gap="xs">
        {view.used_by.map((quiz) => (
          <TextLink key={quiz.quiz_version_id} to="/quizzes/$versionId" params={{ versionId: quiz.quiz_version_id }}>
            {quiz.title}
          </TextLink>
        ))}
        {view.versions.map((version) => (
          <Text key={version.id} size="sm" c="dimmed">
            {t("quiz_bank.version_line", {
              number: version.number,
              when: format.instant(version.written_at),
              count: version.asked,
            })}
          </Text>
        ))}
      </Stack>
    </Section>
  );
}

function Retirement({ view }: { view: View }) {
  const { t } = useTranslation();
  const step = { params: { path: { bank_question_id: view.id } }, body: { version: view.version } };
  const retire = api.useMutation("post", `${path}/retirement`);
  const reinstate = api.useMutation("post", `${path}/reinstatement`);
  if (view.is_retired)
    return (
      <Button variant="default" onClick={() => reinstate.mutate(step)}>
        {t("quiz_bank.reinstate")}
      </Button>
    );
  return (
    <ConfirmButton
      variant="default"
      confirmColor="red"
      question={t("quiz_bank.retire_question")}
      consequence={t("quiz_bank.retire_text")}
      confirm={t("quiz_bank.retire")}
      onConfirm={() => retire.mutate(step)}
    >
      {t("quiz_bank.retire")}
    </ConfirmButton>
  );
}

const valuesOf = (view: View): QuestionValues => ({
  category: view.category,
  tags: view.tags,
  competency_ids: view.competency_ids,
  content: ofKind(view.content.kind, view.content),
});

function Question({ view }: { view: View }) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => valuesOf(view));
  const [isChanged, setChanged] = useState(false);
  const write = api.useMutation("put", path, {
    meta: { quiet: true, done: t("quiz_bank.saved") },
    onSuccess: () => setChanged(false),
  });
  const said = write.data ?? view;
  return (
    <>
      <LeaveGuard active={() => isChanged} />
      <PageHeader
        title={said.content.name || t(`quiz_kind.${said.content.kind}`)}
        eyebrow={<Eyebrow />}
        subtitle={t("quiz_bank.version_number", { number: said.number })}
        actions={
          <Group>
            {said.faults.length > 0 ? <Badge color="yellow">{t("quiz_bank_state.unfinished")}</Badge> : null}
            <Retirement view={said} />
            <Button
              disabled={!isChanged}
              loading={write.isPending}
              onClick={() =>
                write.mutate({
                  params: { path: { bank_question_id: view.id } },
                  body: { version: said.version, ...values },
                })
              }
            >
              {t("action.save")}
            </Button>
          </Group>
        }
      />
      <Stack gap="lg">
        {write.error ? <ProblemAlert problem={write.error as unknown as Problem} /> : null}
        <QuestionEditor
          values={values}
          faults={said.faults}
          onChange={(next) => {
            setValues(next);
            setChanged(true);
          }}
        />
        <Picture view={said} />
        <QuestionPreview
          key={`${said.version} ${said.content.kind}`}
          content={said.content}
          image={said.has_image ? `/api/v1/bank-questions/${view.id}/image` : undefined}
        />
        <Uses view={said} />
      </Stack>
    </>
  );
}

export function QuestionPage() {
  const { questionId } = route.useParams();
  const query = api.useQuery("get", path, { params: { path: { bank_question_id: questionId } } }, { gcTime: 0 });
  return (
    <Page width="reading">
      <Loaded query={query} wholePage>
        {(view) => <Question key={`${view.id} ${view.has_image}`} view={view} />}
      </Loaded>
    </Page>
  );
}

export function NewQuestionPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [values, setValues] = useState<QuestionValues>({
    category: "",
    tags: [],
    competency_ids: [],
    content: ofKind("single_choice"),
  });
  const create = api.useMutation("post", "/api/v1/bank-questions", {
    meta: { quiet: true },
    onSuccess: (made) => void navigate({ to: "/question-bank/$questionId", params: { questionId: made.id } }),
  });
  return (
    <Page width="reading">
      <PageHeader
        title={t("quiz_bank.new")}
        eyebrow={<Eyebrow />}
        actions={
          <Button loading={create.isPending} onClick={() => create.mutate({ body: values })}>
            {t("action.save")}
          </Button>
        }
      />
      <Stack gap="lg">
        {create.error ? <ProblemAlert problem={create.error as unknown as Problem} /> : null}
        <QuestionEditor values={values} faults={[]} onChange={setValues} />
      </Stack>
    </Page>
  );
}
