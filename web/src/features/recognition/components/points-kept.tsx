// SPDX-License-Identifier: Apache-2.0
// Somebody's points, for the people team: found by name, read entry by entry, and corrected with a reason.
import { Button, Stack } from "@mantine/core";
import { IconCoins, IconPencil } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { fullName } from "@/lib/names";
import { EmptyState } from "@/ui/empty-state";
import { PersonSelect } from "@/ui/person-select";
import { Panel, Section } from "@/ui/section";
import { CorrectPoints } from "./correct-points";
import { PointsOfPerson } from "./points-of-person";

type Purse = components["schemas"]["Purse"];

interface PointsKeptProps {
  /** Whose are shown; none: nobody's yet. */
  personId: string | undefined;
  purse: Purse;
}

function usePerson(personId: string | undefined) {
  const params = { path: { person_id: personId ?? "" } };
  const enabled = { enabled: personId !== undefined };
  const person = api.useQuery("get", "/api/v1/people/{person_id}", { params }, enabled).data?.person;
  const purses = api.useQuery("get", "/api/v1/people/{person_id}/purses", { params }, enabled).data;
  return { name: person && fullName(person), purses };
}

export function PointsKept({ personId, purse }: PointsKeptProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [correcting, setCorrecting] = useState(false);
  const { name, purses } = usePerson(personId);
  const linkTo = (person: string, one: Purse) =>
    ({ to: "/recognition-programme", search: { show: "points", person, purse: one } }) as const;
  const correct =
    name && purses ? (
      <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setCorrecting(true)}>
        {t("points.correct")}
      </Button>
    ) : null;
  return (
    <Stack gap="lg">
      <Section title={t("recognition_programme.points")} description={t("points.kept_text")} actions={correct}>
        <PersonSelect
          label={t("points.whose")}
          maw={420}
          chosen={personId && name ? { value: personId, label: name } : null}
          value={personId ?? null}
          onChange={(id) => id && void navigate(linkTo(id, purse))}
        />
      </Section>
      {personId ? (
        <div>
          <PointsOfPerson personId={personId} purse={purse} linkTo={(one) => linkTo(personId, one)} />
        </div>
      ) : (
        <Panel>
          <EmptyState icon={IconCoins} title={t("points.nobody")} text={t("points.nobody_text")} />
        </Panel>
      )}
      {correcting && name && purses ? (
        <CorrectPoints purses={purses} purse={purse} name={name} onClose={() => setCorrecting(false)} />
      ) : null}
    </Stack>
  );
}
