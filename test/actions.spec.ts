import { chapters, ROLES } from '#cases';
import { readInput } from '#kernel';
import { actions, kinds } from './support/catalogue.ts';

/** Words in PascalCase, one of them a past participle. */
const HAPPENED =
  /^([A-Z][a-z]+)*([A-Z][a-z]*(ed|en|wn)|Sent|Held|Lost|Paid|Met|Set|Found|Left|Made|Put|Brought)([A-Z][a-z]+)*$/;

describe.each(actions)('the action %s', (_, action) => {
  it('is named by what is done', () => expect(action.name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/));
  it('shows a valid example', () => expect(() => readInput(action.input, action.example)).not.toThrow());
  it('is for roles that exist', () => {
    expect(action.roles).not.toHaveLength(0);
    expect(ROLES).toEqual(expect.arrayContaining([...action.roles]));
  });
  it('may refer to other streams by their ids', () => {
    for (const id of action.refers(action.example))
      expect(id).toMatch(/^(case|person|activity)-[0-9a-f-]{36}$/);
  });
  it('emits something, and kinds that nobody else declares under the same name', () => {
    expect(action.emits).not.toHaveLength(0);
    for (const kind of action.emits) expect(kinds.get(kind.type)).toBe(kind);
  });
});

describe.each([...kinds.keys()])('the event %s', (type) => {
  it('says what happened', () => expect(type).toMatch(HAPPENED));
  it('has no suffix that says it is an event', () => expect(type).not.toMatch(/Event$/));
});

describe('the actions on a case', () => {
  it('are in one chapter each', () => {
    const names = Object.values(chapters).flatMap((chapter) => chapter.map(({ name }) => name));
    expect(names).toEqual([...new Set(names)]);
  });
});
