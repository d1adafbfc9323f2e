// SPDX-License-Identifier: Apache-2.0
// A session of about two minutes, to its end.
import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { ProblemAlert } from "@/ui/problem-alert";
import { Panel } from "@/ui/section";
import { type CardToday, useSession } from "../use-session";
import { PracticeCard } from "./practice-card";

interface SessionProps {
  cards: readonly CardToday[];
  onEnd: () => void;
}

export function Session({ cards, onEnd }: SessionProps) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const session = useSession(person_id ?? "", cards);
  const { card, place, length } = session;
  return (
    <Stack maw={680} mx="auto" w="100%">
      <Group gap="sm" wrap="nowrap">
        <Progress value={(100 * place) / length} flex={1} size="sm" aria-label={t("practice.progress")} />
        <Text size="sm" c="dimmed" role="status">
          {t("practice.place", { place: Math.min(place + 1, length), length })}
        </Text>
      </Group>
      {card ? <PracticeCard key={place} card={card} onGrade={session.answer} /> : null}
      {session.isWaiting && session.problem?.status === 0 ? (
        <Text size="sm" c="dimmed" role="status">
          {t("practice.offline")}
        </Text>
      ) : null}
      {session.problem && session.problem.status !== 0 ? <ProblemAlert problem={session.problem} /> : null}
      {card ? null : (
        <Panel>
          <EmptyState icon={IconCheck} title={t("practice.session_done")} text={t("practice.session_done_text")}>
            <Button onClick={onEnd} loading={session.isWaiting && session.problem === null}>
              {t("practice.go_on")}
            </Button>
          </EmptyState>
        </Panel>
      )}
    </Stack>
  );
}
