import type { CommandBus } from '@nestjs/cqrs';
import type { Settings } from '#config';
import {
  DispatchCheckpoint,
  Dispatcher,
  LetterDesk,
  LetterDocuments,
  type Mailer,
  openMailer,
  type Perform,
  readRecipients,
  readStationery,
  type Stationery,
} from '#correspondence';
import { PerformAction } from '#engine';
import type { EventStore, openPool } from '#event-store';

/** What letters are written on and sent with. */
export interface Letters {
  readonly stationery: Stationery;
  readonly documents: LetterDocuments;
  /** Absent where no e-mail is set up. */
  readonly mailer?: Mailer;
}

export const readLetters = (store: EventStore, { templatesDir, smtpUrl, mailFrom }: Settings): Letters => {
  const stationery = readStationery(templatesDir);
  return {
    stationery,
    documents: new LetterDocuments(store, stationery, readRecipients()),
    ...(smtpUrl && mailFrom ? { mailer: openMailer({ url: smtpUrl, from: mailFrom }) } : {}),
  };
};

const performing =
  (commands: CommandBus): Perform =>
  (request) =>
    commands.execute(new PerformAction(request));

/** What letters need of the process. */
interface Around {
  readonly store: EventStore;
  readonly pool: ReturnType<typeof openPool>;
  readonly letters: Letters;
  readonly timers: { readonly tenant: string; readonly warn: (message: string) => void };
}

export const openDesk = ({ store, letters }: Around, commands: CommandBus): LetterDesk =>
  new LetterDesk({
    store,
    office: letters.stationery.office,
    sendsMail: letters.mailer !== undefined,
    perform: performing(commands),
  });

/** Sends what is ordered to be sent; undefined where no e-mail is set up. */
export const openDispatcher = async (
  { store, pool, letters: { mailer, documents }, timers: { tenant, warn } }: Around,
  commands: CommandBus,
): Promise<Dispatcher | undefined> =>
  mailer &&
  new Dispatcher({
    store,
    documents,
    mailer,
    warn,
    perform: performing(commands),
    checkpoint: await DispatchCheckpoint.open(pool, tenant),
  });
