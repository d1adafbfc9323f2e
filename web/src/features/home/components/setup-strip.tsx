// SPDX-License-Identifier: Apache-2.0
// While an organisation has no agreed plan yet: how far its setup is, for those who run it, and the way on.
import { Group, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/session";
import { isDone, nextStep, setupSteps } from "@/lib/setup-steps";
import { ButtonLink } from "@/ui/links";
import { ReadProblem } from "@/ui/loaded";
import { Section } from "@/ui/section";

export function SetupStrip() {
  const { t } = useTranslation();
  const mayRead = useCan("settings.change");
  const setup = api.useQuery("get", "/api/v1/setup", undefined, { enabled: mayRead });
  const { data } = setup;
  if (!data) return <ReadProblem query={setup} />;
  const next = nextStep(data);
  if (!next || isDone(data, "plan")) return null;
  const done = setupSteps.filter((step) => isDone(data, step)).length;
  const reached = t("home.setup_text", { done, all: setupSteps.length, step: t(`setup_step.${next}`) });
  return (
    <Section title={t("home.setup_title")}>
      <Group gap="md" justify="space-between">
        <Text size="sm">{reached}</Text>
        <ButtonLink to="/getting-started">{t("home.setup_open")}</ButtonLink>
      </Group>
      <Progress mt="md" value={(done / setupSteps.length) * 100} aria-label={reached} />
    </Section>
  );
}
