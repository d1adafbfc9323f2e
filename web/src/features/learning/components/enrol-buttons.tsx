// SPDX-License-Identifier: Apache-2.0
// On an offering: take it up, go on with it where one has a place, enrol somebody one leads.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { ButtonLink } from "@/ui/links";
import { EnrolForm } from "./enrol-form";

interface EnrolButtonsProps {
  offeringId: string;
  title: string;
  /** It is offered now. */
  isPublished: boolean;
}

export function EnrolButtons({ offeringId, title, isPublished }: EnrolButtonsProps) {
  const { t } = useTranslation();
  const { person_id, is_manager, permissions } = useMe();
  const [opened, setOpened] = useState<"own" | "other" | null>(null);
  const terms = api.useQuery(
    "get",
    "/api/v1/offerings/{offering_id}/enrolment-terms",
    { params: { path: { offering_id: offeringId }, query: {} } },
    { enabled: person_id !== null },
  ).data;
  const mayEnrolOthers = is_manager || permissions.includes("learning.enrol");
  const openId = terms?.open_id;
  return (
    <>
      {isPublished && mayEnrolOthers ? (
        <Button variant="default" onClick={() => setOpened("other")}>
          {t("learning.enrol_somebody")}
        </Button>
      ) : null}
      {openId ? (
        <ButtonLink to="/learning/$enrolmentId" params={{ enrolmentId: openId }}>
          {t("learning.to_own")}
        </ButtonLink>
      ) : null}
      {isPublished && terms && !openId ? (
        <Button onClick={() => setOpened("own")}>
          {t(terms.completed_id ? "learning.take_up_again" : "learning.take_up")}
        </Button>
      ) : null}
      {opened ? (
        <EnrolForm
          offeringId={offeringId}
          title={title}
          personId={opened === "own" ? person_id : null}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  );
}
