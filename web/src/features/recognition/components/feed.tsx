// SPDX-License-Identifier: Apache-2.0
// What is given for everybody, the newest first, narrowed by value and unit; and what the viewer gave and received.
import { Group, Select } from "@mantine/core";
import { IconConfetti } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { Panel } from "@/ui/section";
import { UnitSelect } from "@/ui/unit-select";
import classes from "./recognition.module.css";
import { RecognitionCard } from "./recognition-card";

type View = components["schemas"]["RecognitionView"];

function Cards({ views, empty }: { views: readonly View[]; empty: ReactNode }) {
  if (views.length === 0) return <Panel>{empty}</Panel>;
  return (
    <ol className={classes.feed}>
      {views.map((view) => (
        <li key={view.id}>
          <RecognitionCard view={view} />
        </li>
      ))}
    </ol>
  );
}

const skeleton = <RowsSkeleton rows={4} height={140} />;

export function Feed({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [value, setValue] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const values = api.useQuery("get", "/api/v1/company-values").data?.items ?? [];
  const feed = api.useInfiniteQuery(
    "get",
    "/api/v1/recognitions",
    {
      params: {
        query: { limit: 20, ...(value && { company_value_id: value }), ...(unit && { unit_id: unit }) },
      },
    },
    { ...paged, placeholderData: keepPreviousData },
  );
  return (
    <>
      <Group mb="md" gap="sm">
        <Select
          aria-label={t("recognition_field.company_value_id")}
          placeholder={t("recognition.any_value")}
          clearable
          w={{ base: "100%", xs: 220 }}
          data={values.map((one) => ({ value: one.id, label: one.name }))}
          value={value}
          onChange={setValue}
        />
        <UnitSelect
          aria-label={t("recognition.unit")}
          placeholder={t("recognition.any_unit")}
          clearable
          w={{ base: "100%", xs: 220 }}
          value={unit}
          onChange={setUnit}
        />
      </Group>
      <Loaded query={feed} skeleton={skeleton}>
        {({ pages }) => (
          <>
            <Cards
              views={pages.flatMap((page) => page.items)}
              empty={
                value || unit ? (
                  <EmptyState
                    icon={IconConfetti}
                    title={t("recognition.none_found")}
                    text={t("recognition.none_found_text")}
                  />
                ) : (
                  <EmptyState icon={IconConfetti} title={t("recognition.none")} text={t("recognition.none_text")}>
                    {children}
                  </EmptyState>
                )
              }
            />
            <MoreButton query={feed} />
          </>
        )}
      </Loaded>
    </>
  );
}

export function OwnRecognitions({
  personId,
  side,
  children,
}: {
  personId: string;
  side: "received" | "given";
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const own = api.useInfiniteQuery(
    "get",
    "/api/v1/people/{person_id}/recognitions",
    { params: { path: { person_id: personId }, query: { side, limit: 20 } } },
    paged,
  );
  return (
    <Loaded query={own} skeleton={skeleton}>
      {({ pages }) => (
        <>
          <Cards
            views={pages.flatMap((page) => page.items)}
            empty={
              <EmptyState icon={IconConfetti} title={t(`recognition.none_${side}`)} text={t("recognition.none_text")}>
                {children}
              </EmptyState>
            }
          />
          <MoreButton query={own} />
        </>
      )}
    </Loaded>
  );
}
