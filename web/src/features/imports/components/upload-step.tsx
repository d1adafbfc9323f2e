// SPDX-License-Identifier: Apache-2.0
// Chooses what a file holds and sends it.
import { Anchor, Button, Fieldset, FileInput, Radio, SimpleGrid, Stack } from "@mantine/core";
import { IconFileSpreadsheet, IconFileZip } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { ProblemAlert } from "@/ui/problem-alert";

type TableKind = components["schemas"]["ImportFileKind"];
type ReleaseKind = components["schemas"]["ReleaseKind"];
type Kind = TableKind | ReleaseKind;

/** What comes as a table of one's own, and what as the .zip of a published release. */
const kinds = {
  table: [
    "units",
    "jobs",
    "people",
    "responsibilities",
    "competencies",
    "requirements",
    "evidence",
    "past_reviews",
    "kpi_values",
    "offerings",
  ],
  release: ["onet", "ddat", "digcomp", "nice", "esco"],
} as const satisfies { table: readonly TableKind[]; release: readonly ReleaseKind[] };

const formats = {
  table: { accept: ".csv,.txt,.tsv,text/csv", icon: IconFileSpreadsheet },
  release: { accept: ".zip,application/zip", icon: IconFileZip },
} as const;

const isRelease = (kind: Kind): kind is ReleaseKind => kinds.release.some((one) => one === kind);

export function UploadStep({ onUploaded }: { onUploaded: (importId: string) => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>("people");
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const upload = api.useMutation("post", "/api/v1/imports", { meta: { quiet: true } });
  const uploadRelease = api.useMutation("post", "/api/v1/release-imports", { meta: { quiet: true } });

  const form = isRelease(kind) ? "release" : "table";
  const format = formats[form];
  const choose = (value: string) => {
    const chosen = value as Kind;
    // A table is no release: what was chosen as the one is not sent as the other.
    if (isRelease(chosen) !== isRelease(kind)) setFile(null);
    setKind(chosen);
  };

  const send = async () => {
    if (!file) return;
    setProblem(null);
    try {
      const made = isRelease(kind)
        ? await uploadRelease.mutateAsync({
            params: { query: { kind, file_name: file.name } },
            body: file,
            bodySerializer: (content) => content as File,
            headers: { "Content-Type": "application/zip" },
          })
        : await upload.mutateAsync({
            params: { query: { kind, file_name: file.name } },
            // The schema calls a table text. Its bytes are sent as they are: whether they are UTF-8, the server judges.
            body: file.name,
            bodySerializer: () => file,
            headers: { "Content-Type": "text/csv" },
          });
      onUploaded(made.id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <Stack maw={760}>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Radio.Group label={t("import.kind")} value={kind} onChange={choose}>
        {(["table", "release"] as const).map((group) => (
          <Fieldset key={group} legend={t(`import.of_${group}`)} variant="unstyled" mt="md">
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="xs">
              {kinds[group].map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={t(`import_kind.${one}`)}
                  description={t(`import_kind_text.${one}`)}
                />
              ))}
            </SimpleGrid>
          </Fieldset>
        ))}
      </Radio.Group>
      <FileInput
        label={t("import.file")}
        description={t(`import.file_${form}`)}
        placeholder={t("import.choose")}
        accept={format.accept}
        leftSection={<format.icon size={18} aria-hidden />}
        clearable
        clearButtonProps={{ "aria-label": t("action.remove") }}
        value={file}
        onChange={setFile}
      />
      {isRelease(kind) ? null : (
        <Anchor href={`/starter/${kind}.csv`} download={`${kind}.csv`} size="sm" style={{ alignSelf: "flex-start" }}>
          {t("import.sample", { name: `${kind}.csv` })}
        </Anchor>
      )}
      <Button
        onClick={() => void send()}
        disabled={!file}
        loading={upload.isPending || uploadRelease.isPending}
        style={{ alignSelf: "flex-start" }}
      >
        {t("import.upload")}
      </Button>
    </Stack>
  );
}
