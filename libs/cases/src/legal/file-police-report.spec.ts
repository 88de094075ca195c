import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { filingApproved } from './approve-filing.ts';
import { filePoliceReport, policeReportFiled } from './file-police-report.ts';
import { approvalOf, empowered, lawyer, personId, reported, steps, willing } from './history.ts';

const input = filePoliceReport.example;
const ready = [...empowered, approvalOf('police-report')] as const;
const refusal = { kind: 'refused', personIds: [personId], unit: 'Polres Cilacap' } as const;
const refused = policeReportFiled.of({ ...refusal, reportId: 'P1' });

describe('file a police report', () => {
  it('is noted with its number and articles', () =>
    given(...ready)
      .when('filePoliceReport', input, { actor: lawyer })
      .thenEvents(policeReportFiled.of({ ...input, reportId: 'P1' })));
  it('does nothing the second time', () =>
    given(...reported)
      .when('filePoliceReport', input, { actor: lawyer })
      .thenNothing());
  it('is refused without a power of attorney', () =>
    given(...willing, approvalOf('police-report'))
      .when('filePoliceReport', input, { actor: lawyer })
      .thenRefused('legal/no-power-of-attorney'));
  it('is refused without consent to legal proceedings', () =>
    given(...withVictim, approvalOf('police-report'))
      .when('filePoliceReport', input, { actor: lawyer })
      .thenRefused('consent/missing'));
  it('is refused before the coordinator approved', () =>
    given(...empowered, approvalOf('civil-suit'))
      .when('filePoliceReport', input, { actor: lawyer })
      .thenRefused('filing/not-approved'));
  it('is refused to the one who approved it', () =>
    given(...empowered, filingApproved.of({ kind: 'police-report', personIds: [personId] }))
      .when('filePoliceReport', input)
      .thenRefused('approval/self'));
  it('is only noted when the police opened it themselves', () =>
    given(...withVictim)
      .when('filePoliceReport', { ...input, kind: 'opened-by-police' }, { actor: lawyer })
      .thenEvents(policeReportFiled.of({ ...input, kind: 'opened-by-police', reportId: 'P1' })));
  it.each(['number', 'articles'])('states the %s once it is taken', (field) =>
    given(...ready)
      .when('filePoliceReport', { ...input, [field]: undefined })
      .thenInvalid(field),
  );
  it('keeps the approval for another attempt when the police refuse it', () => {
    given(...ready)
      .when('filePoliceReport', refusal, { actor: lawyer })
      .thenEvents(refused);
    given(...ready, refused)
      .when('filePoliceReport', input, { actor: lawyer })
      .thenEvents(policeReportFiled.of({ ...input, reportId: 'P2' }));
  });
  it('leaves a refusal to be challenged until another report is taken', () => {
    expect(waiting('challenge-refusal', ...ready, refused)).toMatchObject([{ about: 'P1' }]);
    const taken = policeReportFiled.of({ ...input, reportId: 'P2' });
    expect(waiting('challenge-refusal', ...ready, refused, taken)).toEqual([]);
  });
  it('keeps the case open until the procedure is over', () => {
    expect(waiting('follow-procedure', ...reported)).toMatchObject([{ about: 'P1', blocksClosure: true }]);
    expect(waiting('follow-procedure', ...reported, ...steps('investigation-stopped'))).toEqual([]);
    expect(waiting('follow-procedure', ...reported, ...steps('verdict', 'verdict-final'))).toEqual([]);
  });
});
