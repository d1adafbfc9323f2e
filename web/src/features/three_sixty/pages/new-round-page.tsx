// SPDX-License-Identifier: Apache-2.0
// Begins a round of 360°. It is a draft: nobody is asked before the launch.
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ButtonLink, TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Permitted } from "@/ui/permitted";
import { useProblemForm } from "@/ui/use-problem-form";
import { RoundFields } from "../components/round-fields";
import { newRound, type RoundValues, roundContent } from "../round-values";

function NewRound() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = api.useMutation("post", "/api/v1/three-sixty-rounds", {
    meta: { quiet: true, done: t("three_sixty_round.drafted") },
  });
  const edit = useProblemForm<RoundValues>({ initialValues: newRound() }, async (values) => {
    const { round } = await create.mutateAsync({ body: roundContent(values) });
    await navigate({ to: "/three-sixty-rounds/$roundId", params: { roundId: round.id } });
  });
  return (
    <Page width="reading">
      <PageHeader
        title={t("three_sixty_round.new")}
        eyebrow={<TextLink to="/three-sixty-rounds">{t("place.three_sixty_rounds")}</TextLink>}
        subtitle={t("three_sixty_round.new_text")}
      />
      <PageForm
        edit={edit}
        submit={t("three_sixty_round.draft")}
        cancel={
          <ButtonLink to="/three-sixty-rounds" variant="default">
            {t("action.cancel")}
          </ButtonLink>
        }
      >
        <RoundFields form={edit.form} />
      </PageForm>
    </Page>
  );
}

export function NewRoundPage() {
  return (
    <Permitted to="three_sixty.manage">
      <NewRound />
    </Permitted>
  );
}
