// SPDX-License-Identifier: Apache-2.0
// Who could coach or teach what an item is about, each with the reasons why they stand where they stand.
import { Button, Group, Select, Stack, Text, Title } from "@mantine/core";
import { IconUserSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { PersonLink } from "@/ui/person";
import { SearchInput } from "@/ui/search-input";
import { arrangeCandidates, type CandidateOrder, candidateOrders } from "../helper-order";
import classes from "./helper-candidates.module.css";
import type { Asked } from "./helper-drawer";

type Search = components["schemas"]["HelperSearch"];
type Candidate = components["schemas"]["HelperCandidate"];

/** So many are shown at first: enough to choose from, few enough to read. */
const few = 5;

function useReasons(search: Search) {
  const { t } = useTranslation();
  const format = useFormat();
  const hours = (minutes: number) => format.number(minutes / 60, 1);
  return (candidate: Candidate): string[] => [
    candidate.level === null
      ? t("helper.reaches")
      : t("helper.level", { level: format.level(candidate.level), highest: format.level(search.scale_highest) }),
    candidate.newest_on === null || candidate.confidence === null
      ? t("helper.fresh", { count: Math.round(search.evidence_within_days / 30) })
      : t("helper.newest", {
          month: format.month(candidate.newest_on),
          confidence: format.percent(candidate.confidence),
        }),
    candidate.minutes_apart === 0
      ? t("helper.same_time")
      : t("helper.hours_apart", { hours: hours(candidate.minutes_apart), count: candidate.minutes_apart / 60 }),
    t("helper.helps_of", { active: candidate.active, most: search.most }),
  ];
}

function CandidateRow({ candidate, reasons, onAsk }: { candidate: Candidate; reasons: string[]; onAsk: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={classes.candidate}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <PersonLink
          id={candidate.person_id}
          name={candidate.name}
          detail={[candidate.job_title, candidate.unit_name].filter(Boolean).join(", ")}
          wraps
        />
        <Button
          size="compact-sm"
          variant="light"
          style={{ flexShrink: 0 }}
          aria-label={t("helper.ask_name", { name: candidate.name })}
          onClick={onAsk}
        >
          {t("helper.ask")}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt={4} pl={48}>
        {reasons.join(" · ")}
      </Text>
    </li>
  );
}

function Candidates({ search, onAsk }: { search: Search; onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation();
  const reasons = useReasons(search);
  const [shown, setShown] = useState(few);
  const [order, setOrder] = useState<CandidateOrder>("best");
  const [text, setText] = useState("");
  const found = arrangeCandidates(search.items, { text, order });
  const visible = found.slice(0, shown);
  // A few need no tools.
  const isLong = search.items.length > few;
  return (
    <Stack gap="sm">
      {isLong ? (
        <Group gap="sm" align="flex-end">
          <SearchInput
            label={t("helper.filter")}
            search={undefined}
            onSearch={(next) => setText(next ?? "")}
            style={{ flex: "1 1 220px" }}
          />
          <Select
            aria-label={t("helper.order")}
            allowDeselect={false}
            w={{ base: "100%", xs: 210 }}
            data={candidateOrders
              .filter(
                (one) => search.items.some(({ level }) => level !== null) || (one !== "level" && one !== "newest"),
              )
              .map((value) => ({ value, label: t(`helper_order.${value}`) }))}
            value={order}
            onChange={(value) => setOrder(value as CandidateOrder)}
          />
        </Group>
      ) : null}
      <ul className={classes.candidates} aria-label={t("helper.candidates")}>
        {visible.map((candidate) => (
          <CandidateRow
            key={candidate.person_id}
            candidate={candidate}
            reasons={reasons(candidate)}
            onAsk={() => onAsk({ id: candidate.person_id, name: candidate.name })}
          />
        ))}
      </ul>
      {isLong ? (
        <Group justify="space-between">
          <Text size="sm" c="dimmed" role="status">
            {found.length === 0
              ? t("helper.none_left")
              : t("helper.shown", { shown: visible.length, count: found.length })}
          </Text>
          {visible.length < found.length ? (
            <Button variant="default" size="compact-sm" onClick={() => setShown(shown + 10)}>
              {t("action.more")}
            </Button>
          ) : null}
        </Group>
      ) : null}
    </Stack>
  );
}

interface HelperCandidatesProps {
  item: components["schemas"]["PlanItem"];
  onAsk: (asked: Asked) => void;
}

export function HelperCandidates({ item, onAsk }: HelperCandidatesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = api.useQuery("get", "/api/v1/plan-items/{plan_item_id}/helper-candidates", {
    params: { path: { plan_item_id: item.id } },
  });
  const another = (
    <Button variant="default" onClick={() => onAsk({ id: null, name: "" })}>
      {t("helper.ask_another")}
    </Button>
  );
  const why = (found: Search) => {
    if (!found.competency_id) return t("helper.no_competency");
    if (found.from_level === null) return t("helper.no_level");
    if (found.helping_enough > 0) return t("helper.all_busy", { count: found.helping_enough });
    return t("helper.nobody_reaches");
  };
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t("helper.who_could")}
      </Title>
      <Loaded query={search}>
        {(found) =>
          found.items.length === 0 ? (
            <EmptyState icon={IconUserSearch} title={t("helper.none_found")} text={why(found)}>
              {another}
            </EmptyState>
          ) : (
            <>
              <Text size="sm" c="dimmed">
                {t("helper.search_text", {
                  name: found.competency_name,
                  level: format.level(found.from_level ?? 0),
                })}
              </Text>
              <Candidates search={found} onAsk={onAsk} />
              <Group>{another}</Group>
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}
