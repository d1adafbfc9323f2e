// SPDX-License-Identifier: Apache-2.0
// One card: its question, then what is to be remembered, then how well it was.
import { Badge, Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "@/ui/section";
import type { CardToday, Grade } from "../use-session";
import { GradeButtons } from "./grade-buttons";
import classes from "./practice.module.css";

const remembered: readonly Grade[] = ["hard", "good", "easy"];
const all: readonly Grade[] = ["forgotten", ...remembered];

function Turn({ onTurn }: { onTurn: () => void }) {
  const { t } = useTranslation();
  useHotkeys([["Space", onTurn]]);
  return (
    <Group justify="center">
      <Button onClick={onTurn} size="md">
        {t("practice.turn")}
      </Button>
    </Group>
  );
}

function Choose({ card, onChoose }: { card: CardToday; onChoose: (option: number) => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Stack>
      <Radio.Group value={chosen} onChange={setChosen} aria-label={t("practice.options")}>
        <Stack gap="sm">
          {card.options.map((option, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
            <Radio key={place} value={String(place)} label={option} />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="center">
        <Button disabled={chosen === null} onClick={() => onChoose(Number(chosen))} size="md">
          {t("practice.check")}
        </Button>
      </Group>
    </Stack>
  );
}

function Said({ card, chosen }: { card: CardToday; chosen: number | null }) {
  const { t } = useTranslation();
  const isRight = chosen === card.right_option;
  return (
    <Stack gap="xs" className={classes.back}>
      {card.kind === "choice" ? (
        <Text fw={620} c={isRight ? undefined : "clay"}>
          {isRight ? t("practice.right") : t("practice.wrong", { option: card.options[card.right_option ?? 0] ?? "" })}
        </Text>
      ) : null}
      {card.back ? <Text className={classes.words}>{card.back}</Text> : null}
    </Stack>
  );
}

interface PracticeCardProps {
  card: CardToday;
  onGrade: (grade: Grade, option: number | null) => void;
}

export function PracticeCard({ card, onGrade }: PracticeCardProps) {
  const { t } = useTranslation();
  const [isTurned, setTurned] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const question = useRef<HTMLHeadingElement>(null);
  // Each card is announced, also to whoever does not see it change.
  useEffect(() => question.current?.focus(), []);
  const choose = (option: number) => {
    setChosen(option);
    setTurned(true);
  };
  const offered = card.kind === "card" ? all : chosen === card.right_option ? remembered : (["forgotten"] as const);
  return (
    <Stack>
      <Panel article>
        <Stack className={classes.card} gap="lg">
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {card.deck_title}
            </Text>
            {card.is_new ? <Badge color="slate">{t("practice.new")}</Badge> : null}
          </Group>
          <Text component="h2" ref={question} tabIndex={-1} fz="xl" fw={560} className={classes.words}>
            {card.front}
          </Text>
          {isTurned ? <Said card={card} chosen={chosen} /> : null}
          {!isTurned && card.kind === "choice" ? <Choose card={card} onChoose={choose} /> : null}
        </Stack>
      </Panel>
      {isTurned ? <GradeButtons card={card} offered={offered} onGrade={(grade) => onGrade(grade, chosen)} /> : null}
      {!isTurned && card.kind === "card" ? <Turn onTurn={() => setTurned(true)} /> : null}
    </Stack>
  );
}
