// SPDX-License-Identifier: Apache-2.0
// The training outside that was asked for an item, beneath its evidence: how far it has come, what it cost and its
// certificate. Who may not see requests of this person reads that there is one.
import { Anchor, Group, Text } from "@mantine/core";
import { IconCertificate, IconEyeOff, IconSchool } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import classes from "./item-detail.module.css";

function Training({ one }: { one: components["schemas"]["ItemTraining"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    one.provider,
    format.period(one.starts_on, one.ends_on),
    t(`request_state.${one.state}`),
    one.direct_cost_spent !== null && t("thread.cost", { amount: format.money(one.direct_cost_spent) }),
  ];
  return (
    <li>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <IconSchool size={16} aria-hidden style={{ flex: "none", marginTop: 2 }} />
        <TextLink size="sm" to="/training-requests/$requestId" params={{ requestId: one.id }}>
          {one.title}
        </TextLink>
      </Group>
      <Text size="xs" c="dimmed">
        {facts.filter(Boolean).join(" · ")}
      </Text>
      {one.certificate_name ? (
        <Group gap={6} wrap="nowrap" align="flex-start">
          <IconCertificate size={16} aria-hidden style={{ flex: "none", marginTop: 2 }} />
          <Anchor size="sm" href={`/api/v1/training-requests/${one.id}/certificate`} download>
            {one.certificate_name}
          </Anchor>
        </Group>
      ) : null}
    </li>
  );
}

export function ItemTrainings({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const trainings = api.useQuery("get", "/api/v1/plan-items/{plan_item_id}/training-requests", {
    params: { path: { plan_item_id: itemId } },
  });
  const { shown = [], is_hidden = false } = trainings.data ?? {};
  if (is_hidden) {
    return (
      <Text size="sm" c="dimmed" mt="sm">
        <IconEyeOff size={15} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("item_evidence.training_hidden")}
      </Text>
    );
  }
  if (shown.length === 0) return null;
  return (
    <ul className={classes.steps} style={{ marginTop: 12 }} aria-label={t("thread.training")}>
      {shown.map((one) => (
        <Training key={one.id} one={one} />
      ))}
    </ul>
  );
}
