// SPDX-License-Identifier: Apache-2.0
// What a framework says of itself: drafting one, or changing it.
import { SimpleGrid, Skeleton, Stack, Textarea, TextInput } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { FormActions } from "@/ui/form-actions";
import { LeaveGuard } from "@/ui/leave-guard";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { useEditForm } from "@/ui/use-edit-form";
import { type ProblemForm, useProblemForm } from "@/ui/use-problem-form";
import { CodeField, rename } from "../components/code-field";
import { CompetenciesLink, FrameworkLink } from "../components/ways-back";
import { type FrameworkWords, frameworkWords, useFrameworkClashWords } from "../use-clash-words";

type Framework = components["schemas"]["Framework"];

const empty: FrameworkWords = { code: "", name: "", edition: "", description: "", licence: "", attribution: "" };

interface FieldsProps {
  edit: ProblemForm<FrameworkWords>;
  codeIsFixed: boolean;
  /** What somebody else changed meanwhile, said above the buttons. */
  clash?: ReactNode;
  submit: string;
  onCancel: () => void;
}

function Fields({ edit, codeIsFixed, clash, submit, onCancel }: FieldsProps) {
  const { form, problem, sending } = edit;
  const { t } = useTranslation();
  return (
    <Section title={t("framework.about")}>
      <Stack>
        <TextInput
          label={t("framework.name")}
          placeholder={t("framework.name_example")}
          maxLength={200}
          required
          {...form.getInputProps("name")}
          onChange={(event) => rename(form, event.currentTarget.value, codeIsFixed)}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <CodeField form={form} isFixed={codeIsFixed} />
          <TextInput
            label={t("framework.edition_label")}
            description={t("framework.edition_text")}
            maxLength={40}
            {...form.getInputProps("edition")}
          />
        </SimpleGrid>
        <Textarea
          label={t("framework.description")}
          autosize
          minRows={3}
          maxLength={4000}
          {...form.getInputProps("description")}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t("framework.licence")} maxLength={400} {...form.getInputProps("licence")} />
          <TextInput
            label={t("framework.attribution")}
            description={t("framework.attribution_text")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            maxLength={1000}
            {...form.getInputProps("attribution")}
          />
        </SimpleGrid>
        {clash}
        <FormActions problem={problem} sending={sending} submit={submit} onCancel={onCancel} />
      </Stack>
    </Section>
  );
}

export function NewFrameworkPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = api.useMutation("post", "/api/v1/frameworks", {
    meta: { quiet: true, done: t("framework.drafted") },
  });
  const edit = useProblemForm<FrameworkWords>({ initialValues: empty }, async (values) => {
    const { id } = await create.mutateAsync({ body: values });
    await navigate({ to: "/frameworks/$frameworkId", params: { frameworkId: id }, ignoreBlocker: true });
  });
  return (
    <Page width="reading">
      <PageHeader eyebrow={<CompetenciesLink />} title={t("framework.new")} subtitle={t("framework.new_text")} />
      <form onSubmit={edit.onSubmit} noValidate>
        <Fields
          edit={edit}
          codeIsFixed={false}
          submit={t("framework.draft")}
          onCancel={() => void navigate({ to: "/competencies" })}
        />
      </form>
      <LeaveGuard active={edit.form.isDirty} />
    </Page>
  );
}

interface ChangeFrameworkProps {
  framework: Framework;
  readAgain: () => Promise<Framework>;
}

function ChangeFramework({ framework, readAgain }: ChangeFrameworkProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const back = (ignoreBlocker: boolean) =>
    navigate({ to: "/frameworks/$frameworkId", params: { frameworkId: framework.id }, ignoreBlocker });
  const change = api.useMutation("put", "/api/v1/frameworks/{framework_id}", {
    meta: { quiet: true, done: t("framework.saved") },
  });
  const words = useFrameworkClashWords();
  const read = (one: Framework) => ({ values: frameworkWords(one), version: one.version });
  const edit = useEditForm<FrameworkWords>({
    read: read(framework),
    readAgain: async () => read(await readAgain()),
    save: async ({ values: { code: _, ...values }, version }) => {
      await change.mutateAsync({ params: { path: { framework_id: framework.id } }, body: { ...values, version } });
      await back(true);
    },
  });
  return (
    <>
      <PageHeader eyebrow={<FrameworkLink {...framework} />} title={t("framework.change_title")} />
      <form onSubmit={edit.onSubmit} noValidate>
        <Fields
          edit={edit}
          codeIsFixed
          clash={<ClashAlert edit={edit} {...words} />}
          submit={t("action.save")}
          onCancel={() => void back(false)}
        />
      </form>
      <LeaveGuard active={edit.isChanged} />
    </>
  );
}

const route = getRouteApi("/signed-in/frameworks/$frameworkId/change");

export function ChangeFrameworkPage() {
  const { frameworkId } = route.useParams();
  const content = api.useQuery("get", "/api/v1/frameworks/{framework_id}", {
    params: { path: { framework_id: frameworkId } },
  });
  return (
    <Page width="reading">
      <Loaded query={content} skeleton={<Skeleton height={480} radius="lg" />}>
        {({ framework }) => (
          <ChangeFramework
            framework={framework}
            readAgain={async () => (await content.refetch({ throwOnError: true })).data?.framework ?? framework}
          />
        )}
      </Loaded>
    </Page>
  );
}
