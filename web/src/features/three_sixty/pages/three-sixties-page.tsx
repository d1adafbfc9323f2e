// SPDX-License-Identifier: Apache-2.0
// 360°: whom one is asked to rate, and those about oneself and one's people.
import { Stack } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { Requests } from "../components/requests";
import { ThreeSixtyLines } from "../components/three-sixty-lines";

export function ThreeSixtiesPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const { roundId } = useParams({ strict: false });
  return (
    <Page>
      <PageHeader title={t("place.three_sixties")} subtitle={t("three_sixty.subtitle")} />
      {person_id ? (
        <Stack gap="lg">
          <Requests roundId={roundId} />
          <ThreeSixtyLines of="own" />
          <ThreeSixtyLines of="team" />
          <ThreeSixtyLines of="coached" />
        </Stack>
      ) : (
        <NotFound text={t("home.no_person")} />
      )}
    </Page>
  );
}
