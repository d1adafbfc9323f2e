// SPDX-License-Identifier: Apache-2.0
// What can be done with a version as a whole: into force, to retirement, away with it, on to the next, or copied.
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconCards, IconCopy, IconDots, IconFileExport, IconTemplate } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ConfirmButton } from "@/ui/confirm";
import type { View } from "../content";
import { PutInForce } from "./put-in-force";

const one = "/api/v1/course-versions/{course_version_id}";

interface VersionMovesProps {
  view: View;
  isSaved: boolean;
  version: number;
  readAgain: () => void;
}

function useGoTo() {
  const navigate = useNavigate();
  return ({ id }: { id: string }) =>
    void navigate({ to: "/courses/$versionId", params: { versionId: id }, search: { show: "lessons" } });
}

function MoreMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const copy = api.useMutation("post", "/api/v1/courses", { onSuccess: useGoTo() });
  const mark = api.useMutation("put", "/api/v1/courses/{course_id}/template", {
    meta: { done: t(view.is_template ? "course.no_template_now" : "course.template_now") },
  });
  const title = t("course.copy_title", { title: view.content.title });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t("course.more_moves")}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => copy.mutate({ body: { copied_course_id: view.course_id, title } })}
        >
          {t("course.copy")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTemplate size={16} aria-hidden />}
          onClick={() =>
            mark.mutate({ params: { path: { course_id: view.course_id } }, body: { is_template: !view.is_template } })
          }
        >
          {t(view.is_template ? "course.no_template" : "course.make_template")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCards size={16} aria-hidden />}
          onClick={() => void navigate({ to: "/practice", search: { course: view.course_id } })}
        >
          {t("course.practice_cards")}
        </Menu.Item>
        <Menu.Item
          component="a"
          href={`/api/v1/course-versions/${view.id}/archive`}
          download
          leftSection={<IconFileExport size={16} aria-hidden />}
        >
          {t("course.export")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function DraftMoves({ view, isSaved, version, readAgain }: VersionMovesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const discard = api.useMutation("delete", one, {
    meta: { done: t("course.draft_discarded"), leaves: true },
    onSuccess: () => void navigate({ to: "/courses" }),
  });
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        question={t("course.discard_question")}
        consequence={t("course.discard_text")}
        confirm={t("course.discard")}
        onConfirm={() => discard.mutate({ params: { path: { course_version_id: view.id } } })}
      >
        {t("course.discard")}
      </ConfirmButton>
      <PutInForce view={view} version={version} disabled={!isSaved || view.faults.length > 0} onOpen={readAgain} />
    </>
  );
}

export function VersionMoves(props: VersionMovesProps) {
  const { t } = useTranslation();
  const { view, version } = props;
  const next = api.useMutation("post", "/api/v1/courses/{course_id}/versions", { onSuccess: useGoTo() });
  const retire = api.useMutation("post", `${one}/retirement`, { meta: { done: t("course.retired_now") } });
  const hasDraft = view.versions.some((line) => line.state === "draft");
  return (
    <>
      {view.state === "draft" ? <DraftMoves {...props} /> : null}
      {view.state === "in_force" ? (
        <ConfirmButton
          variant="subtle"
          color="red"
          question={t("course.retire_question")}
          consequence={t("course.retire_text")}
          confirm={t("course.retire")}
          onConfirm={() => retire.mutate({ params: { path: { course_version_id: view.id } }, body: { version } })}
        >
          {t("course.retire")}
        </ConfirmButton>
      ) : null}
      {view.state === "draft" || hasDraft ? null : (
        <Button
          onClick={() => next.mutate({ params: { path: { course_id: view.course_id } } })}
          loading={next.isPending}
        >
          {t("course.next_version")}
        </Button>
      )}
      <MoreMoves view={view} />
    </>
  );
}
