export { installed } from './installed.ts';
export { BadSettings, readSettings, Settings, VARIABLES } from './settings.ts';
