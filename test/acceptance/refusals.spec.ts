import { refusalRules } from '../support/refusal-rules.ts';
import type { Scenario } from '../support/scenario.ts';
import { MAIL_AWAY, served } from '../support/served.ts';
import { closure, deadlines } from './refusals/closure.ts';
import { commands } from './refusals/commands.ts';
import { consent } from './refusals/consent.ts';
import { corrections } from './refusals/corrections.ts';
import { definitions, migrations } from './refusals/definitions.ts';
import { legal } from './refusals/legal.ts';
import { letters } from './refusals/letters.ts';
import { outreach } from './refusals/outreach.ts';
import { people } from './refusals/people.ts';
import { process } from './refusals/process.ts';
import { report } from './refusals/report.ts';
import { repatriation, rescue } from './refusals/rescue.ts';
import { referral, reintegration } from './refusals/support.ts';
import { evidence, verification } from './refusals/verification.ts';

const CHAPTERS: Readonly<Record<string, readonly Scenario[]>> = {
  report,
  verification,
  evidence,
  consent,
  letters,
  rescue,
  repatriation,
  legal,
  reintegration,
  referral,
  deadlines,
  closure,
  process,
  corrections,
  people,
  outreach,
  definitions,
  migrations,
  commands,
};

/** What a refusal is over HTTP, where it is not a plain 409. */
const STATUS: Readonly<Record<string, number>> = {
  'access/role': 403,
  'definition/invalid': 422,
  'definition/not-found': 404,
  'migration/not-found': 404,
  'migration/unsafe': 422,
  'workflow/blocked': 423,
  'action/unknown': 404,
  'case/not-found': 404,
  'person/not-found': 404,
  'activity/not-found': 404,
  'entry/not-found': 404,
  'command/key-reused': 422,
  'reference/unknown': 422,
};

/** Refusals that no request can bring about, by the beginning of their sentence. */
const BEYOND_HTTP: Readonly<Record<string, string>> = {
  'No such event': 'nobody writes events but through actions, which emit declared kinds only',
  '${stored.type} ${schema} has no upcast': 'a schema without its step fails the golden samples',
  'No such action': 'the engine has refused an unknown action before it asks the decider',
  'This letter has no time to answer': 'sending a letter sets that time; the check is for the type',
  'No register gives the number': 'over HTTP the register of the office gives it',
  'What was approved is not the current text': 'an approval keeps the hash of the text that it finds',
  'This time limit has no such rung': 'only the system reaches rungs, and nobody is the system over HTTP',
  'This rung of the time limit still lies ahead': 'only the system reaches rungs, when they are due',
  'The case goes by another definition than this plan':
    'only the system moves cases, by plans that it has checked',
  'A time limit of this plan runs no more': 'only the system moves cases, by plans that it has checked',
  'Two people approve a plan first': 'only the system records that a plan is carried out, once it is',
  'There is no action': 'only tables of cases, which try a definition, name actions so',
  'This definition is already there': 'the register of definitions is there from the first start',
  'This definition is closed': 'the register of definitions is never closed',
};

const jejak = served(MAIL_AWAY);
const seen: { readonly code: string; readonly detail: string }[] = [];

describe.each(Object.entries(CHAPTERS))('over HTTP, of %s:', (_chapter, scenarios) => {
  it.each(scenarios)('$rule', async (scenario) => {
    const { answer, stored, personal } = await jejak.stage.play(scenario);
    const { status, headers, body } = answer;
    expect(body).toMatchObject({ code: scenario.refused, status });
    expect(status).toBe(STATUS[scenario.refused] ?? 409);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
    expect(personal.filter((text) => JSON.stringify(body).includes(text))).toEqual([]);
    expect(stored[1]).toBe(stored[0]);
    seen.push({ code: body.code, detail: body.detail });
  });
});

it('every rule in the code has refused something', () => {
  const rules = refusalRules('kernel', 'cases', 'people', 'outreach', 'workflow', 'engine');
  const within = rules.filter(
    ({ text }) => !Object.keys(BEYOND_HTTP).some((start) => text.startsWith(start)),
  );
  expect(rules.length - within.length).toBe(Object.keys(BEYOND_HTTP).length);
  const silent = within.filter(
    ({ code, says }) => !seen.some((refusal) => refusal.code === code && says.test(refusal.detail)),
  );
  expect(silent.map(({ code, text }) => `${code}: ${text}`)).toEqual([]);
  expect(new Set(seen.map(({ code }) => code))).toEqual(new Set(within.map(({ code }) => code)));
});
