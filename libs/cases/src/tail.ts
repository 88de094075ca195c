/** Ends a sentence with free text after a colon, or with nothing when none was given. */
export const tail = (text?: string): string => (text === undefined ? '' : `: ${text}`);
