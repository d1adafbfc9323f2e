// SPDX-License-Identifier: Apache-2.0
// One version of a questionnaire: written, seen as those who answer see it, and its history. A draft is saved as one types; what
// is in force is worded anew and saved on purpose.
import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { LeaveGuard } from "@/ui/leave-guard";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { SaveState } from "@/ui/save-state";
import { TabLinks } from "@/ui/tab-links";
import { useKeptDraft } from "@/ui/use-kept-draft";
import { useTimeWords } from "@/ui/use-time-words";
import { EditingContext } from "../components/editing";
import { Preview } from "../components/preview";
import { QuestionnaireEditor } from "../components/questionnaire-editor";
import { RefusedSave } from "../components/refused-save";
import { VersionMoves } from "../components/version-moves";
import { QuestionnaireStateBadge, Versions } from "../components/versions";
import { type Content, textIn, withGaps } from "../content";
import { mineOnTopOf } from "../merging";
import { useLanguageNames } from "../use-language-names";

type View = components["schemas"]["QuestionnaireVersionView"];

const route = getRouteApi("/signed-in/questionnaires/$versionId");
const path = "/api/v1/questionnaire-versions/{questionnaire_version_id}";

/** The draft on this page, saved as one types, and what the server last said about it. */
function useVersionDraft(view: View, readAgain: () => Promise<View | undefined>) {
  const [said, setSaid] = useState(view);
  const [theirs, setTheirs] = useState<View | null>(null);
  const version = useRef(view.version);
  const write = api.useMutation("put", path, { meta: { quiet: true, refreshes: ["/api/v1/questionnaires"] } });
  const draft = useKeptDraft<Content>({
    name: `questionnaire.${view.id}`,
    read: view.content,
    automatic: view.state === "draft",
    merge: mineOnTopOf,
    save: async (content) => {
      try {
        const saved = await write.mutateAsync({
          params: { path: { questionnaire_version_id: view.id } },
          body: { version: version.current, content },
        });
        version.current = saved.version;
        setSaid(saved);
      } catch (problem) {
        if (problem instanceof Problem && problem.key === "stale") setTheirs((await readAgain()) ?? null);
        throw problem;
      }
    },
  });
  const take = (goOn: (content: Content) => void) => {
    if (!theirs) return;
    version.current = theirs.version;
    setSaid(theirs);
    goOn(theirs.content);
  };
  return {
    draft,
    said,
    theirs: theirs?.content ?? null,
    version: version.current,
    takeTheirs: () => take(draft.startFrom),
    keepMine: () => take(draft.goOnFrom),
  };
}

function Version({ view, readAgain }: { view: View; readAgain: () => Promise<View | undefined> }) {
  const { t, i18n } = useTranslation();
  const { show } = route.useSearch();
  const nameOf = useLanguageNames();
  const timeWords = useTimeWords();
  const { draft, said, theirs, version, takeTheirs, keepMine } = useVersionDraft(view, readAgain);
  const content = draft.value;
  const main = content.languages[0] ?? "en";
  const others = content.languages.slice(1);
  const [chosen, setChosen] = useState<string | null>(null);
  const beside = others.find((one) => one === chosen) ?? others[0];
  const editing = useMemo(
    () => ({
      content,
      main,
      shown: beside ? [main, beside] : [main],
      nameOf,
      mayRestructure: view.state === "draft",
      faults: view.state === "draft" ? said.faults : [],
    }),
    [content, main, beside, nameOf, view.state, said.faults],
  );
  const missing = said.missing_texts.find((one) => one.language === beside)?.pointers.length ?? 0;
  const title = [i18n.language, main].map((one) => textIn(content.title, one)).find(Boolean);
  return (
    <>
      <PageHeader
        title={title ? withGaps(title) : t("questionnaire.no_title")}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/questionnaires">{t("place.questionnaires")}</TextLink>
            <QuestionnaireStateBadge state={view.state} />
          </Group>
        }
        subtitle={[
          t(`questionnaire_purpose.${view.purpose}`),
          t("questionnaire.version_number", { number: view.number }),
          timeWords(said.time),
        ].join(" · ")}
        actions={
          <VersionMoves view={view} isSaved={draft.state === "saved"} version={version} faults={said.faults.length} />
        }
      />
      <TabLinks
        label={t("questionnaire.parts")}
        tabs={(["questions", "preview", "versions"] as const).map((one) => ({
          label: t(`questionnaire.${one}`),
          link: { to: "/questionnaires/$versionId", params: { versionId: view.id }, search: { show: one } },
          current: show === one,
          ...(one === "questions" && view.state === "draft" && { count: said.faults.length }),
        }))}
      />
      <Stack gap="lg">
        <RefusedSave draft={draft} theirs={theirs} onTakeTheirs={takeTheirs} onKeepMine={keepMine} />
        {show === "questions" ? (
          <>
            <SaveState state={draft.state} />
            {view.state === "in_force" ? <Text c="dimmed">{t("questionnaire.wording_only")}</Text> : null}
            {others.length > 1 && beside ? (
              <Select
                label={t("questionnaire.beside")}
                maw={260}
                allowDeselect={false}
                data={others.map((one) => ({ value: one, label: nameOf(one) }))}
                value={beside}
                onChange={setChosen}
              />
            ) : null}
            {beside && missing > 0 ? (
              <Text size="sm" c="dimmed">
                {t("questionnaire.untranslated", { count: missing, language: nameOf(beside), main: nameOf(main) })}
              </Text>
            ) : null}
            <EditingContext value={editing}>
              <fieldset disabled={view.state === "retired"} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
                <QuestionnaireEditor onChange={draft.change} />
              </fieldset>
            </EditingContext>
            {view.state === "in_force" ? (
              <Button
                style={{ alignSelf: "flex-start" }}
                disabled={draft.state !== "changed" && draft.state !== "waiting"}
                loading={draft.state === "saving"}
                onClick={() => void draft.saveNow()}
              >
                {t("questionnaire.save_wording")}
              </Button>
            ) : null}
          </>
        ) : null}
        {show === "preview" ? <Preview key={version} id={view.id} languages={content.languages} /> : null}
        {show === "versions" ? <Versions versions={view.versions} /> : null}
      </Stack>
      <LeaveGuard active={() => view.state === "in_force" && draft.state === "changed"} />
    </>
  );
}

export function QuestionnairePage() {
  const { versionId } = route.useParams();
  // Never from a cache: what was saved on this page is newer than what was read for it.
  const query = api.useQuery("get", path, { params: { path: { questionnaire_version_id: versionId } } }, { gcTime: 0 });
  const readAgain = async () => (await query.refetch()).data;
  return (
    <Page>
      <Loaded query={query}>
        {(view) => <Version key={`${view.id} ${view.state}`} view={view} readAgain={readAgain} />}
      </Loaded>
    </Page>
  );
}
