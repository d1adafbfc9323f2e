// SPDX-License-Identifier: Apache-2.0
// The files of a step, in the order in which they go in: to download and fill, or to try as they are. Trying one uploads it
// and shows what it would change; nothing is applied here.
import { Anchor, Button, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { addressOf, type StarterFile } from "../starter-files";
import classes from "./setup.module.css";

function useTry() {
  const navigate = useNavigate();
  const upload = api.useMutation("post", "/api/v1/imports");
  return {
    busy: upload.isPending,
    try: async (file: StarterFile) => {
      const text = await (await fetch(addressOf(file))).text();
      const made = await upload.mutateAsync({
        params: { query: { kind: file.kind, file_name: `${file.file}.csv` } },
        body: text,
        bodySerializer: (content) => content,
        headers: { "Content-Type": "text/csv" },
      });
      void navigate({ to: "/import", search: { id: made.id, setup: true } });
    },
  };
}

export function StarterList({ files, mayImport }: { files: readonly StarterFile[]; mayImport: boolean }) {
  const { t } = useTranslation();
  const starter = useTry();
  return (
    <ol className={classes.files} aria-label={t("setup.files")}>
      {files.map((file) => (
        <li key={file.file}>
          <div className={classes.words}>
            <Text size="sm" fw={600}>
              {t(`setup_file.${file.file}`)}
            </Text>
            <Text size="xs" c="dimmed">
              {t(`setup_file_text.${file.file}`)}
            </Text>
          </div>
          <Anchor href={addressOf(file)} download={`${file.file}.csv`} size="sm" className={classes.download}>
            <IconDownload size={16} aria-hidden /> {t("setup.download", { name: `${file.file}.csv` })}
          </Anchor>
          {mayImport ? (
            <Button
              variant="default"
              size="xs"
              loading={starter.busy}
              aria-label={t("setup.try", { name: t(`setup_file.${file.file}`) })}
              onClick={() => void starter.try(file)}
            >
              {t("setup.try_short")}
            </Button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
