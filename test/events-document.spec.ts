import { readFileSync, writeFileSync } from 'node:fs';
import { eventsDocument } from './support/events-document.ts';

const file = new URL('../docs/events.md', import.meta.url);

it('docs/events.md lists the events of the code', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(file, eventsDocument());
  expect(readFileSync(file, 'utf8')).toBe(eventsDocument());
});
