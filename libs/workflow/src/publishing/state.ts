import { actionsOn, eventsOn } from '#kernel';

/** One definition as it was published. */
export interface Publication {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly at: string;
  readonly by: string;
}

/** The register of all definitions of an organisation: plain JSON. */
export interface RegisterState {
  readonly published: { readonly definitions: readonly Publication[] };
}

export const emptyRegister: RegisterState = { published: { definitions: [] } };

/** Declares kinds of event on the register. */
export const event = eventsOn<RegisterState>()('published');
/** Declares an action on the register. */
export const action = actionsOn<RegisterState>();

/** The highest version published under an id; 0 when there is none. */
export const newestVersion = ({ published }: RegisterState, id: string): number =>
  Math.max(0, ...published.definitions.filter((one) => one.id === id).map(({ version }) => version));
