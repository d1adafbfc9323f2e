// SPDX-License-Identifier: Apache-2.0
// Narrows the catalogue down; what is chosen stands in the address. The rarer half opens on demand.
import { Button, Collapse, Group, NumberInput, Select, SimpleGrid, Switch } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { methods } from "@/lib/methods";
import { modalities } from "@/lib/modalities";
import { CompetencySelect } from "@/ui/competency-select";
import { SearchInput } from "@/ui/search-input";
import { givers, isNarrowed } from "../catalogue-search";
import { useLanguageName } from "../use-offering-words";
import { ResponsibilityFilter } from "./responsibility-filter";

const route = getRouteApi("/signed-in/catalogue");
const languages = ["en", "de", "fr", "es", "it", "nl", "pl"];

export function CatalogueFilters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const language = useLanguageName();
  const { responsibility, giver, modality, language: spoken, hours, cost } = search;
  const isFar = Boolean(responsibility || giver || modality || spoken || hours || cost);
  const [opened, { toggle }] = useDisclosure(isFar);
  // The fields that keep what is typed are new ones after all filters were taken away.
  const [round, setRound] = useState(0);
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  return (
    <div>
      <Group gap="sm" p="md">
        <SearchInput
          key={`words ${round}`}
          flex="1 1 220px"
          label={t("catalogue.search")}
          search={search.words}
          onSearch={(words) => change({ words })}
        />
        <CompetencySelect
          flex={{ base: "1 1 100%", xs: "0 1 220px" }}
          clearable
          aria-label={t("catalogue.competency")}
          placeholder={t("catalogue.any_competency")}
          value={search.competency ?? null}
          onChange={(competency) => change({ competency: competency ?? undefined })}
        />
        <Select
          flex={{ base: "1 1 100%", xs: "0 1 170px" }}
          clearable
          aria-label={t("item.method")}
          placeholder={t("catalogue.any_method")}
          data={methods.map((one) => ({ value: one, label: t(`method.${one}`) }))}
          value={search.method ?? null}
          onChange={(method) => change({ method: methods.find((one) => one === method) })}
        />
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          aria-expanded={opened}
          onClick={toggle}
        >
          {t("catalogue.more_filters")}
        </Button>
        {isNarrowed(search) ? (
          <Button
            variant="subtle"
            onClick={() => {
              setRound(round + 1);
              void navigate({ search: { show: search.show }, replace: true });
            }}
          >
            {t("catalogue.no_filters")}
          </Button>
        ) : null}
      </Group>
      <Collapse expanded={opened}>
        <ResponsibilityFilter
          key={`responsibility ${round}`}
          job={search.job}
          responsibility={responsibility}
          onChange={change}
        />
        <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} px="md" pb="sm">
          <Select
            clearable
            label={t("offering.giver")}
            data={givers.map((one) => ({ value: one, label: t(`giver.${one}`) }))}
            value={search.giver ?? null}
            onChange={(giver) => change({ giver: givers.find((one) => one === giver) })}
          />
          <Select
            clearable
            label={t("offering.modality")}
            data={modalities.map((one) => ({ value: one, label: t(`modality.${one}`) }))}
            value={search.modality ?? null}
            onChange={(modality) => change({ modality: modalities.find((one) => one === modality) })}
          />
          <Select
            clearable
            searchable
            label={t("offering.language")}
            data={languages.map((one) => ({ value: one, label: language(one) }))}
            value={search.language ?? null}
            onChange={(wanted) => change({ language: wanted ?? undefined })}
          />
          <NumberInput
            label={t("catalogue.most_hours")}
            min={0}
            value={search.hours ?? ""}
            onChange={(hours) => change({ hours: hours === "" ? undefined : String(hours) })}
          />
          <NumberInput
            label={t("catalogue.most_cost")}
            min={0}
            value={search.cost ?? ""}
            onChange={(cost) => change({ cost: cost === "" ? undefined : String(cost) })}
          />
        </SimpleGrid>
        <Group gap="lg" px="md" pb="md">
          <Switch
            label={t("catalogue.short")}
            checked={search.short ?? false}
            onChange={(event) => change({ short: event.currentTarget.checked || undefined })}
          />
          <Switch
            label={t("catalogue.mine")}
            checked={search.mine ?? false}
            onChange={(event) => change({ mine: event.currentTarget.checked || undefined })}
          />
        </Group>
      </Collapse>
    </div>
  );
}
