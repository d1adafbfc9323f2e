// SPDX-License-Identifier: Apache-2.0
// What was added to an item as evidence, one line each. What was withdrawn stays readable.
import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { IconEye, IconLink, IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import classes from "./item-detail.module.css";
import { WithdrawItemEvidence } from "./withdraw-item-evidence";

type Evidence = components["schemas"]["ItemEvidence"];

const icons = { file: IconPaperclip, link: IconLink, observation: IconEye };

function Title({ one }: { one: Evidence }) {
  const format = useFormat();
  const Icon = icons[one.kind];
  const href = one.kind === "file" ? `/api/v1/plan-item-evidence/${one.id}/file` : one.link;
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Icon size={16} aria-hidden style={{ flex: "none", marginTop: 2 }} />
      {href ? (
        <Anchor
          size="sm"
          href={href}
          {...(one.kind === "file" ? { download: true } : { target: "_blank", rel: "noreferrer" })}
        >
          {one.title}
        </Anchor>
      ) : (
        <Text size="sm" fw={560}>
          {one.title}
        </Text>
      )}
      {one.size === null ? null : (
        <Text size="xs" c="dimmed" style={{ flex: "none" }}>
          {format.bytes(one.size)}
        </Text>
      )}
    </Group>
  );
}

function Line({ one, mayWithdraw }: { one: Evidence; mayWithdraw: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [withdrawing, setWithdrawing] = useState(false);
  const isWithdrawn = one.withdrawn_at !== null;
  return (
    <li>
      <Title one={one} />
      {one.words ? <Text size="sm">{one.words}</Text> : null}
      <Group gap="xs">
        <Text size="xs" c="dimmed">
          {t("item_evidence.by", { name: one.by_name ?? "–", date: format.date(one.observed_on) })}
        </Text>
        {one.carries_closing ? (
          <Badge size="sm" variant="light">
            {t("item_evidence.carries")}
          </Badge>
        ) : null}
        {mayWithdraw && !isWithdrawn ? (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            aria-label={`${t("item_evidence.withdraw")}: ${one.title}`}
            onClick={() => setWithdrawing(true)}
          >
            {t("item_evidence.withdraw")}
          </Button>
        ) : null}
      </Group>
      {isWithdrawn ? (
        <Text size="sm" c="clay">
          {t("item_evidence.withdrawn_by", { name: one.withdrawn_by_name ?? "–", reason: one.withdrawal_reason })}
        </Text>
      ) : null}
      {withdrawing ? <WithdrawItemEvidence one={one} onClose={() => setWithdrawing(false)} /> : null}
    </li>
  );
}

interface ItemEvidenceLinesProps {
  items: readonly Evidence[];
  mayWithdraw: (one: Evidence) => boolean;
}

export function ItemEvidenceLines({ items, mayWithdraw }: ItemEvidenceLinesProps) {
  return (
    <ul className={classes.steps}>
      {items.map((one) => (
        <Line key={one.id} one={one} mayWithdraw={mayWithdraw(one)} />
      ))}
    </ul>
  );
}
