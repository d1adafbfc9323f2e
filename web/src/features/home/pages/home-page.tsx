// SPDX-License-Identifier: Apache-2.0
// What today asks of me.
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { Page, PageHeader } from "@/ui/page";

export function HomePage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Page>
      <PageHeader title={t("home.title", { name: me.display_name.split(" ")[0] })} />
    </Page>
  );
}
