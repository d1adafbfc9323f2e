// SPDX-License-Identifier: Apache-2.0
// Reviews: one's own, those one writes, and those that wait for an answer from above.
import { Stack } from "@mantine/core";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { OwnReviews, ReviewsAsked, ReviewsToWrite } from "../components/review-lines";

/** `Sessions`: of calibration that one takes part in, from another feature. */
export function AllReviews({ Sessions }: { Sessions: ComponentType }) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  return (
    <Page>
      <PageHeader title={t("place.reviews")} subtitle={t("review.subtitle")} />
      {person_id ? (
        <Stack gap="lg">
          <ReviewsAsked of="to_decide" />
          <ReviewsAsked of="to_approve" />
          <ReviewsToWrite />
          <Sessions />
          <OwnReviews />
        </Stack>
      ) : (
        <NotFound text={t("home.no_person")} />
      )}
    </Page>
  );
}
