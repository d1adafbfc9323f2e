// SPDX-License-Identifier: Apache-2.0
// Everybody's goals, as far as the viewer may see them, found by period, scope, health and words.
import { Checkbox, Group, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconTargetArrow } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { PagedTable } from "@/ui/paged-table";
import { useGoalColumns } from "./goals-table";
import { chosenPeriod, currentPeriod, type Times, TimesSelect, timesQuery, usePeriods } from "./period-select";

type Schemas = components["schemas"];

const scopes = ["organization", "unit", "team", "personal"] as const;
const healths = ["on_track", "at_risk", "off_track"] as const;

export interface GoalListProps {
  times: Times;
  onTimes: (times: Times) => void;
}

interface Narrowed {
  scope?: Schemas["GoalScope"];
  health?: Schemas["Health"];
  unaligned?: true;
  without_update?: true;
}

interface AllGoalsProps extends GoalListProps {
  /** It begins with those that serve none above. */
  unaligned: boolean;
}

export function AllGoals({ times, onTimes, unaligned }: AllGoalsProps) {
  const { t } = useTranslation();
  const columns = useGoalColumns();
  const current = currentPeriod(usePeriods().data?.items ?? [])?.id;
  const [words, setWords] = useState("");
  const [search] = useDebouncedValue(words.trim(), 250);
  const [narrowed, setNarrowed] = useState<Narrowed>(unaligned ? { unaligned } : {});
  const narrow = (change: { [Field in keyof Narrowed]: Narrowed[Field] | undefined }) =>
    setNarrowed((now) => {
      const next = Object.entries({ ...now, ...change }).filter(([, value]) => value !== undefined);
      return Object.fromEntries(next) as Narrowed;
    });
  // Each period has its own cadence: without one, nobody is late.
  const choose = (next: Times) => {
    onTimes(next);
    if (!chosenPeriod(next)) narrow({ without_update: undefined });
  };
  const narrowToLate = (isLate: boolean) => {
    if (isLate && !chosenPeriod(times) && current) onTimes(current);
    narrow({ without_update: isLate || undefined });
  };
  const goals = api.useInfiniteQuery(
    "get",
    "/api/v1/goals",
    { params: { query: { ...timesQuery(times), ...narrowed, ...(search && { search }), limit: 50 } } },
    { ...paged, placeholderData: keepPreviousData },
  );
  return (
    <>
      <Group p="md" align="flex-end">
        <TextInput
          type="search"
          label={t("goal.search")}
          w={{ base: "100%", xs: 240 }}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <TimesSelect times={times} onChange={choose} />
        <Select
          label={t("goal_field.scope")}
          clearable
          placeholder={t("goal.any")}
          w={{ base: "100%", xs: 170 }}
          data={scopes.map((one) => ({ value: one, label: t(`goal_scope.${one}`) }))}
          value={narrowed.scope ?? null}
          onChange={(scope) => narrow({ scope: scope ?? undefined })}
        />
        <Select
          label={t("goal.health")}
          clearable
          placeholder={t("goal.any")}
          w={{ base: "100%", xs: 170 }}
          data={healths.map((one) => ({ value: one, label: t(`goal_health.${one}`) }))}
          value={narrowed.health ?? null}
          onChange={(health) => narrow({ health: health ?? undefined })}
        />
        <Checkbox
          label={t("goal.unaligned")}
          mb={8}
          checked={narrowed.unaligned ?? false}
          onChange={(event) => narrow({ unaligned: event.currentTarget.checked || undefined })}
        />
        {current ? (
          <Checkbox
            label={t("goal.without_update")}
            mb={8}
            checked={narrowed.without_update ?? false}
            onChange={(event) => narrowToLate(event.currentTarget.checked)}
          />
        ) : null}
      </Group>
      <PagedTable
        query={goals}
        label={t("goal.organization")}
        columns={columns}
        rowKey={(line) => line.id}
        empty={<EmptyState icon={IconTargetArrow} title={t("goal.none_found")} text={t("goal.none_found_text")} />}
      />
    </>
  );
}
