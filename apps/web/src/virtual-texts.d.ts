declare module 'virtual:stegvis-texts' {
  export function take(language: string, dictionary: Readonly<Record<string, unknown>>): void;
}
declare module 'virtual:stegvis-texts/sv' {
  export const dictionary: Readonly<Record<string, unknown>>;
}
declare module 'virtual:stegvis-texts/en' {
  export const dictionary: Readonly<Record<string, unknown>>;
}
/** Texts of an area that is loaded with its pages: they are available once this module is imported. */
declare module 'virtual:stegvis-texts/with-page/*';
