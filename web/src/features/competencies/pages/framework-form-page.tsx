// SPDX-License-Identifier: Apache-2.0
// What a framework says of itself: drafting one, or changing it.
import { Button, Group, SimpleGrid, Skeleton, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { LeaveGuard } from "@/ui/leave-guard";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useEditForm } from "@/ui/use-edit-form";
import { useProblemForm } from "@/ui/use-problem-form";
import { codeFrom } from "../indicators";

type Framework = components["schemas"]["Framework"];

interface Values extends Record<string, unknown> {
  code: string;
  name: string;
  edition: string;
  description: string;
  licence: string;
  attribution: string;
}

const empty: Values = { code: "", name: "", edition: "", description: "", licence: "", attribution: "" };
const valuesOf = ({ code, name, edition, description, licence, attribution }: Framework): Values => ({
  code,
  name,
  edition,
  description,
  licence,
  attribution,
});
const changed = ["/api/v1/frameworks", "/api/v1/competencies"];

interface FieldsProps {
  form: UseFormReturnType<Values>;
  codeIsFixed: boolean;
  problem: ReactNode;
  sending: boolean;
  submit: string;
  onCancel: () => void;
}

function Fields({ form, codeIsFixed, problem, sending, submit, onCancel }: FieldsProps) {
  const { t } = useTranslation();
  const rename = (next: string) => {
    const followed = form.values.code === codeFrom(form.values.name);
    form.setFieldValue("name", next);
    if (!codeIsFixed && followed) form.setFieldValue("code", codeFrom(next));
  };
  return (
    <Section title={t("framework.about")}>
      <Stack>
        <TextInput
          label={t("framework.name")}
          placeholder={t("framework.name_example")}
          maxLength={200}
          required
          {...form.getInputProps("name")}
          onChange={(event) => rename(event.currentTarget.value)}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t("competency.code")}
            description={codeIsFixed ? t("competency.code_fixed") : t("competency.code_text")}
            maxLength={100}
            required
            disabled={codeIsFixed}
            {...form.getInputProps("code")}
          />
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
        {problem}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" loading={sending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

export function NewFrameworkPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const saved = useRef(false);
  const create = api.useMutation("post", "/api/v1/frameworks", {
    meta: { quiet: true, refreshes: changed, done: t("framework.drafted") },
  });
  const { form, problem, sending, onSubmit } = useProblemForm<Values>({ initialValues: empty }, async (values) => {
    const framework = await create.mutateAsync({ body: values });
    saved.current = true;
    await navigate({ to: "/frameworks/$frameworkId", params: { frameworkId: framework.id } });
  });
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={
          <TextLink to="/competencies" size="sm">
            {t("place.competencies")}
          </TextLink>
        }
        title={t("framework.new")}
        subtitle={t("framework.new_text")}
      />
      <form onSubmit={onSubmit} noValidate>
        <Fields
          form={form}
          codeIsFixed={false}
          problem={problem ? <ProblemAlert problem={problem} /> : null}
          sending={sending}
          submit={t("framework.draft")}
          onCancel={() => void navigate({ to: "/competencies" })}
        />
      </form>
      <LeaveGuard active={() => form.isDirty() && !saved.current} />
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
  const saved = useRef(false);
  const back = () => navigate({ to: "/frameworks/$frameworkId", params: { frameworkId: framework.id } });
  const change = api.useMutation("put", "/api/v1/frameworks/{framework_id}", {
    meta: { quiet: true, refreshes: changed, done: t("framework.saved") },
  });
  const read = (one: Framework) => ({ values: valuesOf(one), version: one.version });
  const edit = useEditForm<Values>({
    read: read(framework),
    readAgain: async () => read(await readAgain()),
    save: async ({ values: { code: _, ...values }, version }) => {
      await change.mutateAsync({ params: { path: { framework_id: framework.id } }, body: { ...values, version } });
      saved.current = true;
      await back();
    },
  });
  return (
    <>
      <PageHeader
        eyebrow={
          <TextLink to="/frameworks/$frameworkId" params={{ frameworkId: framework.id }} size="sm">
            {framework.name}
          </TextLink>
        }
        title={t("framework.change_title")}
      />
      <form onSubmit={edit.onSubmit} noValidate>
        <Fields
          form={edit.form}
          codeIsFixed
          problem={
            <>
              {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
              <ClashAlert
                edit={edit}
                label={(field) => t(`framework.${field === "edition" ? "edition_label" : (field as "name")}`)}
                say={(field, values) => String(values[field])}
              />
            </>
          }
          sending={edit.sending}
          submit={t("action.save")}
          onCancel={() => void back()}
        />
      </form>
      <LeaveGuard active={() => edit.isChanged() && !saved.current} />
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
