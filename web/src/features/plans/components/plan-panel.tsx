// SPDX-License-Identifier: Apache-2.0
// One plan: what state it is in and whose turn it is, its figures, its road map, its items, and what was said beside it.
import { Alert, Button, Skeleton, Stack } from "@mantine/core";
import { IconPlus, IconRoute } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { mayChange } from "../plan-changes";
import { returnedFirst } from "../returned-items";
import { Comments } from "./comments";
import { CommentsDrawer } from "./comments-drawer";
import { OptionsDrawer } from "./options-drawer";
import { PlanFigures } from "./plan-figures";
import { PlanHead } from "./plan-head";
import { type ItemPlace, PlanItemCard } from "./plan-item-card";
import { PlanItemForm } from "./plan-item-form";
import { PlanTurn } from "./plan-turn";
import { RoadMap } from "./road-map";
import { ThreadDrawer } from "./thread-drawer";

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];

/** What is open beside the plan: for one of its items, or the form of a new one. */
type Opened = { place: ItemPlace; itemId: string } | "new" | null;

interface ItemsProps {
  view: PlanView;
  comments: readonly components["schemas"]["PlanComment"][];
  onOpen: (opened: Opened) => void;
}

function Items({ view, comments, onOpen }: ItemsProps) {
  const { t } = useTranslation();
  const mayAdd = view.may_write && mayChange(view.state);
  const add = mayAdd ? (
    <Button size="sm" variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onOpen("new")}>
      {t("plan.add_item")}
    </Button>
  ) : null;
  return (
    <Section title={t("plan.items")} actions={add}>
      {view.items.length === 0 ? (
        <EmptyState icon={IconRoute} title={t("plan.empty")} text={t("plan.empty_text")} />
      ) : (
        <Stack gap="md">
          {returnedFirst(view.items).map((item) => (
            <PlanItemCard
              key={item.item.id}
              view={view}
              item={item}
              comments={comments.filter((one) => one.plan_item_id === item.item.id).length}
              onOpen={(place) => onOpen({ place, itemId: item.item.id })}
            />
          ))}
        </Stack>
      )}
    </Section>
  );
}

interface BesideProps extends Omit<ItemsProps, "onOpen"> {
  opened: Opened;
  onClose: () => void;
}

/** What stands open beside the plan. The item is found anew, so that a change to it shows. */
function Beside({ view, comments, opened, onClose }: BesideProps) {
  const at = (place: ItemPlace) =>
    (opened !== "new" && opened?.place === place && view.items.find((one) => one.item.id === opened.itemId)) || null;
  const edited = opened === "new" ? opened : at("form");
  return (
    <>
      {edited ? <PlanItemForm view={view} item={edited} onClose={onClose} /> : null}
      <OptionsDrawer view={view} item={at("options")} onClose={onClose} />
      <CommentsDrawer view={view} item={at("comments")} comments={comments} onClose={onClose} />
      <ThreadDrawer item={at("thread")} onClose={onClose} />
    </>
  );
}

interface PlanPanelProps {
  planId: string;
  /** A need that an item is to be added for, and that it was or shall not be. */
  need?: string | undefined;
  onNeedDone?: () => void;
}

function OpenPlan({ view, need, onNeedDone }: Omit<PlanPanelProps, "planId"> & { view: PlanView }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened>(null);
  const path = { plan_id: view.plan.id };
  const comments = api.useQuery("get", "/api/v1/plans/{plan_id}/comments", { params: { path } });
  const said = comments.data?.items ?? [];
  const openThread = ({ item }: PlanItemView) => setOpened({ place: "thread", itemId: item.id });
  return (
    <Stack gap="lg">
      <PlanHead view={view} />
      {need && !mayChange(view.state) ? (
        <Alert variant="light" color="clay" role="status">
          {t(view.state === "closed" ? "problem.plan_closed" : "problem.waits_for_answer")}
        </Alert>
      ) : null}
      <PlanTurn view={view} />
      <PlanFigures totals={view.totals} />
      {view.items.length > 0 ? (
        <Section title={t("plan.road_map")} description={t("plan.road_map_text")}>
          <RoadMap view={view} onOpen={openThread} />
        </Section>
      ) : null}
      <Items view={view} comments={said} onOpen={setOpened} />
      <Section title={t("comment.title")} description={t("comment.text")}>
        <Loaded query={comments}>{({ items }) => <Comments view={view} comments={items} />}</Loaded>
      </Section>
      <Beside view={view} comments={said} opened={opened} onClose={() => setOpened(null)} />
      {need && view.may_write && mayChange(view.state) ? (
        <PlanItemForm view={view} item="new" need={need} onClose={() => onNeedDone?.()} />
      ) : null}
    </Stack>
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
