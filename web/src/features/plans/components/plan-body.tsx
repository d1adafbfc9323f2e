// SPDX-License-Identifier: Apache-2.0
// The items of a plan in the shape that the address names: on the road map, or as a list. What was replaced stands in the
// item that goes on from it.
import { Button, SegmentedControl } from "@mantine/core";
import { IconPlus, IconRoute } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { mayChange } from "../plan-changes";
import { type PlanSearch, type PlanShape, planShapes, type ShowPlan } from "../plan-search";
import { isReplaced, returnedFirst } from "../returned-items";
import { ItemsList } from "./items-list";
import { RoadMap } from "./road-map";

interface PlanBodyProps {
  view: components["schemas"]["PlanView"];
  search: PlanSearch;
  onShow: ShowPlan;
  onAdd: () => void;
}

export function PlanBody({ view, search, onShow, onAdd }: PlanBodyProps) {
  const { t } = useTranslation();
  const shape = search.shape ?? planShapes[0];
  const open = (item: string) => onShow({ item });
  const mayAdd = view.may_write && mayChange(view.state);
  const add = mayAdd ? (
    <Button size="sm" variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
      {t("plan.add_item")}
    </Button>
  ) : null;
  if (view.items.length === 0) {
    return (
      <Section title={t("plan.items")}>
        <EmptyState icon={IconRoute} title={t("plan.empty")} text={t("plan.empty_text")}>
          {add}
        </EmptyState>
      </Section>
    );
  }
  const shapes = (
    <SegmentedControl
      size="sm"
      aria-label={t("plan.shape")}
      data={planShapes.map((one) => ({ value: one, label: t(`plan_shape.${one}`) }))}
      value={shape}
      onChange={(value) => onShow({ shape: value === planShapes[0] ? undefined : (value as PlanShape) })}
    />
  );
  const actions = (
    <>
      {shapes}
      {add}
    </>
  );
  return shape === "list" ? (
    <Section title={t("plan.items")} actions={actions} flush>
      <ItemsList items={returnedFirst(view.items).filter((item) => !isReplaced(item))} onOpen={open} />
    </Section>
  ) : (
    <Section title={t("plan.road_map")} actions={actions}>
      <RoadMap view={view} search={search} onShow={onShow} />
    </Section>
  );
}
