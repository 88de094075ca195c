import { Refusal } from '#kernel';
import { problemOf } from './problem.ts';

it('keeps the members of a problem, whatever a refusal adds', () => {
  const refusal = new Refusal('letter/not-sent', 'Send it first', {
    status: 'drafted',
    type: 'x',
    next: 'send',
  });
  expect(problemOf(refusal)).toMatchObject({
    type: 'urn:jejak:problem:letter/not-sent',
    status: 409,
    next: 'send',
  });
});
