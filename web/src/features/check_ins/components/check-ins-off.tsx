// SPDX-License-Identifier: Apache-2.0
// What is shown in a workspace that has no check-ins, and the way to begin them for whoever may.
import { IconMessage2Off } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink } from "@/ui/links";
import { Panel } from "@/ui/section";

export function CheckInsOff() {
  const { t } = useTranslation();
  const mayChange = useCan("settings.change");
  return (
    <Panel>
      <EmptyState icon={IconMessage2Off} title={t("check_in.off")} text={t("check_in.off_text")}>
        {mayChange ? (
          <ButtonLink to="/check-ins" search={{ show: "setup" }}>
            {t("check_in.to_setup")}
          </ButtonLink>
        ) : null}
      </EmptyState>
    </Panel>
  );
}
