/** The media type of Mermaid text. */
export const MERMAID = 'text/vnd.mermaid; charset=utf-8';
