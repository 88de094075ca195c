import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStationery } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-stationery-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OFFICE = `
code: medan
name: Lembaga Contoh
lines: [Jalan Contoh No. 1]
city: Medan
number: "{n}/LC/{year}"
signatories: [{user: director-1, name: Direktur Contoh}]
title: {id: Direktur, en: Director}
`;
const reading = (office: string) => {
  writeFileSync(join(folder, 'office.yaml'), office);
  return () => readStationery(folder);
};

describe('the stationery of an office', () => {
  it('comes along, for an office to put its own details in', () =>
    expect(readStationery().office).toMatchObject({ code: 'pusat', signatories: [] }));
  it('is its own where it has its own, and else what comes along', () => {
    writeFileSync(join(folder, 'letter.id.docx'), '');
    const { office, forms } = reading(OFFICE)();
    expect(office).toMatchObject({ code: 'medan', signatories: [{ name: 'Direktur Contoh' }] });
    expect(forms.id).toBe(join(folder, 'letter.id.docx'));
    expect(forms.en).toBe(readStationery().forms.en);
  });
  it.each([
    ['a number without its year', OFFICE.replace('{year}', ''), 'number must have {n} and {year}'],
    ['a code that is no part of a name', OFFICE.replace('medan', 'Kantor Medan'), 'code must be'],
    ['a field that nobody reads', `${OFFICE}\nmotto: Contoh`, 'motto'],
  ])('is refused with %s', (_, office, said) => expect(reading(office)).toThrow(said));
  it('is refused where there is no folder', () =>
    expect(() => readStationery(join(folder, 'none'))).toThrow('TEMPLATES_DIR'));
});
