// SPDX-License-Identifier: Apache-2.0
// Addresses of campaigns: running them, being asked, and answering one.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const states = ["draft", "open", "closed"] as const;

const campaigns = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaigns",
  validateSearch: (search: Record<string, unknown>): { state?: (typeof states)[number] | undefined } => ({
    state: states.find((one) => one === search.state),
  }),
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/campaigns-page"), "CampaignsPage"),
});

/** `questionnaire`: the one that is to be sent; `after`: the campaign whose next round it is. */
const begin = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaigns/new",
  validateSearch: (
    search: Record<string, unknown>,
  ): { questionnaire?: string | undefined; after?: string | undefined } => ({
    questionnaire: text(search.questionnaire),
    after: text(search.after),
  }),
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/new-campaign-page"), "NewCampaignPage"),
});

const campaign = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaigns/$campaignId",
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/campaign-page"), "CampaignPage"),
});

const change = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaigns/$campaignId/change",
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/change-campaign-page"), "ChangeCampaignPage"),
});

const form = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaigns/$campaignId/form",
  component: lazyRouteComponent(() => import("./pages/campaign-form-page"), "CampaignFormPage"),
});

const privacy = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaigns/$campaignId/privacy",
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/privacy-pages"), "CampaignPrivacyPage"),
});

const beginSeries = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaign-series/new",
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/series-form-pages"), "NewSeriesPage"),
});

const series = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaign-series/$seriesId",
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/series-page"), "SeriesPage"),
});

const changeSeries = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaign-series/$seriesId/change",
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/series-form-pages"), "ChangeSeriesPage"),
});

const seriesTrend = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaign-series/$seriesId/trend",
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/series-page"), "SeriesTrendPage"),
});

const surveys = createRoute({
  getParentRoute: () => signedIn,
  path: "/surveys",
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/surveys-page"), "SurveysPage"),
});

const answer = createRoute({
  getParentRoute: () => signedIn,
  path: "/answer/$campaignId",
  component: lazyRouteComponent(() => import("@/features/questionnaires/pages/answer-page"), "AnswerPage"),
});

const askedPrivacy = createRoute({
  getParentRoute: () => signedIn,
  path: "/answer/$campaignId/privacy",
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/privacy-pages"), "AskedPrivacyPage"),
});

export const campaignRoutes = [
  campaigns,
  begin,
  campaign,
  change,
  form,
  privacy,
  beginSeries,
  series,
  changeSeries,
  seriesTrend,
  surveys,
  answer,
  askedPrivacy,
] as const;
