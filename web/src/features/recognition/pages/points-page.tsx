// SPDX-License-Identifier: Apache-2.0
// One's own points, opened: every entry that made the two balances.
import { IconCoins } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { PointsOfPerson } from "../components/points-of-person";

const route = getRouteApi("/signed-in/recognition/points");

export function PointsPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const { purse } = route.useSearch();
  return (
    <Page width="reading">
      <PageHeader
        title={t("points.title")}
        subtitle={t("points.subtitle")}
        eyebrow={
          <TextLink to="/recognition" search={{ show: "everybody" }}>
            {t("place.recognition")}
          </TextLink>
        }
      />
      {person_id ? (
        <PointsOfPerson
          personId={person_id}
          purse={purse}
          linkTo={(one) => ({ to: "/recognition/points", search: { purse: one } })}
        />
      ) : (
        <EmptyState icon={IconCoins} title={t("points.none")} />
      )}
    </Page>
  );
}
