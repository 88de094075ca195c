/** A fenced block: its lines, what they are (`sh`, `ts`), and the file that they are taken from, if it says so. */
export interface Fence {
  readonly kind: string;
  readonly source: string;
  readonly text: string;
}

const FENCE = /^```(\S*) ?(\S*)\n([\s\S]*?)^```$/gm;

export const fencesIn = (markdown: string): readonly Fence[] =>
  [...markdown.matchAll(FENCE)].map(([, kind = '', source = '', text = '']) => ({ kind, source, text }));

/** The shell commands of all `sh` blocks, one by one. */
export const commandsIn = (markdown: string): readonly string[] =>
  fencesIn(markdown)
    .filter(({ kind }) => kind === 'sh')
    .flatMap(({ text }) => text.trim().split(/\n| && /));

/** What stands in backticks within the text. */
export const codeIn = (markdown: string): readonly string[] =>
  [...markdown.replaceAll(FENCE, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** Where the links lead, to pages and within the repository. */
export const linksIn = (markdown: string): readonly string[] =>
  [...markdown.replaceAll(FENCE, '').matchAll(/\]\(([^)\s]+)\)|<(https?:[^>\s]+)>/g)].map(
    ([, link, address]) => link ?? address ?? '',
  );

/** The rows, without the head, of the table whose first column has this name. */
export const tableIn = (markdown: string, firstColumn: string): readonly (readonly string[])[] => {
  const lines = markdown.split('\n');
  const head = lines.findIndex((line) => line.startsWith(`| ${firstColumn} |`));
  if (head < 0) throw new Error(`There is no table of ${firstColumn}`);
  const end = lines.findIndex((line, index) => index > head && !line.startsWith('|'));
  return lines.slice(head + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};
