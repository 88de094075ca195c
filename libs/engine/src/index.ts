export { deciders } from './deciders.ts';
export { EngineModule } from './engine.module.ts';
export { EntryFields, StatedTime } from './entry.ts';
export { SYSTEM } from './framing.ts';
export { type ActionRequest, PerformAction, type Receipt } from './perform-action.ts';
export { type Possibilities, type PossibleAction, PossibleActions } from './possible-actions.ts';
export { Office } from './workflow/case-rules.ts';
export { Definitions, type Published } from './workflow/definitions.ts';
export { Diagrams, drawn } from './workflow/diagrams.ts';
