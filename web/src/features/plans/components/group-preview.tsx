// SPDX-License-Identifier: Apache-2.0
// Who gets an item that is proposed to several, and why others do not.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { PersonName } from "@/ui/person";
import { takers } from "../group-states";

type Candidate = components["schemas"]["GroupCandidate"];

interface PeopleProps {
  label: string;
  people: readonly Candidate[];
  detail: (candidate: Candidate) => string;
}

function People({ label, people, detail }: PeopleProps) {
  if (people.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={560}>
        {label}
      </Text>
      <Stack component="ul" gap="xs" m={0} p={0} aria-label={label} style={{ listStyle: "none" }}>
        {people.map((one) => (
          <li key={one.need_id}>
            <PersonName name={one.person_name} detail={detail(one)} size={28} wraps />
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

export function GroupPreview({ candidates }: { candidates: readonly Candidate[] }) {
  const { t } = useTranslation();
  const getting = new Set(takers(candidates));
  const others = candidates.filter((one) => !getting.has(one.need_id));
  return (
    <>
      <People
        label={t("group.gets", { count: getting.size })}
        people={candidates.filter((one) => getting.has(one.need_id))}
        detail={(one) => t("group.into", { plan: one.plan_title })}
      />
      <People
        label={t("group.gets_not", { count: others.length })}
        people={others}
        detail={(one) => t(`group_obstacle.${one.obstacle ?? "no_open_plan"}`)}
      />
    </>
  );
}
