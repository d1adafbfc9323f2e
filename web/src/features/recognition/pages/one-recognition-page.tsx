// SPDX-License-Identifier: Apache-2.0
// One recognition by its own address: where notifications and Home lead.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { RecognitionCard } from "../components/recognition-card";

const route = getRouteApi("/signed-in/recognition/$recognitionId");

export function OneRecognitionPage() {
  const { t } = useTranslation();
  const { recognitionId } = route.useParams();
  const recognition = api.useQuery("get", "/api/v1/recognitions/{recognition_id}", {
    params: { path: { recognition_id: recognitionId } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title={t("recognition.one")}
        eyebrow={
          <TextLink to="/recognition" search={{ show: "everybody" }}>
            {t("place.recognition")}
          </TextLink>
        }
      />
      <Loaded wholePage query={recognition}>
        {(view) => <RecognitionCard view={view} />}
      </Loaded>
    </Page>
  );
}
