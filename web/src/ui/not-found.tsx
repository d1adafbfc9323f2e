// SPDX-License-Identifier: Apache-2.0
// What stands where there is nothing, or nothing that the reader may see.
import { IconMapOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "./empty-state";
import { ButtonLink } from "./links";

interface NotFoundProps {
  /** Says why there is nothing, where that is known. */
  text?: string;
  /** It stands in place of the whole page. */
  isPage?: boolean;
}

export function NotFound({ text, isPage }: NotFoundProps) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconMapOff} title={t("not_found.title")} text={text ?? t("not_found.text")} isPage={isPage}>
      <ButtonLink to="/" variant="default">
        {t("not_found.home")}
      </ButtonLink>
    </EmptyState>
  );
}
