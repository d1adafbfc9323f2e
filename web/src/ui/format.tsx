// SPDX-License-Identifier: Apache-2.0
// Dates, times, money and numbers as the reader's language, time zone and the workspace's currency write them.
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { setTimeZone } from "@/lib/dates";
import { type Format, formatFor } from "@/lib/format";

const FormatContext = createContext({ currency: "EUR", timeZone: "UTC" });

interface FormatProviderProps {
  currency: string;
  timeZone: string;
  children: ReactNode;
}

export function FormatProvider({ currency, timeZone, children }: FormatProviderProps) {
  const value = useMemo(() => {
    setTimeZone(timeZone);
    return { currency, timeZone };
  }, [currency, timeZone]);
  return <FormatContext value={value}>{children}</FormatContext>;
}

export function useFormat(): Format {
  const { currency, timeZone } = useContext(FormatContext);
  const { i18n } = useTranslation();
  return formatFor(i18n.language, currency, timeZone);
}
