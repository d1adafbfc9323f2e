// SPDX-License-Identifier: Apache-2.0
// Writing a deck: its title and its cards, in their order.
import { Button, Stack, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Permitted } from "@/ui/permitted";
import { Section } from "@/ui/section";
import { useEditForm } from "@/ui/use-edit-form";
import { CardFields } from "../components/card-fields";
import { FromCourse } from "../components/from-course";
import { type DeckValues, newCard, readDeck, sentCard } from "../deck-values";

type DeckView = components["schemas"]["DeckView"];

const route = getRouteApi("/signed-in/practice/decks/$practiceDeckId/edit");
const address = "/api/v1/practice-decks/{practice_deck_id}";

function useDeckForm(view: DeckView) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { id, language, course_id } = view.deck;
  const params = { path: { practice_deck_id: id } };
  const change = api.useMutation("put", address, { meta: { quiet: true, done: t("practice.deck_saved") } });
  return useEditForm<DeckValues>({
    read: readDeck(view),
    readAgain: async () =>
      readDeck(await queryClient.fetchQuery({ ...api.queryOptions("get", address, { params }), staleTime: 0 })),
    save: async ({ values, version }) => {
      const cards = values.cards.map(sentCard);
      await change.mutateAsync({ params, body: { ...values, cards, language, course_id, version } });
      await navigate({ to: "/practice/decks/$practiceDeckId", params: { practiceDeckId: id } });
    },
  });
}

function DeckForm({ view }: { view: DeckView }) {
  const { t } = useTranslation();
  const edit = useDeckForm(view);
  const { form } = edit;
  const labels: Record<keyof DeckValues, string> = {
    title: t("practice.deck_title"),
    summary: t("practice.deck_summary"),
    cards: t("practice_card.all"),
  };
  const say = (field: keyof DeckValues, values: DeckValues) =>
    field === "cards" ? values.cards.map(({ front }) => front).join(" · ") : values[field];
  return (
    <PageForm
      edit={edit}
      submit={t("action.save")}
      cancel={
        <TextLink to="/practice/decks/$practiceDeckId" params={{ practiceDeckId: view.deck.id }}>
          {t("action.cancel")}
        </TextLink>
      }
    >
      <ClashAlert edit={edit} label={(field) => labels[field]} say={say} />
      <Section title={t("practice.deck")}>
        <Stack>
          <TextInput label={labels.title} required maxLength={200} {...form.getInputProps("title")} />
          <Textarea label={labels.summary} autosize minRows={2} maxLength={1000} {...form.getInputProps("summary")} />
        </Stack>
      </Section>
      <Section title={labels.cards} description={t("practice_card.all_text")}>
        <Stack>
          {form.getValues().cards.map((card, place) => (
            <CardFields key={card.id ?? `new-${place}`} edit={edit} place={place} />
          ))}
          <div>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => form.insertListItem("cards", newCard())}
            >
              {t("practice_card.add")}
            </Button>
          </div>
        </Stack>
      </Section>
      {view.deck.course_id ? <FromCourse edit={edit} deck={view.deck} /> : null}
    </PageForm>
  );
}

export function EditDeckPage() {
  const { t } = useTranslation();
  const { practiceDeckId } = route.useParams();
  const query = api.useQuery(
    "get",
    address,
    { params: { path: { practice_deck_id: practiceDeckId } } },
    { refetchOnWindowFocus: false },
  );
  return (
    <Permitted to="courses.write">
      <Page>
        <PageHeader
          title={t("practice.write_deck")}
          eyebrow={<TextLink to="/practice">{t("place.practice")}</TextLink>}
        />
        <Loaded query={query} wholePage>
          {(view) => <DeckForm view={view} />}
        </Loaded>
      </Page>
    </Permitted>
  );
}
