// SPDX-License-Identifier: Apache-2.0
// Says on every page that nothing here is real.
import { useTranslation } from "react-i18next";
import classes from "./demo-banner.module.css";

export function DemoBanner({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.banner}>
      <span>{t("shell.demo", { name })}</span>
    </div>
  );
}
