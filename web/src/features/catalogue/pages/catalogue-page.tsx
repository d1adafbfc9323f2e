// SPDX-License-Identifier: Apache-2.0
// Everything that is offered to learn by: what answers one's own needs first, then all of it, to be narrowed down.
import { Button, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBooks, IconBulb } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { useCan, useMe } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { isNarrowed, queryOf } from "../catalogue-search";
import { CatalogueFilters } from "../components/catalogue-filters";
import { CatalogueTabs } from "../components/catalogue-tabs";
import { OfferingCard } from "../components/offering-card";
import classes from "../components/offering-card.module.css";
import { OfferingsTable } from "../components/offerings-table";
import { RecommendedBlock } from "../components/recommended-block";
import { SuggestForm } from "../components/suggest-form";

const route = getRouteApi("/signed-in/catalogue");

function Offerings() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const offerings = api.useInfiniteQuery(
    "get",
    "/api/v1/offerings",
    { params: { query: queryOf(search) } },
    { ...paged, placeholderData: keepPreviousData },
  );
  return (
    <Loaded query={offerings} skeleton={<RowsSkeleton rows={6} />}>
      {({ pages }) => {
        const lines = pages.flatMap((page) => page.items);
        if (lines.length === 0)
          return isNarrowed(search) ? (
            <EmptyState icon={IconBooks} title={t("catalogue.nothing")} text={t("catalogue.nothing_text")} />
          ) : (
            <EmptyState
              icon={IconBooks}
              title={t(`catalogue.empty_${search.show}`)}
              text={search.show === "published" ? t("catalogue.empty_text") : ""}
            />
          );
        return (
          <>
            {search.show === "published" ? (
              <ul className={classes.cards} aria-label={t("place.catalogue")}>
                {lines.map((line) => (
                  <OfferingCard key={line.id} offering={line} />
                ))}
              </ul>
            ) : (
              <OfferingsTable lines={lines} />
            )}
            <MoreButton query={offerings} />
          </>
        );
      }}
    </Loaded>
  );
}

export function CataloguePage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { person_id } = useMe();
  const keeps = useCan("catalogue.manage");
  const [suggesting, suggest] = useDisclosure(false);
  const show = keeps ? search.show : "published";
  return (
    <Page>
      <PageHeader
        title={t("place.catalogue")}
        subtitle={t("catalogue.subtitle")}
        actions={
          <>
            {person_id ? (
              <Button variant="default" leftSection={<IconBulb size={16} aria-hidden />} onClick={suggest.open}>
                {t("suggestion.suggest")}
              </Button>
            ) : null}
            {keeps ? <ButtonLink to="/catalogue/new">{t("offering.new")}</ButtonLink> : null}
          </>
        }
      />
      <CatalogueTabs current={show} />
      <Stack gap="lg">
        <Panel>
          <CatalogueFilters />
        </Panel>
        {show === "published" && person_id && !isNarrowed(search) ? <RecommendedBlock /> : null}
        <Panel>
          <div className={classes.shelf}>
            <Offerings />
          </div>
        </Panel>
      </Stack>
      {suggesting ? <SuggestForm onClose={suggest.close} /> : null}
    </Page>
  );
}
