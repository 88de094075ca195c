import { deciders } from './deciders.ts';
import { roleObstacle } from './role-obstacle.ts';

const actions = Object.values(deciders).flatMap(({ actions: list }) => [...list.values()]);

describe('a role', () => {
  it('may perform each action that names it', () => {
    for (const action of actions) {
      for (const role of action.roles) expect(roleObstacle(action, { id: 'u-1', role })).toBeUndefined();
    }
  });
  it('may perform none that does not, and is told who may', () => {
    for (const action of actions) {
      expect(roleObstacle(action, { id: 'u-1', role: 'NOBODY' })).toMatchObject({
        code: 'access/role',
        details: { roles: action.roles },
      });
    }
  });
});
