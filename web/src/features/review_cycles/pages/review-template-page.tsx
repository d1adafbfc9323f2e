// SPDX-License-Identifier: Apache-2.0
// One template: written until it is retired. Cycles under way keep what they were launched with.
import { Alert, Skeleton, Stack } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { ConfirmButton } from "@/ui/confirm";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Permitted } from "@/ui/permitted";
import { useEditForm } from "@/ui/use-edit-form";
import { TemplateFields } from "../components/template-fields";
import { TemplateReading } from "../components/template-reading";
import { type TemplateValues, templateContent, templateValuesOf } from "../template-values";
import { useTemplateWords } from "../use-template-words";

type View = components["schemas"]["ReviewTemplateView"];

const route = getRouteApi("/signed-in/review-templates/$reviewTemplateId");
const address = "/api/v1/review-templates/{review_template_id}";
const read = (view: View) => ({ values: templateValuesOf(view.content), version: view.version });

function EditTemplate({ view }: { view: View }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const words = useTemplateWords();
  const params = { path: { review_template_id: view.id } };
  const change = api.useMutation("put", address, { meta: { quiet: true, done: t("review_template.changed") } });
  const edit = useEditForm<TemplateValues>({
    read: read(view),
    readAgain: async () =>
      read(await queryClient.fetchQuery({ ...api.queryOptions("get", address, { params }), staleTime: 0 })),
    save: async ({ values, version, saved }) => {
      const changed = await change.mutateAsync({ params, body: { ...templateContent(values), version } });
      saved(values, changed.version);
    },
  });
  return (
    <PageForm edit={edit} submit={t("action.save")}>
      <ClashAlert edit={edit} {...words} />
      <TemplateFields form={edit.form} />
    </PageForm>
  );
}

function TemplateMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const retire = api.useMutation("post", `${address}/retirement`, { meta: { done: t("review_template.retired") } });
  if (view.is_retired) return null;
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        loading={retire.isPending}
        question={t("review_template.retire_question", { name: view.content.name })}
        consequence={t("review_template.retire_text")}
        confirm={t("review_template.retire")}
        onConfirm={() =>
          retire.mutate({ params: { path: { review_template_id: view.id } }, body: { version: view.version } })
        }
      >
        {t("review_template.retire")}
      </ConfirmButton>
      <ButtonLink to="/review-cycles/new" search={{ template: view.id }}>
        {t("review_cycle.new")}
      </ButtonLink>
    </>
  );
}

function Template({ view }: { view: View }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={view.content.name}
        eyebrow={<TextLink to="/review-templates">{t("place.review_templates")}</TextLink>}
        subtitle={view.is_retired ? undefined : t("review_template.change_text")}
        actions={<TemplateMoves view={view} />}
      />
      {view.is_retired ? (
        <Stack gap="lg">
          <Alert color="gray" variant="light" icon={<IconArchive />} title={t("review_template.is_retired")}>
            {t("review_template.is_retired_text")}
          </Alert>
          <TemplateReading values={templateValuesOf(view.content)} />
        </Stack>
      ) : (
        <EditTemplate view={view} />
      )}
    </>
  );
}

function OneTemplate() {
  const { reviewTemplateId } = route.useParams();
  const query = api.useQuery(
    "get",
    address,
    { params: { path: { review_template_id: reviewTemplateId } } },
    { refetchOnWindowFocus: false },
  );
  return (
    <Page width="reading">
      <Loaded query={query} wholePage skeleton={<Skeleton height={480} radius="lg" />}>
        {(view) => <Template view={view} />}
      </Loaded>
    </Page>
  );
}

export function ReviewTemplatePage() {
  return (
    <Permitted to="reviews.manage">
      <OneTemplate />
    </Permitted>
  );
}
