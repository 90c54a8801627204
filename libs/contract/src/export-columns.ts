import type { z } from 'zod';
import type { Operation } from './operation.js';

/**
 * How a value is written. `words`: an area of texts that has one for each value, `state` for `state.done`, or with a star where the
 * value stands, `guide.step.*.title`; what has no text is written as it is, such as a reason that somebody wrote where others chose one.
 * `parts`: the value is a list of things to do of which some are done (`CountedPart`), each with a column of its own; the text tells
 * `{done}` of `{total}`.
 */
export type ExportKind =
  'text' | 'number' | 'date' | 'instant' | { readonly words: string } | { readonly parts: string };

export interface CountedPart {
  readonly key: string;
  readonly number?: number;
  readonly title: string;
  readonly done: number;
  readonly total: number;
}

/** A column of an exported list. */
export interface ExportColumn<Path extends string = string> {
  /** Where its value stands in an item, `outOfOffice.from`. Where a list stands on the way, all its values are written, each once. */
  readonly of: Path;
  /** Keys of the texts above it: one, or what it belongs to and the thing itself ("Out of office, from"). */
  readonly heading: readonly string[];
  readonly kind: ExportKind;
  /** Key of the text for no value, where an empty cell would be misread. */
  readonly none?: string;
  /** Between the values of a list, where it is not a comma. */
  readonly between?: string;
  /** What stands in parentheses behind each value: fields beside it. */
  readonly behind?: readonly Pick<ExportColumn, 'of' | 'kind'>[];
}

/** Every place in an item that a column can be of. What only programs read, a record of anything, is none. */
type PathIn<T> = T extends readonly (infer Element)[]
  ? PathIn<Element>
  : T extends object
    ? string extends keyof T
      ? never
      : { [Key in keyof T & string]-?: Key | `${Key}.${PathIn<NonNullable<T[Key]>>}` }[keyof T & string]
    : never;

type ItemOf<O> =
  O extends Operation<z.ZodType | undefined, z.ZodType | undefined, infer Answer extends z.ZodType>
    ? z.output<Answer> extends { readonly items: readonly (infer Item)[] }
      ? Item
      : never
    : never;

export type ColumnsOf<O> = readonly ExportColumn<PathIn<ItemOf<O>>>[];

/** Above it stands what the field is called. */
const column = <const Path extends string>(of: Path, kind: ExportKind): ExportColumn<Path> => ({
  of,
  kind,
  heading: of.split('.').map((name) => `column.${name}`),
});

export const text = <const Path extends string>(of: Path): ExportColumn<Path> => column(of, 'text');
export const number = <const Path extends string>(of: Path): ExportColumn<Path> => column(of, 'number');
export const date = <const Path extends string>(of: Path): ExportColumn<Path> => column(of, 'date');
export const instant = <const Path extends string>(of: Path): ExportColumn<Path> => column(of, 'instant');
export const words = <const Path extends string>(of: Path, area: string): ExportColumn<Path> =>
  column(of, { words: area });
/** Also of three answers, where one of them is "partly". */
export const yesNo = <const Path extends string>(of: Path): ExportColumn<Path> => words(of, 'yes-no-partly');
export const parts = <const Path extends string>(of: Path): ExportColumn<Path> =>
  column(of, { parts: 'rounds.done-of' });

/** A person or a thing, by what it is called; its heading is that of the whole. */
export function named<const Whole extends string>(whole: Whole): ExportColumn<`${Whole}.name`>;
export function named<const Whole extends string, const Name extends string>(
  whole: Whole,
  name: Name,
): ExportColumn<`${Whole}.${Name}`>;
export function named(whole: string, name = 'name'): ExportColumn {
  return { ...column(`${whole}.${name}`, 'text'), heading: column(whole, 'text').heading };
}
