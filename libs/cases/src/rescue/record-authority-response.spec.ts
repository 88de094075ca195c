import { given, waiting } from '../given.ts';
import { approved, requested } from './history.ts';
import { recordAuthorityResponse, rescueAuthorityResponded } from './record-authority-response.ts';

const input = recordAuthorityResponse.example;
const asks = { ...input, response: 'needs-information' } as const;

describe('record an authority’s response', () => {
  it('notes what was answered', () =>
    given(...requested)
      .when('recordAuthorityResponse', input)
      .thenEvents(rescueAuthorityResponded.of(input)));
  it('does nothing the second time', () =>
    given(...requested, rescueAuthorityResponded.of(input))
      .when('recordAuthorityResponse', input)
      .thenNothing());
  it('lets an authority change its mind', () =>
    given(...requested, rescueAuthorityResponded.of(asks))
      .when('recordAuthorityResponse', input)
      .thenEvents(rescueAuthorityResponded.of(input)));
  it('needs a request', () =>
    given(...approved)
      .when('recordAuthorityResponse', input)
      .thenRefused('rescue/request-not-found'));
  it.each([
    ['accepted', 'record-rescue-attempt'],
    ['needs-information', 'answer-authority'],
    ['no-response', 'press-authority'],
  ] as const)('"%s" leaves something to do', (response, kind) =>
    expect(waiting(kind, ...requested, rescueAuthorityResponded.of({ ...input, response }))).toMatchObject([
      { about: 'Q1' },
    ]),
  );
  it('keeps the note apart', () =>
    expect(rescueAuthorityResponded.of({ ...input, note: 'Dijawab oleh staf jaga' }).personal).toEqual({
      stream: { note: 'Dijawab oleh staf jaga' },
    }));
});
