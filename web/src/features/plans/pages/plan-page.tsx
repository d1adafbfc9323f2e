// SPDX-License-Identifier: Apache-2.0
// The training plan: one's own, or below the head of somebody one answers for.
import { Button, Group, Select, Skeleton, Stack } from "@mantine/core";
import { IconPlus, IconRoute, IconSchool } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { PlanPanel } from "../components/plan-panel";
import sheet from "../components/plan-sheet.module.css";
import type { PlanSearch, ShowPlan } from "../plan-search";

const StartPlan = lazy(() => import("../components/start-plan"));

type Plans = components["schemas"]["Plans"];

interface PlansHeadProps {
  /** Whose plans these are, where that is somebody else and the viewer may ask for outside training for them. */
  askFor: string | null;
  plans: Plans["items"];
  shown: string | null;
  onShow: (planId: string | null) => void;
  onStart: (() => void) | null;
}

/** Which of the plans is shown, and beginning another. */
function PlansHead({ askFor, plans, shown, onShow, onStart }: PlansHeadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const hasOthers = plans.some((plan) => plan.id !== shown);
  if (!hasOthers && !onStart && !askFor) return null;
  return (
    <Group justify="flex-end" gap="sm" className={sheet.screen}>
      {hasOthers ? (
        <Select
          aria-label={t("plan.which")}
          placeholder={t("plan.earlier")}
          w={{ base: "100%", xs: 340 }}
          value={shown}
          onChange={onShow}
          data={plans.map((plan) => ({
            value: plan.id,
            label: `${plan.title} · ${format.date(plan.starts_on)} · ${t(`plan_state.${plan.state}`)}`,
          }))}
        />
      ) : null}
      {askFor ? (
        <ButtonLink
          to="/training-requests/new"
          search={{ person: askFor }}
          variant="default"
          leftSection={<IconSchool size={16} aria-hidden />}
        >
          {t("request.ask")}
        </ButtonLink>
      ) : null}
      {onStart ? (
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onStart}>
          {t("plan.start_another")}
        </Button>
      ) : null}
    </Group>
  );
}

interface PlansOfProps {
  personId: string;
  search: PlanSearch;
  onShow: ShowPlan;
}

function PlansOf({ personId, search, onShow }: PlansOfProps) {
  const { t } = useTranslation();
  const me = useMe();
  const { plan: chosen } = search;
  const plans = api.useQuery("get", "/api/v1/people/{person_id}/plans", { params: { path: { person_id: personId } } });
  return (
    <Loaded query={plans} skeleton={<Skeleton height={320} radius="lg" />}>
      {({ items, current_plan_id, may_write }) => {
        const shown = chosen === "new" ? null : (chosen ?? current_plan_id);
        const show = (plan: string | null) => onShow({ plan: plan ?? undefined, item: undefined });
        // What stands open in a plan stays open when another becomes the current one, as by ending its last item.
        const showIn =
          (plan: string): ShowPlan =>
          (change) =>
            onShow({ plan, ...change });
        return (
          <Stack gap="lg">
            <PlansHead
              askFor={may_write && personId !== me.person_id ? personId : null}
              plans={items}
              shown={shown}
              onShow={show}
              onStart={may_write && shown ? () => show("new") : null}
            />
            {shown ? (
              <PlanPanel
                key={shown}
                planId={shown}
                search={search}
                onShow={showIn(shown)}
                onDiscarded={() => show(null)}
              />
            ) : null}
            {!shown && may_write ? (
              <Suspense fallback={<Skeleton height={320} radius="lg" />}>
                <StartPlan personId={personId} onStarted={show} onCancel={current_plan_id ? () => show(null) : null} />
              </Suspense>
            ) : null}
            {!shown && !may_write ? (
              <Panel>
                <EmptyState icon={IconRoute} title={t("plan.none")} text={t("plan.none_text")} />
              </Panel>
            ) : null}
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** What stands on the page stays where it is. */
const showBy =
  (navigate: (to: { search: (before: PlanSearch) => PlanSearch; resetScroll: false }) => Promise<void>): ShowPlan =>
  (change) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });

const ownRoute = getRouteApi("/signed-in/plan");

export function MyPlanPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const search = ownRoute.useSearch();
  const navigate = ownRoute.useNavigate();
  return (
    <Page>
      <PageHeader title={t("place.plan")} subtitle={t("plan.subtitle")} />
      {person_id ? (
        <PlansOf personId={person_id} search={search} onShow={showBy(navigate)} />
      ) : (
        <Panel>
          <NotFound text={t("home.no_person")} />
        </Panel>
      )}
    </Page>
  );
}

const personRoute = getRouteApi("/signed-in/people/$personId/plan");

export function PersonPlanPage() {
  const { personId } = personRoute.useParams();
  const search = personRoute.useSearch();
  const navigate = personRoute.useNavigate();
  return <PlansOf key={personId} personId={personId} search={search} onShow={showBy(navigate)} />;
}

const planRoute = getRouteApi("/signed-in/plans/$planId");

/** One plan by its own address: where notifications lead. */
export function PlanPage() {
  const { t } = useTranslation();
  const { planId } = planRoute.useParams();
  const search = planRoute.useSearch();
  const navigate = planRoute.useNavigate();
  const plan = api.useQuery("get", "/api/v1/plans/{plan_id}", { params: { path: { plan_id: planId } } });
  return (
    <Page>
      <PageHeader
        title={plan.data?.person_name ?? t("place.plan")}
        {...(plan.data && {
          eyebrow: (
            <TextLink to="/people/$personId" params={{ personId: plan.data.plan.person_id }} size="sm">
              {t("plan.person")}
            </TextLink>
          ),
        })}
      />
      {plan.error?.status === 404 ? (
        <Panel>
          <NotFound />
        </Panel>
      ) : (
        <PlanPanel planId={planId} search={search} onShow={showBy(navigate)} onDiscarded={() => history.back()} />
      )}
    </Page>
  );
}
