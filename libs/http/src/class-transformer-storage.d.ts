/** Exported by the package, but not declared: where @Type notes the classes of parts. */
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: object;
}
