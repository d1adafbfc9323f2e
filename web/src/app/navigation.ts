// SPDX-License-Identifier: Apache-2.0
// The main places, who sees them, and in which order. The server decides what may be done; this only spares dead ends.
import {
  IconBackpack,
  IconBinaryTree2,
  IconBook2,
  IconBooks,
  IconBriefcase,
  IconBuilding,
  IconCards,
  IconChartBar,
  IconChartDots3,
  IconChecklist,
  IconClipboardCheck,
  IconClipboardList,
  IconConfetti,
  IconFileCertificate,
  IconFileImport,
  IconFlag,
  IconGift,
  IconHeartHandshake,
  IconHelpHexagon,
  IconHierarchy3,
  IconHistory,
  IconHome,
  IconKey,
  IconLink,
  IconListCheck,
  IconListDetails,
  IconMessage2Check,
  IconMessageHeart,
  IconMessages,
  IconNotebook,
  IconRefreshDot,
  IconRepeat,
  IconRosetteDiscountCheck,
  IconRotate360,
  IconScale,
  IconSchool,
  IconSeeding,
  IconSettings,
  IconSitemap,
  IconSpeakerphone,
  IconTargetArrow,
  IconTemplate,
  IconTrophy,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { Me } from "@/api/session";
import type { Place, PlaceGroup } from "./places";

const isEmployee = (me: Me) => me.person_id !== null;
const may = (me: Me, permission: string) => me.permissions.includes(permission);

export function placesFor(me: Me): PlaceGroup[] {
  const mine: Place[] = [
    { to: "/", label: "home", icon: IconHome },
    ...(isEmployee(me)
      ? ([
          { to: "/growth", label: "growth", icon: IconChartDots3 },
          { to: "/plan", label: "plan", icon: IconListCheck },
        ] as const)
      : []),
    { to: "/goals", label: "goals", icon: IconFlag },
    ...(isEmployee(me) ? ([{ to: "/helping", label: "helping", icon: IconHeartHandshake }] as const) : []),
  ];
  if (isEmployee(me)) mine.push({ to: "/learning", label: "learning", icon: IconBackpack });
  mine.push({ to: "/catalogue", label: "catalogue", icon: IconBooks });
  if (isEmployee(me))
    mine.push({
      to: "/open-quizzes",
      label: "open_quizzes",
      icon: IconHelpHexagon,
      also: ["/quiz", "/quiz-attempts"],
    });
  if (isEmployee(me) || may(me, "courses.write")) mine.push({ to: "/practice", label: "practice", icon: IconCards });
  if (isEmployee(me) || may(me, "training_requests.oversee"))
    mine.push({ to: "/training-requests", label: "training_requests", icon: IconSchool });
  if (me.is_manager) mine.push({ to: "/team", label: "team", icon: IconUsersGroup });
  const groups: PlaceGroup[] = [{ label: "me", places: mine }];
  const feedback: Place[] = [];
  if (isEmployee(me) || may(me, "one_on_ones.read_habits"))
    feedback.push({ to: "/one-on-ones", label: "one_on_ones", icon: IconMessages });
  if (isEmployee(me) || may(me, "check_ins.read_participation"))
    feedback.push({ to: "/check-ins", label: "check_ins", icon: IconMessage2Check });
  if (isEmployee(me) || may(me, "feedback.read_participation"))
    feedback.push({ to: "/feedback", label: "feedback", icon: IconMessageHeart });
  if (isEmployee(me)) feedback.push({ to: "/surveys", label: "surveys", icon: IconClipboardCheck, also: ["/answer"] });
  if (isEmployee(me))
    feedback.push({
      to: "/three-sixties",
      label: "three_sixties",
      icon: IconRotate360,
      also: ["/rating", "/rating-requests"],
    });
  if (isEmployee(me)) feedback.push({ to: "/reviews", label: "reviews", icon: IconFileCertificate });
  feedback.push({ to: "/recognition", label: "recognition", icon: IconConfetti });
  feedback.push({ to: "/rewards", label: "rewards", icon: IconGift, also: ["/redemptions", "/awards"] });
  if (isEmployee(me)) feedback.push({ to: "/journal", label: "journal", icon: IconNotebook });
  groups.push({ label: "feedback", places: feedback });
  groups.push({
    label: "organization",
    places: [
      { to: "/people", label: "people", icon: IconUsers },
      { to: "/org-chart", label: "org_chart", icon: IconHierarchy3 },
      { to: "/units", label: "units", icon: IconSitemap },
      { to: "/jobs", label: "jobs", icon: IconBriefcase },
      {
        to: "/competencies",
        label: "competencies",
        icon: IconBinaryTree2,
        also: ["/frameworks", "/scales", "/proficiency"],
      },
    ],
  });
  const programme: Place[] = [];
  if (may(me, "needs.read_summary")) programme.push({ to: "/needs", label: "needs", icon: IconTargetArrow });
  else if (me.is_manager)
    programme.push({ to: "/needs/team", label: "needs", icon: IconTargetArrow, also: ["/needs"] });
  // Managers have the permission for their own people only.
  if (may(me, "needs.read_summary") || me.is_manager)
    programme.push({ to: "/matching", label: "matching", icon: IconLink });
  if (may(me, "goals.manage"))
    programme.push({ to: "/goal-programme", label: "goal_programme", icon: IconListDetails });
  if (may(me, "courses.write")) programme.push({ to: "/courses", label: "courses", icon: IconBook2 });
  if (may(me, "questionnaires.manage"))
    programme.push({ to: "/questionnaires", label: "questionnaires", icon: IconClipboardList });
  if (may(me, "courses.write"))
    programme.push({ to: "/quizzes", label: "quizzes", icon: IconHelpHexagon, also: ["/question-bank"] });
  if (may(me, "quizzes.mark")) programme.push({ to: "/quiz-marking", label: "quiz_marking", icon: IconChecklist });
  if (may(me, "campaigns.manage")) programme.push({ to: "/campaigns", label: "campaigns", icon: IconSpeakerphone });
  if (may(me, "campaigns.read_results") || me.is_manager)
    programme.push({ to: "/survey-results", label: "survey_results", icon: IconChartBar });
  if (may(me, "three_sixty.manage"))
    programme.push({ to: "/three-sixty-rounds", label: "three_sixty_rounds", icon: IconRefreshDot });
  if (may(me, "reviews.manage")) {
    programme.push({ to: "/review-cycles", label: "review_cycles", icon: IconRosetteDiscountCheck });
    programme.push({ to: "/review-templates", label: "review_templates", icon: IconTemplate });
  }
  if (may(me, "reviews.read_recurring"))
    programme.push({ to: "/recurring-gaps", label: "recurring_gaps", icon: IconRepeat });
  if (may(me, "calibration.read_statistics"))
    programme.push({ to: "/calibrated-cycles", label: "calibrated_cycles", icon: IconScale });
  if (may(me, "recognition.read_reach"))
    programme.push({ to: "/recognition-programme", label: "recognition_programme", icon: IconSeeding });
  if (may(me, "rewards.manage"))
    programme.push({ to: "/reward-programme", label: "reward_programme", icon: IconTrophy });
  if (may(me, "organization.manage")) programme.push({ to: "/import", label: "import", icon: IconFileImport });
  if (programme.length > 0) groups.push({ label: "programme", places: programme });
  const administration: Place[] = [];
  if (may(me, "accounts.manage")) administration.push({ to: "/accounts", label: "accounts", icon: IconKey });
  if (may(me, "audit.read")) administration.push({ to: "/audit", label: "audit", icon: IconHistory });
  if (may(me, "settings.change")) administration.push({ to: "/workspace", label: "workspace", icon: IconBuilding });
  if (administration.length > 0) groups.push({ label: "administration", places: administration });
  return groups;
}

export const settingsPlace: Place = { to: "/settings", label: "settings", icon: IconSettings };
