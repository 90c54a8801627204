declare module 'virtual:stegvis-texts' {
  export function take(language: string, dictionary: Readonly<Record<string, string>>): void;
}
declare module 'virtual:stegvis-texts/sv' {
  const dictionary: Readonly<Record<string, string>>;
  export default dictionary;
}
declare module 'virtual:stegvis-texts/en' {
  const dictionary: Readonly<Record<string, string>>;
  export default dictionary;
}
