// SPDX-License-Identifier: Apache-2.0
// The links above a title that lead back to what the page is part of.
import { useTranslation } from "react-i18next";
import { TextLink } from "@/ui/links";

export function CompetenciesLink() {
  const { t } = useTranslation();
  return (
    <TextLink to="/competencies" size="sm">
      {t("place.competencies")}
    </TextLink>
  );
}

export function ScalesLink() {
  const { t } = useTranslation();
  return (
    <TextLink to="/scales" size="sm">
      {t("scale.title")}
    </TextLink>
  );
}

export function FrameworkLink({ id, name }: { id: string; name: string }) {
  return (
    <TextLink to="/frameworks/$frameworkId" params={{ frameworkId: id }} size="sm">
      {name}
    </TextLink>
  );
}
