import { Inject, Injectable } from '@nestjs/common';
import { type CaseState, caseFacts, cases, caseVocabulary } from '#cases';
import { EventStore } from '#event-store';
import type { Actor, AnyAction, Language, Ledger } from '#kernel';
import { evaluate, type StepVerdict } from '#workflow';
import { deciders } from './deciders.ts';
import type { ActionRequest } from './perform-action.ts';
import { roleObstacle } from './role-obstacle.ts';
import { CaseRules } from './workflow/case-rules.ts';
import { reasonOf } from './workflow/reasons.ts';

/** One action and whether this actor may perform it now; if not, why, by a stable code and a sentence. */
export interface PossibleAction extends Partial<Omit<StepVerdict, 'action' | 'allowed' | 'role'>> {
  readonly action: string;
  readonly allowed: boolean;
  readonly roles: readonly string[];
  readonly code?: string;
  readonly reason?: string;
}

export interface Possibilities {
  /** The definition by which a case goes, such as `advocacy@1`. */
  readonly definition?: string;
  readonly actions: readonly PossibleAction[];
}

interface Question {
  readonly category: ActionRequest['category'];
  readonly id: string;
  readonly actor: Actor;
  readonly language: Language;
}

/** Answers "what may I do now, and what blocks me?". */
@Injectable()
export class PossibleActions {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(CaseRules) private readonly rules: CaseRules,
  ) {}

  /** Every action upon the stream, of a case for each thing that it is about; undefined when there is no such stream. */
  async of({ category, id, actor, language }: Question): Promise<Possibilities | undefined> {
    const decider = deciders[category];
    const ledger = decider.extend(decider.empty, await this.store.readStream(`${category}-${id}`));
    if (ledger.history.length === 0) return undefined;
    const actions = [...decider.actions.values()].filter(({ on }) => on !== 'new');
    const plain = (action: AnyAction) => possible(action, decider.obstacle(action, ledger.state), actor);
    if (category !== 'case') return { actions: actions.map(plain) };
    const free = actions.filter(({ name }) => caseVocabulary.actions[name]?.always);
    const { definition, steps } = await this.steps(ledger as Ledger<CaseState>, actor, language);
    return { definition, actions: [...steps, ...free.map(plain)] };
  }

  private async steps(ledger: Ledger<CaseState>, actor: Actor, language: Language) {
    const { definition, id, version } = await this.rules.definitionOf(ledger);
    const verdicts = evaluate(definition, caseFacts(ledger, new Date().toISOString()), actor);
    const steps = verdicts
      .filter(({ action }) => cases.actions.get(action)?.on !== 'new')
      .map((verdict) => possibleStep(verdict, ledger.state, language));
    return { definition: `${id}@${version}`, steps };
  }
}

const possible = (
  action: AnyAction,
  obstacle: ReturnType<typeof roleObstacle>,
  actor: Actor,
): PossibleAction => {
  const { name, roles } = action;
  const refusal = obstacle ?? roleObstacle(action, actor);
  return refusal
    ? { action: name, allowed: false, roles, code: refusal.code, reason: refusal.message }
    : { action: name, allowed: true, roles };
};

/** A closed case comes first: nothing else needs to be explained then. */
const possibleStep = (verdict: StepVerdict, state: CaseState, language: Language): PossibleAction => {
  const { role: roles, ...rest } = verdict;
  const action = cases.actions.get(verdict.action);
  const closed = action && cases.obstacle(action, state);
  if (closed) return { ...rest, roles, allowed: false, code: closed.code, reason: closed.message };
  if (verdict.allowed) return { ...rest, roles };
  const onlyRole = verdict.unmet.every((one) => 'kind' in one && one.kind === 'role');
  return {
    ...rest,
    roles,
    code: onlyRole ? 'access/role' : 'workflow/blocked',
    reason: reasonOf(verdict.unmet, language),
  };
};
