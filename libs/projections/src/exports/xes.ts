import type { CaseLog, LoggedEvent } from './case-log.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>
    <string key="org:role" value=""/>
  </global>
  <classifier name="Entry" keys="concept:name"/>
  <classifier name="Action" keys="action"/>
`;

/** An event log (XES, IEEE 1849) as XML text, a trace per case, events in the order in which they happened. */
export async function* xesOf(logs: AsyncIterable<CaseLog>): AsyncGenerator<string> {
  yield HEAD;
  for await (const log of logs) yield traceOf(log);
  yield '</log>\n';
}

const traceOf = ({ id, definition, events }: CaseLog): string =>
  [
    '  <trace>',
    `    ${attribute('string', 'concept:name', id)}`,
    ...(definition ? [`    ${attribute('string', 'definition', definition)}`] : []),
    ...events.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time)).map(eventOf),
    '  </trace>\n',
  ].join('\n');

const eventOf = ({ id, type, time, attributes }: LoggedEvent): string => {
  const { role = '', recordedAt = '', ...more } = attributes;
  const lines = [
    attribute('string', 'concept:name', type),
    attribute('string', 'concept:instance', id),
    attribute('date', 'time:timestamp', time),
    attribute('string', 'org:role', role),
    attribute('date', 'recordedAt', recordedAt),
    ...Object.entries(more).flatMap(([key, value]) =>
      value === undefined ? [] : [attribute('string', key, value)],
    ),
  ];
  return ['    <event>', ...lines.map((line) => `      ${line}`), '    </event>'].join('\n');
};

const attribute = (type: 'string' | 'date', key: string, value: string): string =>
  `<${type} key="${key}" value="${escaped(value)}"/>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
