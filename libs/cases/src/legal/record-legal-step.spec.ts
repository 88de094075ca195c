import { by } from '#kernel';
import { evidenceReceived, receiveEvidence } from '../evidence/receive-evidence.ts';
import { given } from '../given.ts';
import { policeReportFiled } from './file-police-report.ts';
import { empowered, lawyer, personId, reported, steps, stranger } from './history.ts';
import { legalStepRecorded, recordLegalStep } from './record-legal-step.ts';
import type { LegalStep } from './state.ts';

const input = recordLegalStep.example;
const step = (kind: LegalStep) => ({ reportId: 'P1', kind, documentRef: 'No. 7/2022' });
const detention = {
  ...step('detention-period'),
  authority: 'police',
  startsOn: '2022-08-20',
  endsOn: '2022-09-08',
};

describe('record a step of the criminal procedure', () => {
  it('notes it with its document', () =>
    given(...reported)
      .when('recordLegalStep', input, { actor: lawyer })
      .thenEvents(legalStepRecorded.of(input)));
  it('does nothing the second time', () =>
    given(...reported, by(lawyer, legalStepRecorded.of(input)))
      .when('recordLegalStep', input)
      .thenNothing());
  it('takes a further progress notice, by its own number', () =>
    given(...reported, legalStepRecorded.of(input))
      .when('recordLegalStep', { ...input, documentRef: 'SP2HP/140/X/2022' })
      .thenEvents(legalStepRecorded.of({ ...input, documentRef: 'SP2HP/140/X/2022' })));
  it('names the document of every official act', () =>
    given(...reported)
      .when('recordLegalStep', { ...input, documentRef: undefined })
      .thenInvalid('documentRef'));
  it('may point at the document in evidence', () => {
    given(...reported)
      .when('recordLegalStep', { ...input, evidenceId: 'E1' })
      .thenRefused('evidence/not-found');
    given(...reported, evidenceReceived.of({ ...receiveEvidence.example, evidenceId: 'E1' }))
      .when('recordLegalStep', { ...input, evidenceId: 'E1' })
      .thenEvents(legalStepRecorded.of({ ...input, evidenceId: 'E1' }));
  });
  it.each([
    ['indictment', ['progress-letter']],
    ['hearing', ['case-file-completed']],
    ['verdict', ['case-file-completed']],
    ['verdict-final', ['case-file-completed', 'indictment']],
    ['appeal', ['case-file-completed', 'indictment']],
  ] as const)('refuses a step without what it follows from: %s', (kind, before) =>
    given(...reported, ...steps(...before))
      .when('recordLegalStep', step(kind))
      .thenRefused('legal/out-of-order'),
  );
  it('takes a verdict as final once there is one', () =>
    given(...reported, ...steps('case-file-completed', 'indictment', 'verdict'))
      .when('recordLegalStep', step('verdict-final'))
      .thenEvents(legalStepRecorded.of(step('verdict-final'))));
  it('notes who ordered a detention and for how long', () =>
    given(...reported)
      .when('recordLegalStep', detention)
      .thenEvents(legalStepRecorded.of(detention)));
  it('refuses a detention that ends before it begins', () =>
    given(...reported)
      .when('recordLegalStep', { ...detention, endsOn: '2022-08-19' })
      .thenRefused('legal/period-reversed'));
  it.each(['authority', 'startsOn', 'endsOn'])('a detention states its %s', (field) =>
    given(...reported)
      .when('recordLegalStep', { ...detention, [field]: undefined })
      .thenInvalid(field),
  );
  it('notes who of the victims testified', () => {
    const inCourt = [...reported, ...steps('case-file-completed', 'indictment')];
    const testimony = { ...step('testimony-given'), personId };
    given(...inCourt)
      .when('recordLegalStep', testimony)
      .thenEvents(legalStepRecorded.of(testimony));
    given(...inCourt)
      .when('recordLegalStep', { ...testimony, personId: stranger })
      .thenRefused('victim/not-on-case');
  });
  it('is refused upon a report that the police did not take', () => {
    const refusal = { kind: 'refused', personIds: [personId], unit: 'Polres Cilacap' } as const;
    given(...empowered, policeReportFiled.of({ ...refusal, reportId: 'P1' }))
      .when('recordLegalStep', input)
      .thenRefused('police-report/refused');
  });
  it('needs a police report', () =>
    given(...empowered)
      .when('recordLegalStep', input)
      .thenRefused('police-report/not-found'));
  it('tolerates that the report was retracted', () =>
    expect(given(...empowered, legalStepRecorded.of(input)).state().legal.reports).toEqual({}));
});
