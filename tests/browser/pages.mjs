// SPDX-License-Identifier: Apache-2.0
// The pages that pictures are made of. Add one by a line: a name for the file, an account of the demo organisation (none:
// nobody is signed in; `empty`: the administrator of an empty workspace), an address or a function that finds one out
// (ask(path) reads from the API), and the steps from there, if any. Those of `moreToLookAt` are not in the guide.

const follow = (name) => (page) => page.getByRole('link', { name }).first().click();
const press = (name) => (page) => page.getByRole('button', { name }).first().click();
const days = (count) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

/** The address of the newest item of the viewer that is as wanted. */
const ownItem = (isWanted) => async (ask) => {
  const { person_id } = await ask('me');
  const { items: plans } = await ask(`people/${person_id}/plans`);
  for (const { id } of plans) {
    const { items } = await ask(`plans/${id}`);
    const found = items.find(isWanted);
    if (found) return `/plans/${id}?item=${found.item.id}`;
  }
  throw new Error('no item in the demo organisation is as this picture wants it');
};

/** The address of the plan of somebody else that Home asks the viewer to agree. */
const planToAnswer = async (ask) => {
  const { asks } = await ask('home');
  const found = asks.find(({ kind }) => kind === 'agree_plan');
  if (!found) throw new Error('no plan in the demo organisation waits for this viewer');
  return `/plans/${found.plan_id}`;
};

/** The address of the newest request for outside training that the viewer oversees. */
const oneRequest = async (ask) => `/training-requests/${(await ask('training-requests?limit=1')).items[0].id}`;

/** The address of a running goal of the viewer that others serve, or else of the first. */
const ownGoal = async (ask) => {
  const { person_id } = await ask('me');
  const { items } = await ask(`people/${person_id}/goals`);
  const found = items.find(({ lifecycle, roll_up }) => lifecycle === 'active' && roll_up === 'weighted_mean');
  return `/goals/${(found ?? items[0]).id}`;
};

/** The address of the first KPI that has values. */
const oneKpi = async (ask) => `/kpis/${(await ask('kpis')).items.find(({ value }) => value !== null).id}`;

/** The room of the viewer's next one-on-one. */
const oneOnOne = async (ask) => `/one-on-ones/${(await ask('one-on-one-series')).items[0].id}`;

/** The address of the newest redemption of the viewer. */
const ownRedemption = async (ask) => {
  const { person_id } = await ask('me');
  return `/redemptions/${(await ask(`people/${person_id}/redemptions`)).items[0].redemption.id}`;
};

/** The address of an award in this stage. */
const awardIn = (stage) => async (ask) =>
  `/awards/${(await ask('awards')).items.find((line) => line.stage === stage).award.id}`;

export const guidePages = [
  { name: 'sign-in', address: '/sign-in' },
  { name: 'first-run', account: 'empty', address: '/getting-started' },

  { name: 'home-employee', account: 'employee', address: '/' },
  { name: 'growth', account: 'employee', address: '/growth' },
  { name: 'evidence', account: 'employee', address: '/growth', steps: press(/^Why/) },
  { name: 'plan', account: 'employee', address: '/plan' },
  { name: 'plan-list', account: 'employee', address: '/plan?shape=list' },
  { name: 'plan-item', account: 'employee', address: ownItem(({ state }) => state === 'in_progress') },
  {
    name: 'plan-options',
    account: 'employee',
    address: ownItem(({ options }) => options > 1),
    steps: press(/^Compare \d+ solutions$/),
  },
  { name: 'plan-history', account: 'employee', address: '/plan', steps: press('History') },
  { name: 'helping', account: 'employee', address: '/helping' },
  { name: 'recognition', account: 'employee', address: '/recognition' },
  { name: 'recognition-give', account: 'employee', address: '/recognition', steps: press('Say thank you') },
  { name: 'points', account: 'employee', address: '/recognition/points' },
  { name: 'jobs', account: 'employee', address: '/jobs' },
  { name: 'job', account: 'employee', address: '/jobs', steps: follow('Automation engineer') },
  { name: 'competencies', account: 'employee', address: '/competencies' },
  { name: 'settings', account: 'employee', address: '/settings' },

  { name: 'goals', account: 'employee', address: '/goals' },
  { name: 'goals-map', account: 'employee', address: '/goals?show=map' },

  { name: 'home-manager', account: 'manager', address: '/' },
  { name: 'goal', account: 'manager', address: ownGoal },
  { name: 'plan-to-answer', account: 'manager', address: planToAnswer },
  { name: 'team', account: 'manager', address: '/team' },
  { name: 'team-skills', account: 'manager', address: '/team/skills' },
  { name: 'team-round', account: 'manager', address: '/team/round' },
  { name: 'notifications', account: 'manager', address: '/notifications' },
  {
    name: 'search',
    account: 'manager',
    address: '/',
    steps: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('textbox').fill('mar oli');
      await page.getByRole('dialog').getByText('Oliver Marino', { exact: true }).waitFor();
    },
  },

  { name: 'home-people', account: 'people', address: '/' },
  { name: 'org-chart', account: 'people', address: '/org-chart' },
  { name: 'people', account: 'people', address: '/people' },
  { name: 'person', account: 'people', address: '/people?search=rosa.bruun', steps: follow('Rosa Bruun') },
  { name: 'units', account: 'people', address: '/units' },
  { name: 'framework', account: 'people', address: '/competencies', steps: follow('Open') },
  { name: 'recognition-programme', account: 'people', address: '/recognition-programme' },
  { name: 'recognition-reach', account: 'people', address: '/recognition-programme?show=reach' },
  { name: 'needs', account: 'people', address: '/needs' },
  { name: 'who-needs', account: 'people', address: '/needs', steps: press(/^Who/) },
  { name: 'held-by-one', account: 'people', address: '/needs/held-by-one' },
  { name: 'matching', account: 'people', address: '/matching' },
  { name: 'outside-training', account: 'people', address: '/training-requests?show=all' },
  { name: 'outside-training-one', account: 'people', address: oneRequest },
  { name: 'campaigns', account: 'people', address: '/campaigns' },
  {
    name: 'campaign',
    account: 'people',
    address: '/campaigns?state=open',
    steps: (page) => page.getByRole('link', { name: 'Pulse: these weeks' }).click(),
  },
  { name: 'campaign-new', account: 'people', address: '/campaigns/new' },
  { name: 'surveys', account: 'employee', address: '/surveys' },
  { name: 'three-sixties', account: 'employee', address: '/three-sixties' },
  { name: 'three-sixty-rounds', account: 'people', address: '/three-sixty-rounds' },
  { name: 'three-sixty-round-new', account: 'people', address: '/three-sixty-rounds/new' },
  {
    name: 'survey-privacy',
    account: 'employee',
    address: '/surveys',
    steps: (page) => page.getByRole('link', { name: /^Who will see what/ }).first().click(),
  },
  { name: 'questionnaires', account: 'people', address: '/questionnaires' },
  {
    name: 'questionnaire',
    account: 'people',
    address: '/questionnaires',
    steps: async (page) => {
      await page.getByRole('link', { name: /^360/ }).click();
      await page.getByRole('button', { name: /keeps promises/ }).click();
    },
  },
  {
    name: 'questionnaire-preview',
    account: 'people',
    address: '/questionnaires',
    steps: async (page) => {
      await page.getByRole('link', { name: /^Engagement/ }).click();
      await page.getByRole('link', { name: 'Preview' }).click();
      await page.getByRole('button', { name: 'Begin', exact: true }).click();
    },
  },
  { name: 'import', account: 'people', address: '/import' },

  { name: 'workspace', account: 'admin', address: '/workspace' },
  { name: 'accounts', account: 'admin', address: '/accounts' },
  { name: 'audit', account: 'admin', address: '/audit' },
];

