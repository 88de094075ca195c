import { given, waiting } from '../given.ts';
import { withVictim } from '../report/history.ts';
import { documented, personId, stranger } from './history.ts';
import { exitPermitRecorded, recordExitPermit } from './record-exit-permit.ts';

const input = recordExitPermit.example;
const requested = [...documented, exitPermitRecorded.of(input)] as const;
const step = (kind: 'issued' | 'refused') => ({ personId, kind });

describe('record an exit permit', () => {
  it('is asked for with a travel document', () =>
    given(...documented)
      .when('recordExitPermit', input)
      .thenEvents(exitPermitRecorded.of(input)));
  it('does nothing the second time', () =>
    given(...requested)
      .when('recordExitPermit', input)
      .thenNothing());
  it.each(['issued', 'refused'] as const)('is %s upon a request', (kind) =>
    given(...requested)
      .when('recordExitPermit', step(kind))
      .thenEvents(exitPermitRecorded.of(step(kind))),
  );
  it('may be asked for again after a refusal', () =>
    given(...requested, exitPermitRecorded.of(step('refused')))
      .when('recordExitPermit', input)
      .thenEvents(exitPermitRecorded.of(input)));
  it('is refused without a document', () =>
    given(...withVictim)
      .when('recordExitPermit', input)
      .thenRefused('exit-permit/no-document'));
  it('is refused to be issued without a request', () =>
    given(...documented)
      .when('recordExitPermit', step('issued'))
      .thenRefused('exit-permit/out-of-order'));
  it('is for persons on the case', () =>
    given(...documented)
      .when('recordExitPermit', { ...input, personId: stranger })
      .thenRefused('victim/not-on-case'));
  it('waits for the permit, and then for the person’s decision', () => {
    expect(waiting('chase-exit-permit', ...requested)).toMatchObject([{ about: personId }]);
    const issued = [...requested, exitPermitRecorded.of(step('issued'))];
    expect(waiting('chase-exit-permit', ...issued)).toEqual([]);
    expect(waiting('ask-return-decision', ...issued)).toMatchObject([{ about: personId }]);
  });
});
