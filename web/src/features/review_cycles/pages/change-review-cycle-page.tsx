// SPDX-License-Identifier: Apache-2.0
// Changes a draft. Somebody else may be writing, too: then both versions stand beside each other.
import { Skeleton } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { AudienceValues } from "@/ui/audience-values";
import { ClashAlert } from "@/ui/clash-alert";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Permitted } from "@/ui/permitted";
import { useEditForm } from "@/ui/use-edit-form";
import { readAudience, useAudienceOf } from "../audience-of";
import { CycleFields } from "../components/cycle-fields";
import { type CycleValues, cycleContent, cycleValuesOf } from "../cycle-values";
import { useCycleWords } from "../use-cycle-words";

type View = components["schemas"]["CycleView"];

const route = getRouteApi("/signed-in/review-cycles/$reviewCycleId/change");
const address = "/api/v1/review-cycles/{review_cycle_id}";

function ChangeForm({ view, audience }: { view: View; audience: AudienceValues }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const words = useCycleWords();
  const params = { path: { review_cycle_id: view.id } };
  const change = api.useMutation("put", address, { meta: { quiet: true, done: t("review_cycle.changed") } });
  const edit = useEditForm<CycleValues>({
    read: { values: cycleValuesOf(view, audience), version: view.version },
    readAgain: async () => {
      const now = await queryClient.fetchQuery({ ...api.queryOptions("get", address, { params }), staleTime: 0 });
      return { values: cycleValuesOf(now, await readAudience(queryClient, now)), version: now.version };
    },
    save: async ({ values, version }) => {
      await change.mutateAsync({ params, body: { ...cycleContent(values), version } });
      await navigate({ to: "/review-cycles/$reviewCycleId", params: { reviewCycleId: view.id }, search: {} });
    },
  });
  return (
    <PageForm
      edit={edit}
      submit={t("action.save")}
      cancel={
        <ButtonLink
          to="/review-cycles/$reviewCycleId"
          params={{ reviewCycleId: view.id }}
          search={{}}
          variant="default"
        >
          {t("action.cancel")}
        </ButtonLink>
      }
    >
      <ClashAlert edit={edit} {...words} />
      <CycleFields form={edit.form} />
    </PageForm>
  );
}

function Change({ view }: { view: View }) {
  const { t } = useTranslation();
  const audience = useAudienceOf(view);
  if (view.state !== "draft") return <EmptyState icon={IconLock} title={t("problem.cycle_launched")} />;
  return (
    <Loaded query={audience} skeleton={<Skeleton height={480} radius="lg" />}>
      {(values) => <ChangeForm view={view} audience={values} />}
    </Loaded>
  );
}

function ChangeCycle() {
  const { t } = useTranslation();
  const { reviewCycleId } = route.useParams();
  const query = api.useQuery(
    "get",
    address,
    { params: { path: { review_cycle_id: reviewCycleId } } },
    { refetchOnWindowFocus: false },
  );
  return (
    <Page width="reading">
      <PageHeader
        title={t("review_cycle.change")}
        eyebrow={
          <TextLink to="/review-cycles/$reviewCycleId" params={{ reviewCycleId }} search={{}}>
            {query.data?.name ?? t("place.review_cycles")}
          </TextLink>
        }
      />
      <Loaded query={query} wholePage>
        {(view) => <Change view={view} />}
      </Loaded>
    </Page>
  );
}

export function ChangeReviewCyclePage() {
  return (
    <Permitted to="reviews.manage">
      <ChangeCycle />
    </Permitted>
  );
}
