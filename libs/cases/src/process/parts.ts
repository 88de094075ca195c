import { Code, Count, Instant, Label, LocalId, NeededIf, Sha256 } from '#kernel';
import { ITEM_TYPES } from '../facts/item-types.ts';
import { ROLES } from '../roles.ts';
import { RUNG_DEEDS } from './codes.ts';
import type { RungDeed } from './state.ts';

/** One of several things of a case: a person, a letter, a plan. */
export class ItemNamed {
  @Code(ITEM_TYPES) readonly type!: string;
  @LocalId() readonly id!: string;
}

/** A value that a step gives to a fact of the organisation's own; names and values are those of its definition. */
export class FactSet {
  @Label() readonly name!: string;
  @Label() readonly value!: string;
}

const callsOn = ({ do: deed }: ArmedRung) => deed === 'remind' || deed === 'escalate';

/** One rung of the ladder of a time limit, at its instant. */
export class ArmedRung {
  @Instant() readonly at!: string;
  @Code(RUNG_DEEDS) readonly do!: RungDeed;
  /** Whom it calls on. */
  @NeededIf(callsOn) @Code(ROLES) readonly role?: string;
  /** What the system does. */
  @NeededIf<ArmedRung>(({ do: deed }) => deed === 'perform') @Label() readonly action?: string;
  /** What becomes required. */
  @NeededIf<ArmedRung>(({ do: deed }) => deed === 'requireStep') @Label() readonly step?: string;
}

/** A published definition of the process. */
export class DefinitionNamed {
  @Label() readonly id!: string;
  @Count(1) readonly version!: number;
  @Sha256() readonly hash!: string;
}

/** A step, and what it is called from now on. */
export class StepRenamed {
  @Label() readonly from!: string;
  @Label() readonly to!: string;
}
