// SPDX-License-Identifier: Apache-2.0
// Brings in a course from a .zip: first what it holds and what is wrong with it, by file and line; then all of it, or nothing.
import { Button, FileButton, Group, List, Modal, Stack, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { FieldProblem } from "@/api/problem";
import type { components } from "@/api/schema";
import { ProblemAlert } from "@/ui/problem-alert";
import { fieldProblemText } from "@/ui/problem-text";

type Reading = components["schemas"]["ArchiveReading"];

/** All that is wrong, as whoever mends the files needs it. */
function ArchiveFaults({ faults }: { faults: Reading["faults"] }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm">{t("course.archive_faults", { count: faults.length })}</Text>
      <List size="sm" spacing={4}>
        {faults.map((fault) => (
          <List.Item key={`${fault.file} ${fault.line} ${fault.key} ${fault.message}`}>
            <Text span size="sm" fw={560}>
              {t("course.archive_place", { file: fault.file, line: fault.line })}
            </Text>{" "}
            {fieldProblemText(t, { ...fault, pointer: "" } as FieldProblem)}
          </List.Item>
        ))}
      </List>
    </>
  );
}

function Found({ reading }: { reading: Reading }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text fw={620}>{reading.title || t("course.no_title")}</Text>
      <Text size="sm">
        {[
          t("course.module_count", { count: reading.modules }),
          t("course.lesson_count", { count: reading.lessons }),
          t("course.file_count", { count: reading.materials.length }),
        ].join(" · ")}
      </Text>
      {reading.unfinished.length > 0 ? (
        <Text size="sm">{t("course.choose_later", { lessons: reading.unfinished.join(", ") })}</Text>
      ) : null}
      {reading.unknown_competencies.length > 0 ? (
        <Text size="sm">{t("course.unknown_competencies", { names: reading.unknown_competencies.join(", ") })}</Text>
      ) : null}
      {reading.faults.length > 0 ? <ArchiveFaults faults={reading.faults} /> : null}
    </Stack>
  );
}

export function ImportCourse() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const look = api.useMutation("post", "/api/v1/course-archives", { meta: { quiet: true, refreshes: [] } });
  const bring = api.useMutation("post", "/api/v1/course-archives", {
    meta: { quiet: true, done: t("course.imported") },
    onSuccess: ({ course_version_id }) => {
      if (course_version_id)
        void navigate({
          to: "/courses/$versionId",
          params: { versionId: course_version_id },
          search: { show: "lessons" },
        });
    },
  });
  const sending = (archive: File, is_trial: boolean) => ({
    params: { query: { is_trial } },
    body: archive as never,
    bodySerializer: (content: unknown) => content as File,
    headers: { "Content-Type": "application/octet-stream" },
  });
  const choose = (chosen: File | null) => {
    if (!chosen) return;
    setFile(chosen);
    bring.reset();
    look.mutate(sending(chosen, true));
  };
  const isReady = look.data !== undefined && look.data.faults.length === 0;
  const problem = look.error ?? bring.error;
  return (
    <>
      <FileButton accept=".zip" onChange={choose} inputProps={{ "aria-label": t("course.import") }}>
        {(button) => (
          <Button {...button} variant="default" leftSection={<IconFileImport size={16} aria-hidden />}>
            {t("course.import")}
          </Button>
        )}
      </FileButton>
      <Modal opened={file !== null} onClose={() => setFile(null)} title={t("course.import_title")} size="lg">
        <Stack>
          {look.isPending ? <Text size="sm">{t("course.looking")}</Text> : null}
          {look.data ? <Found reading={look.data} /> : null}
          {problem ? <ProblemAlert problem={problem} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setFile(null)}>
              {t("action.cancel")}
            </Button>
            <Button
              disabled={!isReady}
              loading={bring.isPending}
              onClick={() => file && bring.mutate(sending(file, false))}
            >
              {t("course.import_now")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
