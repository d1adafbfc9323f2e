// SPDX-License-Identifier: Apache-2.0
// What an enrolment is for: a plan item, a need, a responsibility, or why it serves none of them.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";

type View = components["schemas"]["EnrolmentView"];

export function Serves({ view }: { view: View }) {
  const { t } = useTranslation();
  const { serves, enrolment } = view;
  const servesSomething = enrolment.plan_item_id ?? enrolment.need_id ?? enrolment.responsibility_id;
  return (
    <Stack gap="xs">
      {serves.plan_item_title && serves.plan_id ? (
        <Text size="sm">
          {t("learning.serves_item")}{" "}
          <TextLink
            to="/plans/$planId"
            params={{ planId: serves.plan_id }}
            search={{ item: enrolment.plan_item_id ?? undefined }}
            size="sm"
            underline="always"
          >
            {serves.plan_item_title}
          </TextLink>
        </Text>
      ) : null}
      {serves.need_name ? <Text size="sm">{t("learning.serves_need", { name: serves.need_name })}</Text> : null}
      {serves.responsibility_title ? (
        <Text size="sm">{t("learning.serves_responsibility", { title: serves.responsibility_title })}</Text>
      ) : null}
      {servesSomething ? null : <Text size="sm">{t("learning.serves_nothing")}</Text>}
      {enrolment.reason ? (
        <Text size="sm" c="dimmed" style={{ whiteSpace: "pre-line" }}>
          {enrolment.reason}
        </Text>
      ) : null}
    </Stack>
  );
}
