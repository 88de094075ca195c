export { BadSettings, readSettings, Settings, VARIABLES } from './settings.ts';
