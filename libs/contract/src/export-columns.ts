import type { z } from 'zod';
import type { Operation } from './operation.js';

/**
 * How a value is written. `words`: by the text of the value in an area, such as `state.done` for the area `state`; a
 * star in the area is replaced by the value (`guide.step.*.title`), and a value without a text, such as a reason in
 * free text, is written as it is. `parts`: the value is a list of counts (`CountedPart`), each of which gets a column
 * of its own; the text says `{done}` of `{total}`.
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
  /**
   * The path of its value in an item, `outOfOffice.from`. When the path leads through a list, the values of all
   * elements are written, each once.
   */
  readonly of: Path;
  /** Keys of the texts of its heading: one, or that of the whole and that of the part ("Out of office, from"). */
  readonly heading: readonly string[];
  readonly kind: ExportKind;
  /** The key of the text for a missing value, when an empty cell would be misread. */
  readonly none?: string;
  /** The separator of several values, when it is not a comma. */
  readonly between?: string;
  /** Fields of the same element, written in parentheses after each value. */
  readonly behind?: readonly Pick<ExportColumn, 'of' | 'kind'>[];
}

/** Every path in an item that a column can have; a record with arbitrary keys has none. */
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

/** A column whose heading is made of the names in its path. */
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
/** A column for yes and no; also for the answers yes, no and partly. */
export const yesNo = <const Path extends string>(of: Path): ExportColumn<Path> => words(of, 'yes-no-partly');
export const parts = <const Path extends string>(of: Path): ExportColumn<Path> =>
  column(of, { parts: 'rounds.done-of' });

/** A column with the name of a person or a thing, under the heading of the person or thing. */
export function named<const Whole extends string>(whole: Whole): ExportColumn<`${Whole}.name`>;
export function named<const Whole extends string, const Name extends string>(
  whole: Whole,
  name: Name,
): ExportColumn<`${Whole}.${Name}`>;
export function named(whole: string, name = 'name'): ExportColumn {
  return { ...column(`${whole}.${name}`, 'text'), heading: column(whole, 'text').heading };
}
