// SPDX-License-Identifier: Apache-2.0
// Chooses what a file holds and sends it.
import { Button, FileInput, Radio, SimpleGrid, Stack } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { ProblemAlert } from "@/ui/problem-alert";

type Kind = components["schemas"]["ImportFileKind"];

const kinds: readonly Kind[] = [
  "units",
  "jobs",
  "people",
  "responsibilities",
  "competencies",
  "requirements",
  "evidence",
];

export function UploadStep({ onUploaded }: { onUploaded: (importId: string) => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>("people");
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const upload = api.useMutation("post", "/api/v1/imports", { meta: { quiet: true } });

  const send = async () => {
    if (!file) return;
    setProblem(null);
    try {
      const made = await upload.mutateAsync({
        params: { query: { kind, file_name: file.name } },
        body: await file.text(),
        bodySerializer: (text) => text,
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
      <Radio.Group label={t("import.kind")} value={kind} onChange={(value) => setKind(value as Kind)}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="xs">
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`import_kind.${one}`)} description={t(`import_kind_text.${one}`)} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <FileInput
        label={t("import.file")}
        description={t("import.file_text")}
        placeholder={t("import.choose")}
        accept=".csv,.txt,.tsv,text/csv"
        leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
        clearable
        clearButtonProps={{ "aria-label": t("action.remove") }}
        value={file}
        onChange={setFile}
      />
      <Button
        onClick={() => void send()}
        disabled={!file}
        loading={upload.isPending}
        style={{ alignSelf: "flex-start" }}
      >
        {t("import.upload")}
      </Button>
    </Stack>
  );
}
