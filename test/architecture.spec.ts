import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { impuritiesOf, PURE, sourcesOf } from './support/purity.ts';

const root = join(import.meta.dirname, '..');
const libs = Object.keys(PURE) as (keyof typeof PURE)[];

describe.each(libs)('the pure lib %s', (lib) => {
  it('has sources', () => expect(sourcesOf(root, lib)).toContain(`libs/${lib}/src/index.ts`));
  it('reads no clock, draws no lots and reaches nothing outside', () =>
    expect(impuritiesOf(root, lib)).toEqual([]));
});

describe('the check on pure libs', () => {
  const seeded = mkdtempSync(join(tmpdir(), 'jejak-pure-'));
  const src = join(seeded, 'libs/cases/src/report');
  const impuritiesIn = (text: string, name = 'seeded.ts') => {
    mkdirSync(src, { recursive: true });
    writeFileSync(join(src, name), text);
    const found = impuritiesOf(seeded, 'cases');
    rmSync(join(src, name));
    return found;
  };
  afterAll(() => rmSync(seeded, { recursive: true }));

  it.each([
    ["import { Injectable } from '@nestjs/common';", 'imports @nestjs/common'],
    ["import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ["import 'pg';", 'imports pg'],
    ["export { EventStore } from '#event-store';", 'imports #event-store'],
    ["import type { Pool } from 'pg';", 'imports pg'],
    ["export type Pool = import('pg').Pool;", 'imports pg'],
    ["import { people } from '../../../people/src/index.ts';", 'imports ../../../people/src/index.ts'],
    ['export const load = (name: string) => import(name);', 'uses import()'],
    ['export const now = () => Date.now();', 'uses Date'],
    ['export const now = () => new Date();', 'uses Date'],
    ['export const clocks = { Date };', 'uses Date'],
    ['export const now = () => performance.now();', 'uses performance'],
    ['export const home = process.env.HOME;', 'uses process'],
    ['export const id = () => crypto.randomUUID();', 'uses crypto'],
    ['export const later = (act: () => void) => setTimeout(act, 1);', 'uses setTimeout'],
    ['export const lot = () => Math.random();', 'uses Math.random'],
    ["export const lot = () => Math['random']();", "uses Math['random']"],
    ['export const { random } = Math;', 'uses { random } = Math'],
    ['export const now = () => Temporal.Now.instant();', 'uses Temporal.Now'],
    ['export const hidden = globalThis;', 'uses globalThis'],
  ])('sees through %s', (text, what) =>
    expect(impuritiesIn(text)).toEqual([`libs/cases/src/report/seeded.ts: ${what}`]),
  );

  it.each([
    "import { Code } from '#kernel';\nimport { action } from '../state.ts';",
    'export const most = Math.max(1, 2);',
    "export const Report = { Date: 'the word', of: (x: { process: string }) => x.process };",
  ])('lets pass %s', (text) => expect(impuritiesIn(text)).toEqual([]));

  it('leaves specs alone', () =>
    expect(impuritiesIn('export const now = Date.now();', 'seeded.spec.ts')).toEqual([]));
});
