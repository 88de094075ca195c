export { deciders } from './deciders.ts';
export { EngineModule } from './engine.module.ts';
export { EntryFields, StatedTime } from './entry.ts';
export { type ActionRequest, PerformAction, type Receipt } from './perform-action.ts';
export { type PossibleAction, PossibleActions } from './possible-actions.ts';
