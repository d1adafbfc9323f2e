// SPDX-License-Identifier: Apache-2.0
// A save that was refused, and why. Somebody else's change is shown beside one's own, and one decides.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ClashFields } from "@/ui/clash-fields";
import { ProblemAlert } from "@/ui/problem-alert";
import type { KeptDraft } from "@/ui/use-kept-draft";
import type { Content } from "../content";
import { differences } from "../differences";
import { useDifferenceWords } from "../use-difference-words";

const mostShown = 12;

interface RefusedSaveProps {
  draft: KeptDraft<Content>;
  /** What the server has now, once it is read again. */
  theirs: Content | null;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

export function RefusedSave({ draft, theirs, onTakeTheirs, onKeepMine }: RefusedSaveProps) {
  const { t } = useTranslation();
  const words = useDifferenceWords();
  if (draft.state !== "refused" || !draft.problem) return null;
  if (draft.problem.key !== "stale")
    return <ProblemAlert problem={draft.problem} onRetry={() => void draft.saveNow()} />;
  const found = theirs ? differences(theirs, draft.value) : [];
  const shown = found.slice(0, mostShown);
  const labels = shown.map((one) => words.label(one, theirs ? [draft.value, theirs] : []));
  const valuesIn = (content: Content) => Object.fromEntries(shown.map((one, at) => [at, words.value(content, one)]));
  return (
    <Alert color="clay" variant="light" icon={<IconUsers />} title={t("clash.title")} role="alert">
      <Text size="sm">{t("clash.text")}</Text>
      {theirs ? (
        <ClashFields<Record<string, string>>
          fields={shown.map((_, at) => String(at))}
          label={(at) => labels[Number(at)] ?? ""}
          say={(at, values) => values[at]}
          left={{ title: t("clash.theirs"), values: valuesIn(theirs) }}
          right={{ title: t("clash.mine"), values: valuesIn(draft.value) }}
        />
      ) : null}
      {found.length > mostShown ? (
        <Text size="sm" mb="sm">
          {t("questionnaire.more_differences", { count: found.length - mostShown })}
        </Text>
      ) : null}
      <Group gap="xs">
        <Button size="xs" disabled={!theirs} onClick={onKeepMine}>
          {t("clash.keep_mine")}
        </Button>
        <Button size="xs" variant="default" disabled={!theirs} onClick={onTakeTheirs}>
          {t("clash.take_theirs")}
        </Button>
      </Group>
    </Alert>
  );
}
