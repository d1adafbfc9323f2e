// SPDX-License-Identifier: Apache-2.0
// Changes a round of 360° that is still a draft.
import { Alert } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Permitted } from "@/ui/permitted";
import { useProblemForm } from "@/ui/use-problem-form";
import { RoundFields } from "../components/round-fields";
import { type RoundValues, roundContent, roundValuesOf } from "../round-values";

type View = components["schemas"]["RoundView"];

const route = getRouteApi("/signed-in/three-sixty-rounds/$roundId/change");
const address = "/api/v1/three-sixty-rounds/{round_id}";

function ChangeForm({ view, values }: { view: View; values: RoundValues }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, version } = view.round;
  const change = api.useMutation("put", address, { meta: { quiet: true, done: t("three_sixty_round.changed") } });
  const edit = useProblemForm<RoundValues>({ initialValues: values }, async (changed) => {
    await change.mutateAsync({ params: { path: { round_id: id } }, body: { ...roundContent(changed), version } });
    await navigate({ to: "/three-sixty-rounds/$roundId", params: { roundId: id } });
  });
  return (
    <PageForm
      edit={edit}
      submit={t("action.save")}
      cancel={
        <ButtonLink to="/three-sixty-rounds/$roundId" params={{ roundId: id }} variant="default">
          {t("action.cancel")}
        </ButtonLink>
      }
    >
      <RoundFields form={edit.form} />
    </PageForm>
  );
}

function Change({ view }: { view: View }) {
  const { t } = useTranslation();
  const values = roundValuesOf(view);
  return (
    <Page width="reading">
      <PageHeader
        title={t("three_sixty_round.change")}
        eyebrow={
          <TextLink to="/three-sixty-rounds/$roundId" params={{ roundId: view.round.id }}>
            {view.round.name}
          </TextLink>
        }
      />
      {values ? <ChangeForm view={view} values={values} /> : <Alert>{t("three_sixty_round.by_api")}</Alert>}
    </Page>
  );
}

function ChangeRound() {
  const { roundId } = route.useParams();
  const query = api.useQuery(
    "get",
    address,
    { params: { path: { round_id: roundId } } },
    { refetchOnWindowFocus: false },
  );
  return (
    <Loaded query={query} wholePage>
      {(view) => <Change view={view} />}
    </Loaded>
  );
}

export function ChangeRoundPage() {
  return (
    <Permitted to="three_sixty.manage">
      <ChangeRound />
    </Permitted>
  );
}
