import { cases, definitions } from '#cases';
import { outreach } from '#outreach';
import { people } from '#people';
import { migrations } from '#workflow';
import type { AnyDecider } from './ledgers.ts';
import type { ActionRequest } from './perform-action.ts';

/** The behaviour of every category of stream. */
export const deciders: Readonly<Record<ActionRequest['category'], AnyDecider>> = {
  case: cases,
  person: people,
  activity: outreach,
  definition: definitions,
  migration: migrations,
};
