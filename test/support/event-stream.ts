import type { As } from './client.ts';

/** One message of a stream of server-sent events. */
export interface Message {
  readonly id?: string;
  readonly event?: string;
  readonly data: string;
}

/** A connection to a stream of server-sent events. */
export class EventStream {
  private constructor(
    private readonly reader: ReadableStreamDefaultReader<string>,
    private readonly abort: AbortController,
  ) {}
  private text = '';

  /** Connects as a browser does; `lastEventId` is what it saw last. Throws when it is not answered with events. */
  static async open(url: string, { user, role }: As, lastEventId?: string): Promise<EventStream> {
    const abort = new AbortController();
    const response = await fetch(url, {
      signal: abort.signal,
      headers: {
        accept: 'text/event-stream',
        'x-user': user,
        'x-role': role,
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
    });
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      throw new Error(`Answered ${response.status} instead of events`);
    }
    return new EventStream(response.body.pipeThrough(new TextDecoderStream()).getReader(), abort);
  }

  /** The next message, or undefined when the server has ended the stream. */
  async next(): Promise<Message | undefined> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.text.slice(0, end).trim();
        this.text = this.text.slice(end + 2);
        if (block !== '') return messageOf(block);
        continue;
      }
      const { done, value } = await this.reader.read();
      if (done) return undefined;
      this.text += value;
    }
  }

  /** The next so many messages. */
  async take(count: number): Promise<readonly Message[]> {
    const messages: Message[] = [];
    while (messages.length < count) {
      const message = await this.next();
      if (!message) throw new Error(`The stream ended after ${messages.length} messages`);
      messages.push(message);
    }
    return messages;
  }

  /** Hangs up. */
  close(): void {
    this.abort.abort();
  }
}

const messageOf = (block: string): Message => {
  const fields = block.split('\n').map((line) => line.split(/: ?(.*)/s, 2));
  return { data: '', ...Object.fromEntries(fields) };
};