export const moreToLookAt = [
  { name: 'company-values', account: 'people', address: '/recognition-programme?show=values' },
  {
    name: 'programme-form',
    account: 'people',
    address: '/recognition-programme',
    steps: press('Set up a programme'),
  },
  { name: 'recognition-waiting', account: 'executive', address: '/recognition' },
  { name: 'rewards', account: 'employee', address: '/rewards' },
  { name: 'my-redemptions', account: 'employee', address: '/rewards?show=mine' },
  { name: 'redemption', account: 'employee', address: ownRedemption },
  { name: 'awards', account: 'manager', address: '/rewards?show=awards' },
  { name: 'award', account: 'employee', address: awardIn('decided') },
  { name: 'award-panel', account: 'people', address: awardIn('voting') },
  { name: 'award-decide', account: 'executive', address: awardIn('voting') },
  ...['rewards', 'redemptions', 'awards', 'anniversaries', 'rules'].map((tab) => ({
    name: `reward-programme-${tab}`,
    address: `/reward-programme?show=${tab}`,
  })),
  { name: 'growth-earlier', account: 'employee', address: `/growth?as_known_on=${days(-180)}` },
  { name: 'own-sightings', account: 'employee', address: '/settings/sightings' },
  { name: 'competency', account: 'people', address: '/competencies', steps: follow('Diagnosing faults') },
  { name: 'kpi', account: 'people', address: oneKpi },
  { name: 'goal-programme', account: 'people', address: '/goal-programme?show=templates' },
  { name: 'scale-new', account: 'people', address: '/scales/new' },
  { name: 'proficiency', account: 'people', address: '/proficiency' },
  { name: 'team-needs', account: 'manager', address: '/needs/team' },
  { name: 'ask-outside', account: 'manager', address: '/training-requests/new' },
  { name: 'group-items', account: 'people', address: '/needs/groups' },
  { name: 'group-item', account: 'people', address: '/needs/groups', steps: follow(/^Workshop/) },
  { name: 'getting-started', account: 'people', address: '/getting-started' },
  { name: 'sightings', account: 'admin', address: '/audit?show=sightings' },
  { name: 'one-on-ones', account: 'employee', address: '/one-on-ones?show=mine' },
  { name: 'one-on-one', account: 'employee', address: oneOnOne },
  { name: 'one-on-one-habits', account: 'people', address: '/one-on-ones?show=habits' },
  { name: 'check-in', account: 'employee', address: '/check-ins' },
  { name: 'check-ins-team', account: 'manager', address: '/check-ins?show=team' },
  { name: 'check-ins-participation', account: 'people', address: '/check-ins?show=participation' },
  { name: 'journal', account: 'employee', address: '/journal' },
  { name: 'feedback', account: 'employee', address: '/feedback' },
  { name: 'feedback-asked', account: 'employee', address: '/feedback?box=asked' },
  { name: 'feedback-waiting', account: 'employee', address: '/feedback?box=waiting' },
  { name: 'feedback-participation', account: 'people', address: '/feedback?box=participation' },
  { name: 'check-ins-setup', account: 'people', address: '/check-ins?show=setup' },
];
