// SPDX-License-Identifier: Apache-2.0
// Where the work of a step is done: its page, a file of one's own, or the person whose plan is to be the first.
import { Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/session";
import type { SetupStepName } from "@/lib/setup-steps";
import { ButtonLink } from "@/ui/links";
import { PersonSelect } from "@/ui/person-select";

function FirstPlan() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <PersonSelect
      maw={420}
      label={t("setup.whose_plan")}
      description={t("setup.whose_plan_text")}
      value={null}
      onChange={(personId) => {
        if (personId) void navigate({ to: "/people/$personId/plan", params: { personId }, search: {} });
      }}
    />
  );
}

export function SetupDoing({ step }: { step: SetupStepName }) {
  const { t } = useTranslation();
  const mayManage = useCan("organization.manage");
  const mayAssess = useCan("needs.assess");
  const own = (
    <ButtonLink to="/import" search={{ setup: true }} variant="default" size="sm">
      {t("setup.own_file")}
    </ButtonLink>
  );
  if (!mayManage) return null;
  switch (step) {
    case "organization":
      return (
        <Group gap="sm">
          {own}
          <ButtonLink to="/units" variant="subtle" size="sm">
            {t("setup.by_hand_organization")}
          </ButtonLink>
        </Group>
      );
    case "framework":
      return (
        <Group gap="sm">
          {own}
          <ButtonLink to="/frameworks/new" variant="subtle" size="sm">
            {t("setup.by_hand_framework")}
          </ButtonLink>
        </Group>
      );
    case "jobs":
      return (
        <Group gap="sm">
          {own}
          <ButtonLink to="/jobs" search={{}} variant="subtle" size="sm">
            {t("setup.by_hand_jobs")}
          </ButtonLink>
        </Group>
      );
    case "evidence":
      return (
        <Group gap="sm">
          {own}
          <ButtonLink to="/people" search={{}} variant="subtle" size="sm">
            {t("setup.by_hand_evidence")}
          </ButtonLink>
        </Group>
      );
    case "needs":
      return mayAssess ? (
        <Group>
          <ButtonLink to="/needs" search={{ by: "competency" }} size="sm">
            {t("setup.open_needs")}
          </ButtonLink>
        </Group>
      ) : null;
    case "plan":
      return <FirstPlan />;
  }
}
