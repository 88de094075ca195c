import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import type { As } from './client.ts';

/** One message of a stream of server-sent events. */
export interface Message {
  readonly id?: string;
  readonly event?: string;
  readonly data: string;
}

/** A connection to a stream of server-sent events. Like a browser's, it stays open for as long as the server lets it. */
export class EventStream {
  private text = '';
  private readonly chunks: AsyncIterator<string>;

  private constructor(private readonly response: IncomingMessage) {
    response.setEncoding('utf8');
    this.chunks = response[Symbol.asyncIterator]();
  }

  /** Connects; `lastEventId` is what was seen last. Throws when it is not answered with events. */
  static async open(url: string, { user, role }: As, lastEventId?: string): Promise<EventStream> {
    const seen = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    const headers = { accept: 'text/event-stream', 'x-user': user, 'x-role': role, ...seen };
    const request = get(url, { agent: new Agent({ keepAlive: true }), headers });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    if (!response.headers['content-type']?.startsWith('text/event-stream')) {
      throw new Error(`Answered ${response.statusCode} instead of events`);
    }
    return new EventStream(response);
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
      const { done, value } = await this.chunks.next();
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
    this.response.destroy();
  }
}

const messageOf = (block: string): Message => {
  const fields = block.split('\n').map((line) => line.split(/: ?(.*)/s, 2));
  return { data: '', ...Object.fromEntries(fields) };
};
