// SPDX-License-Identifier: Apache-2.0
// What can be done from anywhere: begin a goal, plan or campaign, give feedback, rate oneself, change how the program looks and speaks.
import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import {
  IconConfetti,
  IconFlag,
  IconKeyboard,
  IconLanguage,
  IconListCheck,
  IconMessage2Check,
  IconMessageHeart,
  IconMoon,
  IconPencilStar,
  IconRosetteDiscountCheck,
  IconSchool,
  IconSpeakerphone,
  IconSun,
  IconTargetArrow,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Me } from "@/api/session";
import { declareNeed, giveFeedback, sayThanks } from "@/lib/hashes";
import { useOtherLanguage } from "./use-other-language";

export function useActions(me: Me, onShortcuts: () => void) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const isDark = useComputedColorScheme() === "dark";
  const language = useOtherLanguage(me);
  const own = [
    {
      id: "begin_goal",
      label: t("goal.begin"),
      keywords: t("palette_keywords.begin_goal"),
      leftSection: <IconFlag size={18} stroke={1.7} />,
      onClick: () => void navigate({ to: "/goals/new" }),
    },
    {
      id: "check_in",
      label: t("ask.answer_check_in"),
      keywords: t("palette_keywords.check_in"),
      leftSection: <IconMessage2Check size={18} stroke={1.7} />,
      onClick: () => void navigate({ to: "/check-ins", search: { show: "mine" } }),
    },
    {
      id: "give_feedback",
      label: t("feedback.give"),
      keywords: t("palette_keywords.give_feedback"),
      leftSection: <IconMessageHeart size={18} stroke={1.7} />,
      onClick: () => void navigate({ to: "/feedback", search: { box: "received" }, hash: giveFeedback }),
    },
    {
      id: "say_thanks",
      label: t("recognition.give"),
      keywords: t("palette_keywords.say_thanks"),
      leftSection: <IconConfetti size={18} stroke={1.7} />,
      onClick: () => void navigate({ to: "/recognition", search: { show: "everybody" }, hash: sayThanks }),
    },
    {
      id: "new_plan",
      label: t("palette.new_plan"),
      keywords: t("palette_keywords.new_plan"),
      leftSection: <IconListCheck size={18} stroke={1.7} />,
      onClick: () => void navigate({ to: "/plan", search: { plan: "new" } }),
    },
    {
      id: "add_evidence",
      label: t("palette.add_evidence"),
      keywords: t("palette_keywords.add_evidence"),
      leftSection: <IconPencilStar size={18} stroke={1.7} />,
      onClick: () => void navigate({ to: "/growth" }),
    },
    {
      id: "declare_need",
      label: t("palette.declare_need"),
      keywords: t("palette_keywords.declare_need"),
      leftSection: <IconTargetArrow size={18} stroke={1.7} />,
      onClick: () => void navigate({ to: "/growth", hash: declareNeed }),
    },
    {
      id: "ask_training",
      label: t("palette.ask_training"),
      keywords: t("palette_keywords.ask_training"),
      leftSection: <IconSchool size={18} stroke={1.7} />,
      onClick: () => void navigate({ to: "/training-requests/new", search: {} }),
    },
  ];
  const programme = [
    {
      id: "new_campaign",
      label: t("campaign.new"),
      keywords: t("palette_keywords.new_campaign"),
      leftSection: <IconSpeakerphone size={18} stroke={1.7} />,
      onClick: () => void navigate({ to: "/campaigns/new", search: {} }),
    },
  ];
  const reviews = [
    {
      id: "new_review_cycle",
      label: t("review_cycle.new"),
      keywords: t("palette_keywords.new_review_cycle"),
      leftSection: <IconRosetteDiscountCheck size={18} stroke={1.7} />,
      onClick: () => void navigate({ to: "/review-cycles/new", search: {} }),
    },
  ];
  return [
    ...(me.person_id ? own : []),
    ...(me.permissions.includes("campaigns.manage") ? programme : []),
    ...(me.permissions.includes("reviews.manage") ? reviews : []),
    {
      id: "scheme",
      label: t(isDark ? "palette.to_light" : "palette.to_dark"),
      leftSection: isDark ? <IconSun size={18} stroke={1.7} /> : <IconMoon size={18} stroke={1.7} />,
      onClick: () => setColorScheme(isDark ? "light" : "dark"),
    },
    {
      id: "language",
      label: t("palette.to_language", { language: language.name }),
      leftSection: <IconLanguage size={18} stroke={1.7} />,
      onClick: language.switch,
    },
    {
      id: "shortcuts",
      label: t("palette.shortcuts"),
      leftSection: <IconKeyboard size={18} stroke={1.7} />,
      onClick: onShortcuts,
    },
  ];
}
