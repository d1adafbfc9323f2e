// SPDX-License-Identifier: Apache-2.0
// Exactly who will see what of a campaign: what is stored with an answer, who reads it, from how many answers on, what is
// hidden and why, and what whoever runs the program could see.
import { List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { Section } from "@/ui/section";
import classes from "./campaigns.module.css";

type Schemas = components["schemas"];

/** The rules of one campaign; what is kept of the reader where they were asked. */
export type Promised = Pick<
  Schemas["CampaignPromise"],
  "mode" | "also_by" | "smallest_group" | "smallest_comment_group" | "do_managers_read"
> &
  Partial<Pick<Schemas["CampaignPromise"], "unit_name" | "job_title" | "tenure">>;

function useStored({ mode, also_by, ...kept }: Promised): string[] {
  const { t } = useTranslation();
  if (mode === "identified") return [t("privacy.stored_name"), t("privacy.stored_day"), t("privacy.stored_ratings")];
  const of = (value: string | null | undefined) => (value ? ` (${value})` : "");
  return [
    ...(mode === "unattributed" ? [t("privacy.stored_nothing")] : []),
    ...(mode === "attributed" ? [t("privacy.stored_unit") + of(kept.unit_name)] : []),
    ...(also_by === "job" ? [t("privacy.stored_job") + of(kept.job_title)] : []),
    ...(also_by === "tenure" ? [t("privacy.stored_tenure") + of(kept.tenure && t(`tenure.${kept.tenure}`))] : []),
    t("privacy.not_stored"),
  ];
}

function useReaders({ mode, ...promise }: Promised): { who: string; what: string }[] {
  const { t } = useTranslation();
  const isNamed = mode === "identified";
  const managersRead = promise.do_managers_read && mode !== "unattributed";
  const numbers = { groups: promise.smallest_group, comments: promise.smallest_comment_group };
  return [
    { who: t("privacy.people_team"), what: isNamed ? t("privacy.reads_names") : t("privacy.reads_groups", numbers) },
    { who: t("privacy.executives"), what: isNamed ? t("privacy.reads_nothing") : t("privacy.reads_groups", numbers) },
    {
      who: t("privacy.managers"),
      what: managersRead
        ? t(isNamed ? "privacy.reads_own_named" : "privacy.reads_own_units", numbers)
        : t("privacy.reads_nothing"),
    },
    { who: t("privacy.colleagues"), what: t("privacy.reads_nothing") },
    { who: t("privacy.yourself"), what: t(isNamed ? "privacy.you_named" : "privacy.you") },
  ];
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <List spacing={6} size="sm">
      {sentences.map((sentence) => (
        <List.Item key={sentence}>{sentence}</List.Item>
      ))}
    </List>
  );
}

function Hidden({ promised }: { promised: Promised }) {
  const { t } = useTranslation();
  const numbers = { groups: promised.smallest_group, comments: promised.smallest_comment_group };
  const isByUnit = promised.mode === "attributed";
  return (
    <Section title={t("privacy.hidden")} description={t("privacy.hidden_text")}>
      <Sentences
        sentences={[
          t("privacy.hidden_small", numbers),
          t("privacy.hidden_comments", numbers),
          ...(isByUnit ? [t("privacy.hidden_subtraction"), t("privacy.hidden_rounds")] : []),
          t("privacy.hidden_until"),
          t("privacy.hidden_receipts"),
        ]}
      />
    </Section>
  );
}

export function WhoSeesWhat({ promised }: { promised: Promised }) {
  const { t } = useTranslation();
  const isNamed = promised.mode === "identified";
  return (
    <Stack gap="lg">
      <Section title={t("privacy.stored")}>
        <Sentences sentences={useStored(promised)} />
      </Section>
      <Section title={t("privacy.readers")} description={isNamed ? undefined : t("privacy.readers_text")}>
        <dl className={classes.readers}>
          {useReaders(promised).map(({ who, what }) => (
            <div key={who}>
              <Text component="dt" size="sm">
                {who}
              </Text>
              <Text component="dd" size="sm">
                {what}
              </Text>
            </div>
          ))}
        </dl>
      </Section>
      {isNamed ? null : <Hidden promised={promised} />}
      <Section title={t("privacy.operator")} description={t("privacy.operator_text")}>
        <Sentences
          sentences={
            isNamed
              ? [t("privacy.operator_named")]
              : [
                  t("privacy.operator_receipts"),
                  t("privacy.operator_answers"),
                  t("privacy.operator_order"),
                  t("privacy.operator_log"),
                ]
          }
        />
      </Section>
      {isNamed ? null : (
        <Section title={t("privacy.limits")}>
          <Sentences sentences={[t("privacy.limit_words"), t("privacy.limit_same")]} />
        </Section>
      )}
    </Stack>
  );
}
