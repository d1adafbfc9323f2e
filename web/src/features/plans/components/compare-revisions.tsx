// SPDX-License-Identifier: Apache-2.0
// What was agreed each time, and what changed from one time to another, or from the last to what the plan says now.
import { Select, Stack, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { Differences } from "./differences";

type Revision = components["schemas"]["Revision"];

interface CompareRevisionsProps {
  view: components["schemas"]["PlanView"];
  /** The newest first; at least one. */
  revisions: readonly Revision[];
}

const now = "now";

export function CompareRevisions({ view, revisions }: CompareRevisionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // What the last agreement changed; before there are two, what changed since the first.
  const [newest, before] = revisions;
  const [from, setFrom] = useState(String((before ?? newest)?.number ?? 1));
  const [to, setTo] = useState(before && newest ? String(newest.number) : now);
  const choices = revisions.map((one) => ({
    value: String(one.number),
    label: t("history.revision", {
      number: one.number,
      date: format.instant(one.agreed_at),
      name: one.by_name ?? "–",
    }),
  }));
  const later = choices.filter((one) => Number(one.value) > Number(from));
  const chooseFrom = (value: string | null) => {
    setFrom(value ?? from);
    if (to !== now && Number(to) <= Number(value)) setTo(now);
  };
  return (
    <section>
      <Title order={3} mb="sm">
        {t("history.compare")}
      </Title>
      <Stack>
        <Select label={t("history.from")} allowDeselect={false} data={choices} value={from} onChange={chooseFrom} />
        <Select
          label={t("history.to")}
          allowDeselect={false}
          data={[{ value: now, label: t("history.now") }, ...later]}
          value={to}
          onChange={(value) => setTo(value ?? now)}
        />
        <Differences view={view} from={Number(from)} to={to === now ? null : Number(to)} />
      </Stack>
    </section>
  );
}
