import { Inject, Injectable } from '@nestjs/common';
import { caseFacts, cases, caseWords } from '#cases';
import { EventStore } from '#event-store';
import type { Actor, Language } from '#kernel';
import { type Definition, diagramOf, type Overlay, overlayOf } from '#workflow';
import { CaseRules } from './case-rules.ts';

/** A definition as Mermaid text, in the words of the office. */
export const drawn = (definition: Definition, language: Language, overlay?: Overlay): string =>
  diagramOf(definition, {
    language,
    say: (code) => caseWords[code]?.[language] ?? code,
    ...(overlay && { overlay }),
  });

/** Draws cases upon the definitions by which they go. */
@Injectable()
export class Diagrams {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(CaseRules) private readonly rules: CaseRules,
  ) {}

  /** The case as it stands for this actor, as Mermaid text; undefined when there is no such case. */
  async ofCase(id: string, actor: Actor, language: Language): Promise<string | undefined> {
    const ledger = cases.extend(cases.empty, await this.store.readStream(`case-${id}`));
    if (ledger.history.length === 0) return undefined;
    const { definition } = await this.rules.definitionOf(ledger);
    const facts = caseFacts(ledger, new Date().toISOString());
    return drawn(definition, language, overlayOf(definition, facts, actor));
  }
}
