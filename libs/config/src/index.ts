export { BadSettings, type Environment, readEnvironment } from './environment.ts';
export { installed } from './installed.ts';
export { readSettings, Settings, VARIABLES } from './settings.ts';
