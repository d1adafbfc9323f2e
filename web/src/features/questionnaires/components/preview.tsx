// SPDX-License-Identifier: Apache-2.0
// A questionnaire as somebody answers it: as which group, in which language, about whom. What is answered here is kept in the
// browser's session until the preview is begun anew, and checked by the rules that answers will be checked by.
import { Alert, Button, Group, List, Select, SimpleGrid, Stack } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Loaded } from "@/ui/loaded";
import { PersonSelect } from "@/ui/person-select";
import { fieldProblemText } from "@/ui/problem-text";
import { Panel } from "@/ui/section";
import { useKeptDraft } from "@/ui/use-kept-draft";
import { type Answer, type Form, keptAnswers } from "../answering";
import { useLanguageNames } from "../use-language-names";
import { FormRunner } from "./form-runner";
import classes from "./questionnaire.module.css";
import { raterGroups } from "./section-editor";

type Schemas = components["schemas"];
type Who = { rater_group: Schemas["RaterGroup"] | null; language: string | null; person_id: string | null };

function Verdict({ check }: { check: Schemas["AnswersCheck"] }) {
  const { t } = useTranslation();
  const isAccepted = check.missing.length === 0 && check.faults.length === 0;
  return (
    <Alert
      variant="light"
      color={isAccepted ? "leaf" : "clay"}
      icon={<IconCircleCheck />}
      title={t(isAccepted ? "questionnaire.would_be_accepted" : "questionnaire.would_be_refused")}
      role="status"
    >
      {t("questionnaire.nothing_kept")}
      <List size="sm">
        {check.missing.map((key) => (
          <List.Item key={key}>
            {key}: {t("field_problem.required")}
          </List.Item>
        ))}
        {check.faults.map((fault) => (
          <List.Item key={fault.pointer + fault.key}>
            {fault.pointer}: {fieldProblemText(t, fault as Parameters<typeof fieldProblemText>[1])}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Answering({ id, who, form }: { id: string; who: Who; form: Form }) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState(0);
  const draft = useKeptDraft<Answer[]>({
    name: `questionnaire_preview.${id}`,
    read: [],
    save: async () => {},
    automatic: false,
  });
  const check = api.useMutation("post", "/api/v1/questionnaire-versions/{questionnaire_version_id}/answers-check", {
    meta: { refreshes: [] },
  });
  const again = () => {
    draft.startFrom([]);
    check.reset();
    setBegun(begun + 1);
  };
  return (
    <Stack>
      {check.data ? <Verdict check={check.data} /> : null}
      <Panel article>
        <FormRunner
          key={begun}
          form={form}
          answers={draft.value}
          onAnswers={draft.change}
          handIn={t("questionnaire.check_answers")}
          isHandingIn={check.isPending}
          onHandIn={() =>
            check.mutate({
              params: { path: { questionnaire_version_id: id } },
              body: { ...who, training: t("questionnaire.sample_training"), answers: keptAnswers(form, draft.value) },
            })
          }
        />
      </Panel>
      <Group justify="center">
        <Button variant="subtle" onClick={again}>
          {t("questionnaire.begin_anew")}
        </Button>
      </Group>
    </Stack>
  );
}

interface PreviewProps {
  id: string;
  languages: readonly string[];
  /** It is sent to people who answer for themselves: what is chosen is who looks at it. */
  forThemselves?: boolean;
}

export function Preview({ id, languages, forThemselves = false }: PreviewProps) {
  const { t, i18n } = useTranslation();
  const nameOf = useLanguageNames();
  const spoken = languages.find((one) => i18n.language.startsWith(one)) ?? languages[0] ?? null;
  const [who, setWho] = useState<Who>({ rater_group: "self", language: spoken, person_id: null });
  const query = {
    training: t("questionnaire.sample_training"),
    ...(who.rater_group && { rater_group: who.rater_group }),
    ...(who.language && { language: who.language }),
    ...(who.person_id && { person_id: who.person_id }),
  };
  const form = api.useQuery(
    "get",
    "/api/v1/questionnaire-versions/{questionnaire_version_id}/form",
    { params: { path: { questionnaire_version_id: id }, query } },
    { staleTime: 0 },
  );
  return (
    <div className={classes.phone}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: forThemselves ? 2 : 3 }}>
          {forThemselves ? null : (
            <Select
              label={t("questionnaire.preview_as")}
              allowDeselect={false}
              data={raterGroups.map((one) => ({ value: one, label: t(`rater_group.${one}`) }))}
              value={who.rater_group}
              onChange={(rater_group) => setWho({ ...who, rater_group })}
            />
          )}
          <Select
            label={t("questionnaire.preview_language")}
            allowDeselect={false}
            data={languages.map((one) => ({ value: one, label: nameOf(one) }))}
            value={who.language}
            onChange={(language) => setWho({ ...who, language })}
          />
          <PersonSelect
            label={t(forThemselves ? "questionnaire.preview_seen_by" : "questionnaire.preview_person")}
            clearable={who.person_id !== null}
            value={who.person_id}
            onChange={(person_id) => setWho({ ...who, person_id })}
          />
        </SimpleGrid>
        <Loaded query={form}>{(made) => <Answering key={made.language} id={id} who={who} form={made} />}</Loaded>
      </Stack>
    </div>
  );
}
