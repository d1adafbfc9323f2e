// SPDX-License-Identifier: Apache-2.0
// An importance from 1 to 5 as dots.
import { useTranslation } from "react-i18next";
import { useFormat } from "./format";

const places = [1, 2, 3, 4, 5];

export function ImportanceDots({ importance }: { importance: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <svg
      width="70"
      height="12"
      viewBox="0 0 70 12"
      role="img"
      aria-label={t("growth.importance_of", { importance: format.level(importance) })}
    >
      {places.map((place) => (
        <circle
          key={place}
          cx={place * 14 - 7}
          cy="6"
          r="4.2"
          fill={importance >= place - 0.5 ? "var(--warm)" : "var(--level-empty)"}
        />
      ))}
    </svg>
  );
}
