import { BadSettings } from './environment.ts';
import { readSettings } from './settings.ts';

describe('settings', () => {
  it('need nothing to be set', () =>
    expect(readSettings({})).toEqual({
      mode: 'development',
      host: '127.0.0.1',
      port: 3000,
      dataDir: './data',
      tenant: 'jejak',
      logOrigin: 'jejak.local/jejak/log1',
      timersPollMs: 10_000,
      definition: 'advocacy',
    }));
  it('take an empty variable as not set', () => expect(readSettings({ PORT: '' }).port).toBe(3000));
  it('name every mistake at once', () => {
    const wrong = () => readSettings({ PORT: 'many', DATABASE_URL: 'mysql://x', TENANT: 'My NGO' });
    expect(wrong).toThrow(BadSettings);
    expect(wrong).toThrow(/PORT [\s\S]*DATABASE_URL [\s\S]*TENANT /);
  });
  it('know a mail server and the address from which it sends together', () => {
    const mail = { SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'surat@lembaga.example' };
    expect(readSettings(mail)).toMatchObject({ smtpUrl: mail.SMTP_URL, mailFrom: mail.MAIL_FROM });
    expect(() => readSettings({ SMTP_URL: mail.SMTP_URL })).toThrow(/MAIL_FROM .*SMTP_URL/);
    expect(() => readSettings({ MAIL_FROM: mail.MAIL_FROM })).toThrow(/SMTP_URL .*MAIL_FROM/);
  });
  it('keep development mode on this machine', () => {
    expect(() => readSettings({ HOST: '0.0.0.0' })).toThrow('HOST must be 127.0.0.1 in development mode');
    expect(readSettings({ HOST: '0.0.0.0', JEJAK_MODE: 'production' }).host).toBe('0.0.0.0');
  });
});
