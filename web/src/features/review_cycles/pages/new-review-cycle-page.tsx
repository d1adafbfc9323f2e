// SPDX-License-Identifier: Apache-2.0
// Begins a cycle of reviews. It is a draft: nobody is reviewed before the launch.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ButtonLink, TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Permitted } from "@/ui/permitted";
import { useProblemForm } from "@/ui/use-problem-form";
import { CycleFields } from "../components/cycle-fields";
import { type CycleValues, cycleContent, newCycle } from "../cycle-values";

const route = getRouteApi("/signed-in/review-cycles/new");

function NewCycle() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { template } = route.useSearch();
  const create = api.useMutation("post", "/api/v1/review-cycles", {
    meta: { quiet: true, done: t("review_cycle.drafted") },
  });
  const edit = useProblemForm<CycleValues>({ initialValues: newCycle(template ?? "") }, async (values) => {
    const { id } = await create.mutateAsync({ body: cycleContent(values) });
    await navigate({ to: "/review-cycles/$reviewCycleId", params: { reviewCycleId: id }, search: {} });
  });
  return (
    <Page width="reading">
      <PageHeader
        title={t("review_cycle.new")}
        eyebrow={<TextLink to="/review-cycles">{t("place.review_cycles")}</TextLink>}
        subtitle={t("review_cycle.new_text")}
      />
      <PageForm
        edit={edit}
        submit={t("review_cycle.draft")}
        cancel={
          <ButtonLink to="/review-cycles" variant="default">
            {t("action.cancel")}
          </ButtonLink>
        }
      >
        <CycleFields form={edit.form} />
      </PageForm>
    </Page>
  );
}

export function NewReviewCyclePage() {
  return (
    <Permitted to="reviews.manage">
      <NewCycle />
    </Permitted>
  );
}
