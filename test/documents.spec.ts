import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeIn, fencesIn, linksIn } from './support/markdown.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const filesUnder = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));

const documents = ['README.md', 'CHANGELOG.md', ...filesUnder('docs').filter((file) => file.endsWith('.md'))];
const guides = ['README.md', ...documents.filter((file) => file.startsWith('docs/how-to/'))];
const sources = ['apps', 'libs', 'test'].flatMap(filesUnder);
const code = sources
  .filter((file) => file.endsWith('.ts'))
  .map(read)
  .join('\n');
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

const COMMAND = /^(?:\w+=\S+ )?npm (?:run )?(?<script>\w+)(?: -- (?<rest>.*))?$/;
const PATH = /^[\w.@-]*(\/[\w.@*<>-]*)+$/;

/** Does a word in backticks name something that is there? Requests over HTTP are tried by the README's own test. */
const isThere = (word: string): boolean => {
  const command = COMMAND.exec(word)?.groups;
  if (command)
    return (
      isScript(command.script ?? '') && (!command.rest || existsSync(join(root, `${command.rest}.spec.ts`)))
    );
  if (PATH.test(word) && !word.startsWith('./')) return isPath(word) || code.includes(`'${word}'`);
  return sources.some((file) => basename(file) === word) || code.includes(word.replace(/\(.*\)$/, '('));
};
const isScript = (name: string) => name === 'ci' || name in scripts;
/** Of a pattern such as `libs/<lib>/src` what stands before the first placeholder. */
const isPath = (path: string) => {
  const known = path.includes('<') ? dirname(`${path.slice(0, path.indexOf('<'))}x`) : path;
  return existsSync(join(root, known));
};

describe.each(documents)('%s', (document) => {
  const text = read(document);
  it('links to files that exist', () => {
    const files = linksIn(text).filter((link) => !/^(https?:|#)/.test(link));
    expect(
      files.filter((link) => !existsSync(join(root, dirname(document), link.split('#', 1)[0] ?? ''))),
    ).toEqual([]);
  });
});

describe.each(guides)('%s', (document) => {
  const text = read(document);
  it('shows TypeScript only as it stands in the sources', () => {
    for (const { kind, source, text: lines } of fencesIn(text)) {
      if (kind === 'ts') expect(read(source)).toContain(lines);
      else expect(kind).toBe('sh');
    }
  });
  it('names what is there', () => {
    const words = codeIn(text).filter((word) => !/^(GET|POST|cd) /.test(word));
    expect(words.filter((word) => !isThere(word))).toEqual([]);
  });
});

it('nest-cli.json names every app with the folder that it is in', () => {
  const { projects } = JSON.parse(read('nest-cli.json'));
  const apps = readdirSync(join(root, 'apps')).filter((app) =>
    existsSync(join(root, 'apps', app, 'src/main.ts')),
  );
  expect(Object.keys(projects).toSorted()).toEqual(apps.toSorted());
  for (const app of apps) expect(projects[app].sourceRoot).toBe(`apps/${app}/src`);
});

it('the sums of the golden samples are made as the how-to says', () => {
  const [line = ''] = codeIn(read('docs/how-to/add-an-action.md')).filter((word) => word.startsWith('cd '));
  const [command = '', file = ''] = line.split(' > ');
  expect(execFileSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' })).toBe(
    read(`test/golden/${file}`),
  );
});

it('the how-tos show an action as it stands in the sources', () =>
  expect(fencesIn(read('docs/how-to/add-an-action.md'))).not.toHaveLength(0));
