// SPDX-License-Identifier: Apache-2.0
// Import in four steps: upload, say which column is which (of a table), look at what would change, apply all or nothing.
// The import waits on the server between the steps; the address names it.
import { Stepper } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { MappingStep } from "../components/mapping-step";
import { PreviewStep } from "../components/preview-step";
import { UploadStep } from "../components/upload-step";

const route = getRouteApi("/signed-in/import");

function ImportSteps({ importId, onRestart }: { importId: string; onRestart: () => void }) {
  const { t } = useTranslation();
  // Until something is chosen here, what the server knows holds: work that was begun goes on after a reload.
  const [mapped, setMapped] = useState<boolean | null>(null);
  const file = api.useQuery("get", "/api/v1/imports/{import_id}", { params: { path: { import_id: importId } } });
  return (
    <Loaded query={file}>
      {(data) => {
        // A published release has no columns to map.
        const previewing = data.is_archive || (mapped ?? data.task_id !== null);
        return (
          <>
            <Stepper active={previewing && !data.is_archive ? 2 : 1} size="sm" mb="lg">
              <Stepper.Step label={t("import.step_upload")} description={data.file_name} />
              {data.is_archive ? null : <Stepper.Step label={t("import.step_mapping")} />}
              <Stepper.Step label={t("import.step_preview")} />
            </Stepper>
            {previewing ? (
              <PreviewStep
                file={data}
                begunTask={mapped === null ? data.task_id : null}
                onBack={data.is_archive ? null : () => setMapped(false)}
                onRestart={onRestart}
              />
            ) : (
              <MappingStep file={data} onMapped={() => setMapped(true)} onRestart={onRestart} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

export function ImportPage() {
  const { t } = useTranslation();
  const { id, setup } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (importId: string | undefined) =>
    void navigate({ search: { ...(importId && { id: importId }), ...(setup && { setup }) } });
  return (
    <Page>
      <PageHeader
        title={t("place.import")}
        subtitle={t("import.subtitle")}
        actions={
          setup ? (
            <ButtonLink to="/getting-started" variant="default">
              {t("setup.back_here")}
            </ButtonLink>
          ) : null
        }
      />
      {id ? (
        <ImportSteps key={id} importId={id} onRestart={() => show(undefined)} />
      ) : (
        <Section title={t("import.step_upload")} description={t("import.upload_text")}>
          <UploadStep onUploaded={show} />
        </Section>
      )}
    </Page>
  );
}
