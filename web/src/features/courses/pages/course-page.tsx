// SPDX-License-Identifier: Apache-2.0
// One version of a course: written, seen as learners see it, and its history. A draft is saved as one types.
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import type { MaterialAddress } from "@/ui/markdown/markdown";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { SaveState } from "@/ui/save-state";
import { TabLinks } from "@/ui/tab-links";
import { CourseEditor } from "../components/course-editor";
import { EditingContext, type Opened } from "../components/editing";
import { Materials } from "../components/materials";
import { Preview } from "../components/preview";
import { VersionMoves } from "../components/version-moves";
import { CourseStateBadge, Versions } from "../components/versions";
import { lessonsOf, type View } from "../content";
import { useVersionDraft } from "../use-version-draft";

const route = getRouteApi("/signed-in/courses/$versionId");
const path = "/api/v1/course-versions/{course_version_id}";

function RefusedSave({ draft }: { draft: ReturnType<typeof useVersionDraft> }) {
  const { t } = useTranslation();
  const { state, problem, saveNow } = draft.draft;
  if (state !== "refused" || !problem) return null;
  if (problem.key !== "stale") return <ProblemAlert problem={problem} onRetry={() => void saveNow()} />;
  return (
    <Alert color="clay" variant="light" icon={<IconUsers />} title={t("clash.title")} role="alert">
      <Text size="sm" mb="sm">
        {t("clash.text")}
      </Text>
      <Group gap="xs">
        <Button size="xs" disabled={!draft.theirs} onClick={draft.keepMine}>
          {t("clash.keep_mine")}
        </Button>
        <Button size="xs" variant="default" disabled={!draft.theirs} onClick={draft.takeTheirs}>
          {t("clash.take_theirs")}
        </Button>
      </Group>
    </Alert>
  );
}

function Version({ view, readAgain }: { view: View; readAgain: () => Promise<View | undefined> }) {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  const kept = useVersionDraft(view, readAgain);
  const { draft, said } = kept;
  const content = draft.value;
  const isDraft = view.state === "draft";
  const [opened, open] = useState<Opened>({ part: "course" });
  const address = useCallback<MaterialAddress>(
    (name) => {
      const digest = content.materials.find((one) => one.name === name)?.digest;
      return digest ? `/api/v1/courses/${view.course_id}/materials/${digest}` : null;
    },
    [content.materials, view.course_id],
  );
  const editing = useMemo(
    () => ({
      courseId: view.course_id,
      content,
      mayChange: isDraft,
      faults: isDraft ? said.faults : [],
      materials: said.materials,
      address,
      learn: kept.learn,
      change: draft.change,
      opened,
      open,
    }),
    [view.course_id, content, isDraft, said, draft.change, opened, address, kept.learn],
  );
  const minutes = lessonsOf(content).reduce((sum, one) => sum + (one.is_required ? one.minutes : 0), 0);
  return (
    <>
      <PageHeader
        title={content.title || t("course.no_title")}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/courses">{t("place.courses")}</TextLink>
            <CourseStateBadge state={view.state} />
          </Group>
        }
        subtitle={[
          t("course.version_number", { number: view.number }),
          t("course.lesson_count", { count: lessonsOf(content).length }),
          t("lesson.minutes", { count: minutes }),
          ...(view.is_template ? [t("course.template")] : []),
        ].join(" · ")}
        actions={
          <VersionMoves
            view={{ ...said, is_template: view.is_template }}
            isSaved={draft.state === "saved"}
            version={said.version}
            readAgain={() => void readAgain()}
          />
        }
      />
      <TabLinks
        label={t("course.parts")}
        tabs={(["lessons", "files", "preview", "versions"] as const).map((one) => ({
          label: t(`course.${one}`),
          link: { to: "/courses/$versionId", params: { versionId: view.id }, search: { show: one } },
          current: show === one,
          ...(one === "lessons" && isDraft && { count: said.faults.length }),
        }))}
      />
      <Stack gap="md">
        <RefusedSave draft={kept} />
        <EditingContext value={editing}>
          {show === "lessons" ? (
            <>
              {isDraft ? (
                <SaveState state={draft.state} />
              ) : (
                <Text c="dimmed">{t(`course.stays_${view.state as "in_force" | "retired"}`)}</Text>
              )}
              <CourseEditor />
            </>
          ) : null}
          {show === "files" ? <Materials /> : null}
          {show === "preview" ? <Preview content={content} address={editing.address} /> : null}
          {show === "versions" ? <Versions view={said} /> : null}
        </EditingContext>
      </Stack>
    </>
  );
}

export function CoursePage() {
  const { versionId } = route.useParams();
  // Never from a cache: what was saved on this page is newer than what was read for it.
  const query = api.useQuery("get", path, { params: { path: { course_version_id: versionId } } }, { gcTime: 0 });
  const readAgain = async () => (await query.refetch()).data;
  return (
    <Page>
      <Loaded query={query}>
        {(view) => <Version key={`${view.id} ${view.state}`} view={view} readAgain={readAgain} />}
      </Loaded>
    </Page>
  );
}
