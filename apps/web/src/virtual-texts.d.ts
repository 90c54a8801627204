declare module 'virtual:stegvis-texts' {
  export function take(language: string, dictionary: Readonly<Record<string, unknown>>): void;
}
declare module 'virtual:stegvis-texts/sv' {
  export const dictionary: Readonly<Record<string, unknown>>;
}
declare module 'virtual:stegvis-texts/en' {
  export const dictionary: Readonly<Record<string, unknown>>;
}
/** An area that comes with its pages: its words are there once it is imported. */
declare module 'virtual:stegvis-texts/with-page/*';
