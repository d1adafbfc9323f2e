// SPDX-License-Identifier: Apache-2.0
// One plan: what state it is in and whose turn it is, its figures, its items, what was said beside it, and the item that
// stands open.
import { Alert, Skeleton, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { mayChange } from "../plan-changes";
import type { PlanSearch, ShowPlan } from "../plan-search";
import { Comments } from "./comments";
import { ItemDetail } from "./item-detail";
import { PlanBody } from "./plan-body";
import { PlanDrift } from "./plan-drift";
import { PlanFigures } from "./plan-figures";
import { PlanHead } from "./plan-head";
import { PlanSheet } from "./plan-sheet";
import sheet from "./plan-sheet.module.css";
import { PlanTurn } from "./plan-turn";

const PlanItemForm = lazy(() => import("./plan-item-form"));

interface PlanPanelProps {
  planId: string;
  search: PlanSearch;
  onShow: ShowPlan;
  /** Once the plan is discarded: shows what is there instead. */
  onDiscarded: () => void;
}

function OpenPlan({
  view,
  search,
  onShow,
  onDiscarded,
}: Omit<PlanPanelProps, "planId"> & { view: components["schemas"]["PlanView"] }) {
  const { t } = useTranslation();
  const [adding, form] = useDisclosure(false);
  const path = { plan_id: view.plan.id };
  const comments = api.useQuery("get", "/api/v1/plans/{plan_id}/comments", { params: { path } });
  const { need } = search;
  const opened = view.items.find(({ item }) => item.id === search.item) ?? null;
  return (
    <>
      <PlanSheet view={view} />
      <Stack gap="lg" className={sheet.screen}>
        <PlanHead view={view} onDiscarded={onDiscarded} />
        {need && !mayChange(view.state) ? (
          <Alert variant="light" color="clay" role="status">
            {t(view.state === "closed" ? "problem.plan_closed" : "problem.waits_for_answer")}
          </Alert>
        ) : null}
        <PlanTurn view={view} onOpen={(item) => onShow({ item })} />
        <PlanDrift view={view} />
        <PlanFigures totals={view.totals} />
        <PlanBody view={view} search={search} onShow={onShow} onAdd={form.open} />
        <Section title={t("comment.title")} description={t("comment.text")}>
          <Loaded query={comments}>{({ items }) => <Comments view={view} comments={items} />}</Loaded>
        </Section>
        <ItemDetail view={view} item={opened} comments={comments} onClose={() => onShow({ item: undefined })} />
        <Suspense>
          {adding ? <PlanItemForm view={view} item="new" onClose={form.close} /> : null}
          {need && view.may_write && mayChange(view.state) ? (
            <PlanItemForm view={view} item="new" need={need} onClose={() => onShow({ need: undefined })} />
          ) : null}
        </Suspense>
      </Stack>
    </>
  );
}

export function PlanPanel({ planId, ...rest }: PlanPanelProps) {
  const plan = api.useQuery("get", "/api/v1/plans/{plan_id}", { params: { path: { plan_id: planId } } });
  return (
    <Loaded query={plan} skeleton={<Skeleton height={320} radius="lg" />}>
      {(view) => <OpenPlan {...rest} view={view} />}
    </Loaded>
  );
}
