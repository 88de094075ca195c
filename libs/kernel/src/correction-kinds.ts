import {
  IsArray,
  IsBoolean,
  IsNotEmptyObject,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { CORRECTION_APPROVED, ENTRY_CORRECTED, ENTRY_RETRACTED } from './corrections.ts';
import type { RecordedEvent } from './event.ts';
import { eventsOn } from './event-kind.ts';
import type { Words } from './tell.ts';

/** The slice that every correctable state has: corrections and retractions that wait for their second person, and by whom they were made. */
export interface CorrectionsState {
  readonly waiting: Readonly<Record<string, { readonly by: string; readonly entryId: string }>>;
}
export const noCorrections: CorrectionsState = { waiting: {} };

/** A state whose entries can be corrected. */
export interface Correctable {
  readonly corrections: CorrectionsState;
}

const MAX_TEXT = 2000;

export class CorrectEntry {
  @IsString() @MaxLength(64) readonly entryId!: string;
  /** The fields stated anew, as in the entry; `occurredAt` corrects when it happened. */
  @IsObject() @IsNotEmptyObject() readonly changes!: Record<string, unknown>;
  @IsString() @MaxLength(MAX_TEXT) readonly reason!: string;
  @IsOptional() @IsString() @MaxLength(64) readonly evidenceId?: string;
}

class EntryCorrected {
  @IsString() readonly entryId!: string;
  @IsArray() readonly fields!: readonly string[];
  @IsObject() readonly before!: Record<string, unknown>;
  @IsObject() readonly after!: Record<string, unknown>;
  @IsOptional() @IsObject() readonly personalBefore?: Record<string, unknown>;
  @IsOptional() @IsObject() readonly personalAfter?: Record<string, unknown>;
  @IsOptional() @IsString() readonly about?: string;
  @IsString() readonly reason!: string;
  @IsOptional() @IsString() readonly evidenceId?: string;
  @IsBoolean() readonly needsApproval!: boolean;
}

export class RetractEntry {
  @IsString() @MaxLength(64) readonly entryId!: string;
  @IsString() @MaxLength(MAX_TEXT) readonly reason!: string;
  /** Where the entry belongs and was recorded again: a stream id. */
  @IsOptional() @IsString() @MaxLength(64) readonly refiledIn?: string;
}

class EntryRetracted extends RetractEntry {
  @IsOptional() @IsBoolean() readonly needsApproval?: boolean;
}

export class ApproveCorrection {
  @IsString() @MaxLength(64) readonly correctionId!: string;
}

const event = eventsOn<Correctable>()('corrections');

/** What needs a second person waits; everything else has done its work when the history is folded anew. */
const wait = (
  state: CorrectionsState,
  { needsApproval, entryId }: { readonly needsApproval?: boolean; readonly entryId: string },
  { id, actor }: RecordedEvent,
): CorrectionsState =>
  needsApproval ? { waiting: { ...state.waiting, [id]: { by: actor.id, entryId } } } : state;

export const entryCorrected = event(ENTRY_CORRECTED, {
  shape: EntryCorrected,
  personal: ['reason', 'personalBefore', 'personalAfter'],
  subject: ({ about }) => about,
  evolve: wait,
  tell: {
    en: ({ fields, reason, needsApproval }, say) =>
      `An earlier entry was corrected (${say.list(fields)})${needsApproval ? ', to be approved by a second person' : ''}: ${reason}`,
    id: ({ fields, reason, needsApproval }, say) =>
      `Catatan sebelumnya dikoreksi (${say.list(fields)})${needsApproval ? ', menunggu persetujuan orang kedua' : ''}: ${reason}`,
  },
});

export const entryRetracted = event(ENTRY_RETRACTED, {
  shape: EntryRetracted,
  personal: ['reason'],
  evolve: wait,
  tell: {
    en: ({ reason, needsApproval }) =>
      `An earlier entry was retracted${needsApproval ? ', to be approved by a second person' : ''}: ${reason}`,
    id: ({ reason, needsApproval }) =>
      `Catatan sebelumnya dicabut${needsApproval ? ', menunggu persetujuan orang kedua' : ''}: ${reason}`,
  },
});

export const correctionApproved = event(CORRECTION_APPROVED, {
  shape: ApproveCorrection,
  evolve: ({ waiting }, { correctionId }) => ({
    waiting: Object.fromEntries(Object.entries(waiting).filter(([id]) => id !== correctionId)),
  }),
  tell: {
    en: () => 'A correction was approved by a second person',
    id: () => 'Koreksi disetujui oleh orang kedua',
  },
});

/** Words for the fields of corrections, and for the one they may name beside those of the entry. */
export const correctionWords: Words = {
  occurredAt: { en: 'when it happened', id: 'tanggal kejadian' },
  entryId: { en: 'entry', id: 'catatan' },
  changes: { en: 'changes', id: 'perubahan' },
  fields: { en: 'fields', id: 'isian' },
  before: { en: 'before', id: 'sebelumnya' },
  after: { en: 'after', id: 'sesudahnya' },
  personalBefore: { en: 'personal fields before', id: 'data pribadi sebelumnya' },
  personalAfter: { en: 'personal fields after', id: 'data pribadi sesudahnya' },
  about: { en: 'about', id: 'tentang' },
  reason: { en: 'reason', id: 'alasan' },
  evidenceId: { en: 'evidence', id: 'bukti' },
  needsApproval: { en: 'needs a second person', id: 'perlu orang kedua' },
  refiledIn: { en: 'recorded again in', id: 'dicatat ulang di' },
  correctionId: { en: 'correction', id: 'koreksi' },
};
