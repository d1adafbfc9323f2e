// SPDX-License-Identifier: Apache-2.0
// What stands beside the text of a lesson: a note, a tip, a warning.
import { Alert } from "@mantine/core";
import { IconAlertTriangle, IconBulb, IconInfoCircle, IconMessageReport, IconOctagon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CalloutKind } from "./parser";

const looks = {
  note: { color: "slate", Icon: IconInfoCircle },
  tip: { color: "leaf", Icon: IconBulb },
  important: { color: "slate", Icon: IconMessageReport },
  warning: { color: "clay", Icon: IconAlertTriangle },
  caution: { color: "red", Icon: IconOctagon },
};

export function Callout({ kind, children }: { kind: CalloutKind; children: ReactNode }) {
  const { t } = useTranslation();
  const { color, Icon } = looks[kind];
  return (
    <Alert
      component="aside"
      role="note"
      variant="light"
      color={color}
      icon={<Icon aria-hidden />}
      title={t(`callout.${kind}`)}
      my="md"
    >
      {children}
    </Alert>
  );
}
