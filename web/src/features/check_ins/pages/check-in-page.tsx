// SPDX-License-Identifier: Apache-2.0
// One check-in, to be read: by its writer, by the manager, and by those above where it is shared with them.
import { Badge, Button, Group, Stack, Switch } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PersonAvatar } from "@/ui/person";
import { Panel } from "@/ui/section";
import { AgendaButton } from "../components/agenda-button";
import { CheckInAnswers } from "../components/check-in-answers";
import { CheckInBody, type View } from "../components/check-in-body";

const route = getRouteApi("/signed-in/check-ins/$checkInId");

/** Of its writer: who reads it, and taking it back while nobody has. */
function OwnMoves({ view }: { view: View }) {
  const { t } = useTranslation();
  const params = { path: { check_in_id: view.check_in.id } };
  const share = api.useMutation("put", "/api/v1/check-ins/{check_in_id}/sharing");
  const takeBack = api.useMutation("post", "/api/v1/check-ins/{check_in_id}/taking-back", {
    meta: { done: t("check_in.taken_back") },
  });
  if (!view.check_in.submitted_at)
    return (
      <ButtonLink to="/check-ins" search={{ show: "mine", period: view.check_in.starts_on }}>
        {t("check_in.write_on")}
      </ButtonLink>
    );
  return (
    <Group justify="space-between">
      <Switch
        label={t("check_in.share_upward")}
        checked={view.check_in.is_shared_upward}
        onChange={(event) => share.mutate({ params, body: { is_shared_upward: event.currentTarget.checked } })}
      />
      {view.may_take_back ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          onClick={() => takeBack.mutate({ params })}
        >
          {t("check_in.take_back")}
        </Button>
      ) : null}
    </Group>
  );
}

export function CheckInPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { checkInId } = route.useParams();
  const query = api.useQuery("get", "/api/v1/check-ins/{check_in_id}", {
    params: { path: { check_in_id: checkInId } },
  });
  return (
    <Page width="reading">
      <Loaded wholePage query={query}>
        {(view) => (
          <>
            <PageHeader
              leading={<PersonAvatar name={view.person_name} size={48} />}
              eyebrow={
                <TextLink to="/check-ins" search={{ show: view.is_own ? "mine" : "team" }} size="sm">
                  {t("place.check_ins")}
                </TextLink>
              }
              title={t("check_in.of_person", { name: view.person_name })}
              subtitle={format.period(view.check_in.starts_on, view.check_in.ends_on)}
              actions={
                view.check_in.submitted_at ? null : (
                  <Badge variant="light" color="gray">
                    {t("check_in.draft")}
                  </Badge>
                )
              }
            />
            <Stack gap="lg">
              <Panel article>
                <CheckInBody view={view} beside={(part) => <AgendaButton view={view} part={part} />} />
                <CheckInAnswers view={view} />
              </Panel>
              {view.is_own ? <OwnMoves view={view} /> : null}
            </Stack>
          </>
        )}
      </Loaded>
    </Page>
  );
}
