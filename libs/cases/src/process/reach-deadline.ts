import { IsBoolean } from 'class-validator';
import {
  Code,
  Count,
  Instant,
  isBefore,
  Label,
  type Language,
  LocalId,
  Maybe,
  Part,
  refuse,
  type Say,
} from '#kernel';
import { changed } from '../entries.ts';
import { ROLES } from '../roles.ts';
import { action, eventOf } from '../state.ts';
import { RUNG_DEEDS } from './codes.ts';
import { deadlineArmed } from './deadline-armed.ts';
import { deadlineEnded } from './deadline-ended.ts';
import { knownDeadline } from './known-deadline.ts';
import { ItemNamed } from './parts.ts';
import { waitedFor } from './phrases.ts';
import type { Rung, RungDeed, RunningDeadline } from './state.ts';

export class ReachDeadline {
  @LocalId() readonly deadlineId!: string;
  /** Which rung of its ladder, from 0. */
  @Count() readonly rung!: number;
  /** When it was noticed, by the clock of the store. */
  @Instant() readonly firedAt!: string;
}

class DeadlineReached extends ReachDeadline {
  /** The step that the time limit belongs to. */
  @Label() readonly step!: string;
  @Maybe() @Part(ItemNamed) readonly item?: ItemNamed;
  @IsBoolean() readonly awaits!: boolean;
  /** When the time limit itself is due. */
  @Instant() readonly limit!: string;
  /** When this rung was due. */
  @Instant() readonly dueAt!: string;
  @Code(RUNG_DEEDS) readonly do!: RungDeed;
  @Maybe() @Code(ROLES) readonly role?: string;
  @Maybe() @Label() readonly action?: string;
  /** The step that has become required. */
  @Maybe() @Label() readonly requiredStep?: string;
}

const DEEDS: Record<RungDeed, Record<Language, (reached: DeadlineReached, say: Say) => string>> = {
  remind: {
    en: ({ role = '' }, say) => `reminded: ${say.word(role)}`,
    id: ({ role = '' }, say) => `diingatkan: ${say.word(role)}`,
  },
  escalate: {
    en: ({ role = '' }, say) => `put before: ${say.word(role)}`,
    id: ({ role = '' }, say) => `dieskalasi kepada: ${say.word(role)}`,
  },
  perform: {
    en: ({ action: name = '' }, say) => `to be done by the system: “${say.word(name)}”`,
    id: ({ action: name = '' }, say) => `dilakukan oleh sistem: “${say.word(name)}”`,
  },
  requireStep: {
    en: ({ requiredStep = '' }, say) => `now required: “${say.word(requiredStep)}”`,
    id: ({ requiredStep = '' }, say) => `kini diwajibkan: “${say.word(requiredStep)}”`,
  },
};

const isOver = ({ dueAt, limit }: DeadlineReached) => !isBefore(dueAt, limit);

export const deadlineReached = eventOf('process')('DeadlineReached', {
  shape: DeadlineReached,
  fixed: ['deadlineId', 'rung', 'dueAt', 'firedAt', 'do'],
  stands: true,
  approveCorrections: true,
  evolve: (state, { deadlineId, rung, firedAt }) => ({
    ...state,
    running: changed(state.running, deadlineId, (deadline) => ({
      ...deadline,
      rungs: deadline.rungs.map((one, index) => (index === rung ? { ...one, reachedAt: firedAt } : one)),
    })),
  }),
  tell: {
    en: (reached, say) =>
      `The time limit ${reached.deadlineId} for ${waitedFor(reached, say, 'en')} ${isOver(reached) ? 'ended without result' : 'is about to end'} on ${say.date(reached.limit)}; ${DEEDS[reached.do].en(reached, say)}`,
    id: (reached, say) =>
      `Tenggat ${reached.deadlineId} untuk ${waitedFor(reached, say, 'id')} ${isOver(reached) ? 'berakhir tanpa hasil' : 'akan berakhir'} pada ${say.date(reached.limit)}; ${DEEDS[reached.do].id(reached, say)}`,
  },
});

const reached = (input: ReachDeadline, deadline: RunningDeadline, rung: Rung) => {
  const { step, item, awaits, dueAt: limit } = deadline;
  const { at: dueAt, do: deed, role, action: name, step: requiredStep } = rung;
  return deadlineReached.of({
    ...input,
    step,
    item,
    awaits,
    limit,
    dueAt,
    do: deed,
    role,
    action: name,
    requiredStep,
  });
};

/** A rung is reached once. Time limits are set running and ended beside the events of whatever action does so. */
export const reachDeadline = action({
  name: 'reachDeadline',
  input: ReachDeadline,
  roles: ['SYS'],
  example: { deadlineId: 'W1', rung: 0, firedAt: '2022-08-08T10:00:00.000Z' },
  emits: [deadlineReached, deadlineArmed, deadlineEnded],
  decide: (input, state) => {
    const deadline = knownDeadline(state, input.deadlineId);
    if (!deadline) return [];
    const rung =
      deadline.rungs[input.rung] ?? refuse('time-limit/no-rung', 'This time limit has no such rung');
    if (rung.reachedAt !== undefined) return [];
    if (isBefore(input.firedAt, rung.at)) {
      refuse('time-limit/not-due', 'This rung of the time limit still lies ahead; wait until it is due');
    }
    return [reached(input, deadline, rung)];
  },
});
