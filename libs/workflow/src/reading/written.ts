import type { FourEyes, Office, TimeLimit, Title } from '../definition.ts';

/** One word where a list is meant. */
export type Several = string | readonly string[];

/** What the JSON Schema lets through: a definition as people write it. */
export interface Written {
  readonly id: string;
  readonly version: number;
  readonly title: Title;
  readonly calendar: string;
  readonly office: Office;
  readonly holders?: Readonly<Record<string, number>>;
  readonly facts?: Readonly<Record<string, WrittenFact>>;
  readonly items?: Readonly<Record<string, WrittenItem>>;
  readonly steps: Readonly<Record<string, WrittenStep>>;
  readonly exits: Readonly<Record<string, { readonly when: WrittenCondition; readonly role: Several }>>;
}

export interface WrittenFact {
  readonly enum: readonly string[];
  readonly per?: string;
  readonly own?: boolean;
}

export interface WrittenItem {
  readonly min?: number;
  readonly begins?: Readonly<Record<string, string>>;
  readonly transitions?: Readonly<Record<string, Several>>;
}

export interface WrittenStep {
  readonly action?: string;
  readonly stage: string;
  readonly title?: Title;
  readonly role: Several;
  readonly per?: string;
  readonly repeat?: { readonly max: number };
  readonly discretionary?: boolean;
  readonly reasonRequired?: boolean;
  readonly require?: WrittenCondition;
  readonly sets?: Readonly<Record<string, Several>>;
  readonly evidence?: readonly { readonly type: string; readonly min?: number }[];
  readonly fourEyes?: { readonly distinctFrom: Several } & Partial<Pick<FourEyes, 'coversRevision'>>;
  readonly fields?: Several;
  readonly due?: TimeLimit;
  readonly awaits?: { readonly until: WrittenCondition; readonly due: TimeLimit };
  readonly escalation?: readonly WrittenRung[];
}

export interface WrittenRung {
  readonly at: string;
  readonly do: 'remind' | 'escalate' | 'perform' | 'requireStep';
  readonly role?: string;
  readonly action?: string;
  readonly step?: string;
}

export interface WrittenCondition {
  readonly all?: readonly WrittenCondition[];
  readonly any?: readonly WrittenCondition[];
  readonly not?: WrittenCondition;
  readonly done?: string;
  readonly overdue?: string;
  readonly every?: string;
  readonly some?: string;
  readonly count?: string;
  readonly that?: WrittenCondition;
  readonly fact?: string;
  readonly item?: string;
  readonly is?: Several;
  readonly min?: number;
  readonly max?: number;
}
