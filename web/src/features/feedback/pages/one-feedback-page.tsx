// SPDX-License-Identifier: Apache-2.0
// One piece of feedback on a page of its own, where notifications lead.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { FeedbackCard } from "../components/feedback-card";

const route = getRouteApi("/signed-in/feedback/$feedbackId");

export function OneFeedbackPage() {
  const { t } = useTranslation();
  const { feedbackId } = route.useParams();
  const feedback = api.useQuery("get", "/api/v1/feedback/{feedback_id}", {
    params: { path: { feedback_id: feedbackId } },
  });
  return (
    <Page width="reading">
      <Loaded wholePage query={feedback}>
        {(view) => (
          <>
            <PageHeader
              title={t("feedback.one", { giver: view.giver_name, receiver: view.receiver_name })}
              eyebrow={<TextLink to="/feedback">{t("place.feedback")}</TextLink>}
            />
            <FeedbackCard view={view} linked={false} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
