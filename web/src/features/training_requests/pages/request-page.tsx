// SPDX-License-Identifier: Apache-2.0
// One request: where it stands and whose turn it is, what is asked for, what it costs, and what has happened.
import { Group, Skeleton, Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Certificate } from "../components/certificate";
import classes from "../components/request.module.css";
import { RequestCosts } from "../components/request-costs";
import { RequestFacts, RequestReviews, RequestSteps } from "../components/request-facts";
import { RequestMoves } from "../components/request-moves";
import { RequestStateBadge } from "../components/request-state";
import { RequestTurn } from "../components/request-turn";

const route = getRouteApi("/signed-in/training-requests/$requestId");

function Request({ view }: { view: components["schemas"]["TrainingRequestView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { request, person_name, asked_by_name } = view;
  const asker = asked_by_name && request.asked_by_id !== request.person_id ? asked_by_name : null;
  return (
    <>
      <PageHeader
        title={request.title}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/training-requests" search={{ show: "mine" }}>
              {t("place.training_requests")}
            </TextLink>
            <RequestStateBadge state={view.state} />
          </Group>
        }
        subtitle={
          <>
            {t("request.of", { name: person_name, provider: request.provider, date: format.instant(request.asked_at) })}{" "}
            {asker ? t("request.asked_by", { name: asker }) : null}
          </>
        }
      />
      <Stack gap="lg">
        <RequestTurn view={view} />
        <RequestMoves view={view} />
        <div className={classes.columns}>
          <Stack gap="lg">
            <RequestFacts view={view} />
            <RequestReviews view={view} />
          </Stack>
          <Stack gap="lg">
            <RequestCosts view={view} />
            <Certificate view={view} />
            <RequestSteps view={view} />
          </Stack>
        </div>
      </Stack>
    </>
  );
}

export function RequestPage() {
  const { requestId } = route.useParams();
  const request = api.useQuery("get", "/api/v1/training-requests/{training_request_id}", {
    params: { path: { training_request_id: requestId } },
  });
  return (
    <Page>
      <Loaded query={request} skeleton={<Skeleton height={420} radius="lg" />}>
        {(view) => <Request view={view} />}
      </Loaded>
    </Page>
  );
}
