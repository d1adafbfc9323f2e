// SPDX-License-Identifier: Apache-2.0
// A page for those who may do something; whoever may not is told so instead of seeing what the server would refuse.
import { IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/session";
import { EmptyState } from "./empty-state";
import { Page } from "./page";
import { Panel } from "./section";

export function Permitted({ to, children }: { to: string; children: ReactNode }) {
  const { t } = useTranslation();
  if (useCan(to)) return children;
  return (
    <Page>
      <Panel>
        <EmptyState icon={IconLock} title={t("problem.forbidden")} />
      </Panel>
    </Page>
  );
}
