// SPDX-License-Identifier: Apache-2.0
// What a place is for: one of the open plan items and needs, those that fit first, or something else with why.
import { Alert, Radio, Stack, Text, Textarea } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { asksFirst, type Choice, choiceKey, servesNothing, type Terms } from "../enrolling";

export interface EnrolValues extends Record<string, unknown> {
  choice: string;
  reason: string;
  due_on: string;
  is_mandatory: boolean;
  despite: string;
}

interface FieldsProps {
  form: UseFormReturnType<EnrolValues>;
  terms: Terms;
  isOwn: boolean;
}

const fewChoices = 5;

function ChoiceRadio({ choice }: { choice: Choice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const about = [
    t(choice.plan_item_id ? "learning.is_item" : "learning.is_need"),
    choice.due_on ? t("learning.due", { date: format.date(choice.due_on) }) : "",
    choice.is_fitting ? t("learning.fits") : "",
  ];
  return <Radio value={choiceKey(choice)} label={choice.title} description={about.filter(Boolean).join(" · ")} />;
}

export function EnrolFields({ form, terms, isOwn }: FieldsProps) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const shown = terms.choices.filter((choice, at) => showsAll || choice.is_fitting || at < fewChoices);
  return (
    <>
      <Radio.Group
        label={t(isOwn ? "learning.what_for_own" : "learning.what_for_somebody", { name: terms.person_name })}
        {...form.getInputProps("choice")}
      >
        <Stack gap="sm" mt="xs">
          {shown.map((choice) => (
            <ChoiceRadio key={choiceKey(choice)} choice={choice} />
          ))}
          {shown.length < terms.choices.length ? (
            <Text
              component="button"
              type="button"
              size="sm"
              c="var(--accent)"
              style={{ alignSelf: "flex-start", background: "none", border: 0, padding: 0, cursor: "pointer" }}
              onClick={() => setShowsAll(true)}
            >
              {t("action.show_all", { count: terms.choices.length })}
            </Text>
          ) : null}
          <Radio value={servesNothing} label={t("learning.something_else")} />
        </Stack>
      </Radio.Group>
      {form.values.choice === servesNothing ? (
        <Textarea
          label={t("learning.why")}
          description={t("learning.why_text")}
          required
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps("reason")}
        />
      ) : null}
    </>
  );
}

/** Why it is not open without somebody's word, and whose. */
export function EnrolBar({ terms, isOwn }: { terms: Terms; isOwn: boolean }) {
  const { t } = useTranslation();
  const asks = isOwn && asksFirst(terms);
  const missing = terms.missing.map(({ title }) => title).join(", ");
  return (
    <>
      {terms.completed_id ? <Text size="sm">{t("learning.is_renewal")}</Text> : null}
      {terms.bar ? (
        <Alert color="clay" variant="light">
          {t(`offering_bar.${terms.bar}`)}
          {missing ? ` ${t("learning.missing", { titles: missing })}` : ""}
        </Alert>
      ) : null}
      {asks ? (
        <Text size="sm">
          {terms.answered_by
            ? t("learning.answered_by", { name: terms.answered_by })
            : t("learning.answered_by_learning_team")}
        </Text>
      ) : null}
    </>
  );
}
