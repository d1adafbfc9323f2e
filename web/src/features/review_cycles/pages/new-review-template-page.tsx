// SPDX-License-Identifier: Apache-2.0
// A new template of reviews. It begins with the starter, all of which can be changed.
import { Skeleton } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Permitted } from "@/ui/permitted";
import { useProblemForm } from "@/ui/use-problem-form";
import { TemplateFields } from "../components/template-fields";
import { type TemplateValues, templateContent, templateValuesOf } from "../template-values";

function NewTemplate({ starter }: { starter: components["schemas"]["ReviewTemplateContent"] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = api.useMutation("post", "/api/v1/review-templates", {
    meta: { quiet: true, done: t("review_template.created") },
  });
  const edit = useProblemForm<TemplateValues>({ initialValues: templateValuesOf(starter) }, async (values) => {
    await create.mutateAsync({ body: templateContent(values) });
    await navigate({ to: "/review-templates" });
  });
  return (
    <PageForm
      edit={edit}
      submit={t("review_template.create")}
      cancel={
        <ButtonLink to="/review-templates" variant="default">
          {t("action.cancel")}
        </ButtonLink>
      }
    >
      <TemplateFields form={edit.form} />
    </PageForm>
  );
}

function AnyTemplate() {
  const { t } = useTranslation();
  const starter = api.useQuery("get", "/api/v1/review-template-starter", {}, { refetchOnWindowFocus: false });
  return (
    <Page width="reading">
      <PageHeader
        title={t("review_template.new")}
        eyebrow={<TextLink to="/review-templates">{t("place.review_templates")}</TextLink>}
        subtitle={t("review_template.new_text")}
      />
      <Loaded query={starter} skeleton={<Skeleton height={480} radius="lg" />}>
        {(content) => <NewTemplate starter={content} />}
      </Loaded>
    </Page>
  );
}

export function NewReviewTemplatePage() {
  return (
    <Permitted to="reviews.manage">
      <AnyTemplate />
    </Permitted>
  );
}
