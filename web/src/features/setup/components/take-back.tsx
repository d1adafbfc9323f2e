// SPDX-License-Identifier: Apache-2.0
// The way back from a step: everything it brought is removed, as long as nothing rests on it. Says why where it no longer is.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Setup } from "@/lib/setup-steps";
import { ConfirmButton } from "@/ui/confirm";

type Step = components["schemas"]["SetupStep"];

/** Whether there is something of the step, and what rests on it. */
function standing({ organization, competencies, plans }: Setup, step: Step) {
  const inUse = competencies.evidence > 0 || plans.needs > 0 || plans.plans > 0;
  switch (step) {
    case "organization":
      return { there: organization.units + organization.people > 0, inUse };
    case "framework":
      return { there: competencies.competencies > 0, inUse: inUse || competencies.requirements > 0 };
    case "jobs":
      return {
        there: organization.jobs + organization.job_drafts > 0,
        inUse: inUse || organization.people_with_job > 0,
      };
  }
}

export function TakeBack({ setup, step }: { setup: Setup; step: Step }) {
  const { t } = useTranslation();
  const takeBack = api.useMutation("delete", "/api/v1/setup/{step}", {
    meta: { done: t("setup.taken_back") },
  });
  const { there, inUse } = standing(setup, step);
  if (!there) return null;
  if (inUse) {
    return (
      <Text size="xs" c="dimmed">
        {t(`setup.rests_${step}`)}
      </Text>
    );
  }
  return (
    <ConfirmButton
      variant="subtle"
      color="red"
      size="xs"
      loading={takeBack.isPending}
      question={t(`setup.take_back_${step}`)}
      consequence={t("setup.take_back_text")}
      confirm={t("setup.take_back")}
      onConfirm={() => takeBack.mutate({ params: { path: { step } } })}
    >
      {t("setup.take_back")}
    </ConfirmButton>
  );
}
