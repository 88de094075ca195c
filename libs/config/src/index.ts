export { BadSettings, readSettings, Settings } from './settings.ts';
