// SPDX-License-Identifier: Apache-2.0
// The wall: who thanked whom for what, one's own points, and the way to thank somebody in two clicks.
import { Button } from "@mantine/core";
import { IconConfetti } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { sayThanks } from "@/lib/hashes";
import { fullName } from "@/lib/names";
import { ReadProblem } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { TabLinks } from "@/ui/tab-links";
import { useOpenedByHash } from "@/ui/use-opened-by-hash";
import { Feed, OwnRecognitions } from "../components/feed";
import { GiveRecognition } from "../components/give-recognition";
import { MyPoints, PointsLink } from "../components/my-points";
import classes from "../components/recognition.module.css";
import { WaitingRecognitions } from "../components/waiting-recognitions";

const route = getRouteApi("/signed-in/recognition");

/** Whom the address asks to thank, once their name is known. */
function useReceiver(id: string | undefined) {
  const person = api.useQuery(
    "get",
    "/api/v1/people/{person_id}",
    { params: { path: { person_id: id ?? "" } } },
    { enabled: id !== undefined },
  ).data?.person;
  return person ? { value: person.id, label: fullName(person) } : undefined;
}

function Wall({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const { show, thank } = route.useSearch();
  const navigate = route.useNavigate();
  const [giving, setGiving] = useState(false);
  useOpenedByHash(
    sayThanks,
    useCallback(() => setGiving(true), []),
  );
  const purses = api.useQuery("get", "/api/v1/people/{person_id}/purses", {
    params: { path: { person_id: personId } },
  });
  const receiver = useReceiver(thank);
  const give = (
    <Button leftSection={<IconConfetti size={16} aria-hidden />} onClick={() => setGiving(true)}>
      {t("recognition.give")}
    </Button>
  );
  const close = () => {
    setGiving(false);
    if (thank) void navigate({ search: { show } });
  };
  return (
    <>
      <PageHeader title={t("place.recognition")} subtitle={t("recognition.subtitle")} actions={give} />
      <TabLinks
        label={t("place.recognition")}
        tabs={(["everybody", "received", "given"] as const).map((one) => ({
          label: t(`recognition.show_${one}`),
          link: { to: "/recognition", search: { show: one } },
          current: show === one,
        }))}
      />
      <div className={classes.wall}>
        <div>
          <WaitingRecognitions />
          {show === "everybody" ? <Feed>{give}</Feed> : null}
          {show === "everybody" ? null : (
            <OwnRecognitions personId={personId} side={show}>
              {give}
            </OwnRecognitions>
          )}
        </div>
        <div className={classes.side}>
          <ReadProblem query={purses} />
          {purses.data ? <MyPoints purse={purses.data} /> : null}
          {purses.data ? <PointsLink /> : null}
        </div>
      </div>
      {giving || receiver ? (
        <GiveRecognition personId={personId} purse={purses.data} receiver={receiver} onClose={close} />
      ) : null}
    </>
  );
}

export function RecognitionPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  return (
    <Page>
      {person_id ? (
        <Wall personId={person_id} />
      ) : (
        <>
          <PageHeader title={t("place.recognition")} subtitle={t("recognition.subtitle")} />
          <Feed>{null}</Feed>
        </>
      )}
    </Page>
  );
}
