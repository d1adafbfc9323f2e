// SPDX-License-Identifier: Apache-2.0
// What shows how far an item has come: files, links and what somebody saw. What is wrong is withdrawn and stays readable.
import { Anchor, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconEye, IconLink, IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { FileButton } from "@/ui/file-button";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { AddItemEvidence } from "./add-item-evidence";
import classes from "./item-detail.module.css";
import { type ItemPart, ItemSection } from "./item-section";
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

function Add({ view, item: { item } }: ItemPart) {
  const { t } = useTranslation();
  const me = useMe();
  const [adding, setAdding] = useState<"link" | "observation" | null>(null);
  const upload = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/files", {
    meta: { quiet: true, done: t("item_evidence.added") },
  });
  const send = (file: File) =>
    upload.mutateAsync({
      params: { path: { plan_item_id: item.id }, query: { file_name: file.name } },
      body: file,
      bodySerializer: (content) => content as File,
      headers: { "Content-Type": "application/octet-stream" },
    });
  const isLearner = me.person_id === view.plan.person_id;
  return (
    <Stack gap="xs" mt="sm">
      <Group gap="xs">
        <Button size="compact-sm" variant="light" onClick={() => setAdding("link")}>
          {t("item_evidence.add_link")}
        </Button>
        {isLearner ? null : (
          <Button size="compact-sm" variant="light" onClick={() => setAdding("observation")}>
            {t("item_evidence.add_observation")}
          </Button>
        )}
      </Group>
      <FileButton label={t("item_evidence.add_file")} send={send} />
      {adding ? <AddItemEvidence itemId={item.id} kind={adding} onClose={() => setAdding(null)} /> : null}
    </Stack>
  );
}

export function ItemEvidence(part: ItemPart) {
  const { t } = useTranslation();
  const me = useMe();
  const { view, item } = part;
  const isOpen = ["planned", "in_progress", "done"].includes(item.state);
  const evidence = api.useQuery("get", "/api/v1/plan-items/{plan_item_id}/evidence", {
    params: { path: { plan_item_id: item.item.id } },
  });
  if (!item.item.agreed_at) return null;
  const mayClose = view.may_agree && me.person_id !== view.plan.person_id;
  return (
    <ItemSection title={t("item_part.evidence")}>
      <Loaded query={evidence}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t(isOpen ? "item_evidence.none" : "item_evidence.none_ended")}
            </Text>
          ) : (
            <ul className={classes.steps}>
              {items.map((one) => (
                <Line key={one.id} one={one} mayWithdraw={mayClose || one.by_person_id === me.person_id} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isOpen && view.may_write ? <Add {...part} /> : null}
    </ItemSection>
  );
}
