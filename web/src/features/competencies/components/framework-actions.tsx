// SPDX-License-Identifier: Apache-2.0
// What may be done with a framework as a whole: save it as a file, change what it says of itself, approve or retire it.
import { Button, Menu } from "@mantine/core";
import { IconCheck, IconDownload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ClashDialog } from "@/ui/clash-dialog";
import { ConfirmButton } from "@/ui/confirm";
import { ButtonLink } from "@/ui/links";
import { useClash } from "@/ui/use-clash";
import { frameworkWords, useFrameworkClashWords } from "../use-clash-words";

type Framework = components["schemas"]["Framework"];

function FrameworkExport({ framework }: { framework: Framework }) {
  const { t } = useTranslation();
  const address = `/api/v1/frameworks/${framework.id}/export`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t("framework.export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={`${address}?format=csv`} download>
          {t("framework.export_csv")}
        </Menu.Item>
        <Menu.Item component="a" href={`${address}?format=json`} download>
          {t("framework.export_json")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A step of the framework, on the framework as it was looked at. */
function useStep(framework: Framework, step: (version: number) => Promise<unknown>) {
  const queryClient = useQueryClient();
  const params = { path: { framework_id: framework.id } };
  const read = (one: Framework) => ({ values: { ...frameworkWords(one), state: one.state }, version: one.version });
  return useClash({
    seen: read(framework),
    readAgain: async () => {
      const query = api.queryOptions("get", "/api/v1/frameworks/{framework_id}", { params });
      return read((await queryClient.fetchQuery({ ...query, staleTime: 0 })).framework);
    },
    act: step,
  });
}

export function FrameworkActions({ framework, isEmpty }: { framework: Framework; isEmpty: boolean }) {
  const { t } = useTranslation();
  const mayManage = useCan("frameworks.manage");
  const words = useFrameworkClashWords();
  const params = { path: { framework_id: framework.id } };
  const approve = api.useMutation("post", "/api/v1/frameworks/{framework_id}/approval", {
    meta: { quiet: "stale", done: t("framework.approved") },
  });
  const retire = api.useMutation("post", "/api/v1/frameworks/{framework_id}/retirement", {
    meta: { quiet: "stale", done: t("framework.retired") },
  });
  const approval = useStep(framework, (version) => approve.mutateAsync({ params, body: { version } }));
  const retirement = useStep(framework, (version) => retire.mutateAsync({ params, body: { version } }));
  return (
    <>
      <FrameworkExport framework={framework} />
      {mayManage && framework.state !== "retired" ? (
        <ButtonLink to="/frameworks/$frameworkId/change" params={{ frameworkId: framework.id }} variant="default">
          {t("action.edit")}
        </ButtonLink>
      ) : null}
      {mayManage && framework.state === "approved" ? (
        <ConfirmButton
          variant="default"
          question={t("framework.retire_question", { name: framework.name })}
          consequence={t("framework.retire_consequence")}
          confirm={t("framework.retire")}
          onConfirm={retirement.act}
        >
          {t("framework.retire")}
        </ConfirmButton>
      ) : null}
      {mayManage && framework.state === "draft" && !isEmpty ? (
        <ConfirmButton
          color="leaf"
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={approve.isPending}
          question={t("framework.approve_question", { name: framework.name })}
          consequence={t("framework.approve_consequence")}
          confirm={t("framework.approve")}
          onConfirm={approval.act}
        >
          {t("framework.approve")}
        </ConfirmButton>
      ) : null}
      <ClashDialog clash={approval} {...words} />
      <ClashDialog clash={retirement} {...words} />
    </>
  );
}
