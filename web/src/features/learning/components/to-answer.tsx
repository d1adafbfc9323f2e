// SPDX-License-Identifier: Apache-2.0
// What others wait for: a place that somebody asked for, a checklist to be seen and signed, work to be marked.
import { Stack } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan, useMe } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { Panel, Section } from "@/ui/section";
import { EnrolmentLines } from "./enrolment-lines";
import { ObservationCard } from "./observation-card";
import { SubmissionCard } from "./submission-card";

function useWaitingHere() {
  const { is_manager, permissions } = useMe();
  const mayMark = useCan("quizzes.mark");
  const mayAnswer = is_manager || permissions.includes("learning.enrol");
  const asked = api.useQuery(
    "get",
    "/api/v1/enrolments",
    { params: { query: { waiting: true } } },
    { enabled: mayAnswer },
  );
  const observations = api.useQuery("get", "/api/v1/observations");
  const submissions = api.useQuery("get", "/api/v1/submissions", undefined, { enabled: mayMark });
  return { asked, observations, submissions };
}

export function ToAnswer() {
  const { t } = useTranslation();
  const { asked, observations, submissions } = useWaitingHere();
  return (
    <Loaded query={observations}>
      {({ items: toSee }) => {
        const places = asked.data?.items ?? [];
        const toMark = submissions.data?.items ?? [];
        if (places.length + toSee.length + toMark.length === 0)
          return (
            <Panel>
              <EmptyState
                icon={IconChecks}
                title={t("learning.nothing_waits")}
                text={t("learning.nothing_waits_text")}
              />
            </Panel>
          );
        return (
          <Stack gap="lg">
            {places.length > 0 ? (
              <Section title={t("learning.places_asked")} flush>
                <EnrolmentLines lines={places} isOwn={false} label={t("learning.places_asked")} />
              </Section>
            ) : null}
            {toSee.map((one) => (
              <ObservationCard key={one.id} observation={one} />
            ))}
            {toMark.map((one) => (
              <SubmissionCard key={one.id} submission={one} />
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}
