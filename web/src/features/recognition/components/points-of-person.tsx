// SPDX-License-Identifier: Apache-2.0
// A person's two purses: what stands in them, and the entries of one below.
import { SimpleGrid } from "@mantine/core";
import type { LinkProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Loaded } from "@/ui/loaded";
import { Panel } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";
import { MyPoints } from "./my-points";
import { PointEntries } from "./point-entries";

type Purse = components["schemas"]["Purse"];

interface PointsOfPersonProps {
  personId: string;
  purse: Purse;
  /** Where the entries of that purse are shown. */
  linkTo: (purse: Purse) => LinkProps;
}

export function PointsOfPerson({ personId, purse, linkTo }: PointsOfPersonProps) {
  const { t } = useTranslation();
  const purses = api.useQuery("get", "/api/v1/people/{person_id}/purses", {
    params: { path: { person_id: personId } },
  });
  return (
    <>
      <Loaded query={purses}>
        {(found) => (
          <SimpleGrid cols={{ base: 1, xs: 2 }} mb="lg">
            <MyPoints purse={found} />
          </SimpleGrid>
        )}
      </Loaded>
      <TabLinks
        label={t("points.purses")}
        tabs={(["earned", "to_give"] as const).map((one) => ({
          label: t(`points.${one}`),
          link: linkTo(one),
          current: purse === one,
        }))}
      />
      <Panel>
        <PointEntries personId={personId} purse={purse} />
      </Panel>
    </>
  );
}
