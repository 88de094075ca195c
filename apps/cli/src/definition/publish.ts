import { definitionHash } from '#workflow';
import { Api } from '../api.ts';
import { checkFile } from './check.ts';
import { definitionIn, type Print, read } from './files.ts';

/** So many signs of a hash tell definitions apart, and fit into a key. */
const KEY_LENGTH = 40;

/** Publishes a definition on a running server; what is published already stays as it is. Throws when it is refused. */
export const publishFile = async (
  file: string,
  { url, as }: { readonly url: string; readonly as: string },
  print: Print,
): Promise<void> => {
  await checkFile(file, print);
  const definition = await definitionIn(file);
  const name = `${definition.id}@${definition.version}`;
  const command = {
    path: '/api/definitions',
    as,
    key: `publish-${definitionHash(definition).slice(0, KEY_LENGTH)}`,
  };
  const { events, repeated } = await new Api(url).post({ ...command, body: { text: await read(file) } });
  const known = repeated || events.length === 0;
  print(
    known
      ? `${name} was published before`
      : `${name} is published; new cases go by it, and those under way stay`,
  );
};
