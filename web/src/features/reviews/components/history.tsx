// SPDX-License-Identifier: Apache-2.0
// What happened to a review, with void turns struck through, and its signed copies.
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import type { View } from "../sheet-values";
import classes from "./review.module.css";

type Turn = View["turns"][number];

function TurnLine({ view, turn }: { view: View; turn: Turn }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rating = turn.rating === null ? "" : `${turn.rating} · ${view.form.scale[turn.rating - 1]?.name ?? ""}`;
  const facts = [turn.by_name, format.instant(turn.at)].filter(Boolean).join(" · ");
  return (
    <li>
      <Group gap="xs">
        <Text size="sm" fw={560} className={turn.is_void ? classes.void : undefined}>
          {t(`review_turn.${turn.kind}`, { person: turn.person_name ?? "" })}
          {rating ? `: ${rating}` : ""}
        </Text>
        {turn.is_void ? (
          <Badge variant="light" color="gray">
            {t("review.void")}
          </Badge>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed">
        {facts}
      </Text>
      {turn.comment ? (
        <Text size="sm" mt={4} className={classes.comment} fs="italic">
          {turn.comment}
        </Text>
      ) : null}
    </li>
  );
}

export function History({ view }: { view: View }) {
  const { t } = useTranslation();
  if (view.turns.length === 0) return null;
  return (
    <Section title={t("review.history")}>
      <ol className={classes.turns}>
        {view.turns.map((turn) => (
          <TurnLine key={`${turn.at} ${turn.kind}`} view={view} turn={turn} />
        ))}
      </ol>
    </Section>
  );
}

export function Copies({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (view.copies.length === 0) return null;
  return (
    <Section title={t("review.copies")} description={t("review.copies_text")}>
      <Stack>
        {view.copies.map((copy) => (
          <Group key={copy.id} justify="space-between" align="flex-start" gap="sm">
            <Stack gap={2} style={{ minWidth: 0, flex: "1 1 16rem" }}>
              <Group gap="xs">
                <Text size="sm" fw={560} className={copy.is_void ? classes.void : undefined}>
                  {t("review.copy", { number: copy.number, when: format.instant(copy.made_at) })}
                </Text>
                {copy.is_void ? (
                  <Badge variant="light" color="gray">
                    {t("review.void")}
                  </Badge>
                ) : null}
              </Group>
              <Text size="xs" c="dimmed" className={classes.hash} title={t("review.hash")}>
                SHA-256 {copy.content_hash}
              </Text>
            </Stack>
            <Button
              component="a"
              size="xs"
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              href={`/api/v1/reviews/${view.id}/copies/${copy.id}`}
              download
            >
              {t("plan.pdf")}
            </Button>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
