// SPDX-License-Identifier: Apache-2.0
// Chooses the questionnaire that is sent: one in force, or the one that was chosen while it was.
import { Select, type SelectProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { TextLink } from "./links";

type Questionnaire = components["schemas"]["QuestionnaireSummary"];

interface QuestionnaireSelectProps extends Omit<SelectProps, "value" | "onChange" | "data" | "description"> {
  /** Empty: none. */
  value: string;
  onChoose: (id: string, chosen: Questionnaire | undefined) => void;
  text: (chosen: Questionnaire | undefined) => string;
}

export function QuestionnaireSelect({ value, onChoose, text, ...select }: QuestionnaireSelectProps) {
  const { t, i18n } = useTranslation();
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/questionnaires",
    { params: { query: { language: i18n.language, limit: 100 } } },
    paged,
  );
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const offered = all.filter((one) => one.state === "in_force" || one.id === value);
  const find = (id: string | null) => offered.find((one) => one.id === id);
  return (
    <Select
      {...select}
      label={t("campaign_field.questionnaire_id")}
      description={
        query.data && offered.length === 0 ? (
          <>
            {t("campaign.no_questionnaire")} <TextLink to="/questionnaires">{t("campaign.from_starter")}</TextLink>
          </>
        ) : (
          text(find(value))
        )
      }
      required
      searchable
      data={offered.map((one) => ({ value: one.id, label: one.title || t("questionnaire.no_title") }))}
      value={value || null}
      onChange={(id) => onChoose(id ?? "", find(id))}
    />
  );
}
