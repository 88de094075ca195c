import { Code, Text, Uuid } from '#kernel';
import { action, eventOf } from '../state.ts';
import { LINK_TYPES } from './codes.ts';
import { needOtherCase } from './other-case.ts';
import type { ReportState } from './state.ts';

export class LinkCase {
  @Uuid() readonly otherCaseId!: string;
  @Code(LINK_TYPES) readonly type!: string;
  @Text(1000) readonly reason!: string;
}

const event = eventOf('report');
type Link = Pick<LinkCase, 'otherCaseId' | 'type'>;

const linked = ({ links }: ReportState, { otherCaseId, type }: Link): boolean =>
  links[otherCaseId]?.includes(type) ?? false;

/** The state with this link taken out. */
const unlinked = (state: ReportState, { otherCaseId, type }: Link): ReportState => ({
  ...state,
  links: { ...state.links, [otherCaseId]: (state.links[otherCaseId] ?? []).filter((t) => t !== type) },
});

export const caseLinked = event('CaseLinked', {
  shape: LinkCase,
  personal: ['reason'],
  evolve: (state, { otherCaseId, type }) => ({
    ...state,
    links: { ...state.links, [otherCaseId]: [...(state.links[otherCaseId] ?? []), type] },
  }),
  tell: {
    en: ({ type, reason }, say) => `The case was linked to another case (${say.word(type)}): ${reason}`,
    id: ({ type, reason }, say) => `Kasus dihubungkan dengan kasus lain (${say.word(type)}): ${reason}`,
  },
});

export const caseUnlinked = event('CaseUnlinked', {
  shape: LinkCase,
  personal: ['reason'],
  evolve: unlinked,
  tell: {
    en: ({ type, reason }, say) => `The link to another case (${say.word(type)}) was undone: ${reason}`,
    id: ({ type, reason }, say) => `Hubungan dengan kasus lain (${say.word(type)}) dibatalkan: ${reason}`,
  },
});

const example: LinkCase = {
  otherCaseId: '0199d1a0-0000-7000-8000-00000000c003',
  type: 'same-compound',
  reason: 'Both groups describe the same building',
};

export const linkCase = action({
  name: 'linkCase',
  input: LinkCase,
  roles: ['ADV'],
  example,
  emits: [caseLinked],
  refers: ({ otherCaseId }) => [`case-${otherCaseId}`],
  decide: (input, { report }, context) => {
    needOtherCase(context, input.otherCaseId);
    return linked(report, input) ? [] : [caseLinked.of(input)];
  },
});

export const unlinkCase = action({
  name: 'unlinkCase',
  input: LinkCase,
  roles: ['ADV'],
  example: { ...example, reason: 'The building was a different one' },
  emits: [caseUnlinked],
  decide: (input, { report }) => (linked(report, input) ? [caseUnlinked.of(input)] : []),
});
