// SPDX-License-Identifier: Apache-2.0
// What the lessons of the deck's course say: one press makes a card of a piece, to which its author writes the question.
import { Badge, Button, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import type { EditForm } from "@/ui/use-edit-form";
import { type DeckValues, newCard } from "../deck-values";
import classes from "./practice.module.css";

type Lesson = components["schemas"]["LessonPassages"];

interface PassagesProps {
  edit: EditForm<DeckValues>;
  lesson: Lesson;
}

function Passages({ edit, lesson }: PassagesProps) {
  const { t } = useTranslation();
  const { form } = edit;
  const cards = form.getValues().cards;
  return (
    <Stack component="ul" gap="sm" className={classes.passages}>
      {lesson.passages.map(({ front, back }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a passage is known by its place
        <Group key={place} component="li" justify="space-between" align="flex-start" wrap="nowrap">
          <Stack gap={0}>
            {front ? (
              <Text size="sm" fw={560}>
                {front}
              </Text>
            ) : null}
            <Text size="sm">{back}</Text>
          </Stack>
          {cards.some((card) => card.back === back) ? (
            <Badge color="leaf">{t("practice_card.is_made")}</Badge>
          ) : (
            <Button
              size="xs"
              variant="default"
              style={{ flexShrink: 0 }}
              aria-label={`${t("practice_card.make")}: ${back.slice(0, 80)}`}
              onClick={() => form.insertListItem("cards", { ...newCard(), front, back, lesson_key: lesson.lesson_key })}
            >
              {t("practice_card.make")}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}

export function FromCourse({ edit, deck }: { edit: EditForm<DeckValues>; deck: components["schemas"]["DeckLine"] }) {
  const { t } = useTranslation();
  const [key, setKey] = useState<string | null>(null);
  const query = api.useQuery("get", "/api/v1/practice-decks/{practice_deck_id}/passages", {
    params: { path: { practice_deck_id: deck.id } },
  });
  return (
    <Section
      title={t("practice.from_course", { title: deck.course_title })}
      description={t("practice.from_course_text")}
    >
      <Loaded query={query}>
        {({ items }) => {
          const lesson = items.find(({ lesson_key }) => lesson_key === key) ?? items[0];
          if (!lesson) return <Text c="dimmed">{t("practice.no_passages")}</Text>;
          return (
            <Stack>
              <Select
                label={t("practice.lesson")}
                data={items.map(({ lesson_key, title }) => ({ value: lesson_key, label: title }))}
                value={lesson.lesson_key}
                onChange={setKey}
                allowDeselect={false}
              />
              <Passages edit={edit} lesson={lesson} />
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
}
