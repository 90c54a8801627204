import { SaxesParser } from 'saxes';
import { InvalidFile } from '../invalid-file.js';

export type Attributes = Readonly<Partial<Record<string, string>>>;

/**
 * Called for the parts of a document. Names come without the prefix of their namespace, since each program chooses its
 * own.
 */
export interface XmlListener {
  readonly opened?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly closed?: (name: string) => void;
  /** True once nothing more is needed. */
  readonly enough?: () => boolean;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a document piece by piece. Entities that it defines are not expanded, so none can grow. @throws InvalidFile */
export async function readXml(
  pieces: AsyncIterable<string>,
  { opened, text, closed, enough = () => false }: XmlListener,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  if (opened !== undefined) {
    parser.on('opentag', ({ name, attributes }) => {
      opened(local(name), attributes);
    });
  }
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (closed !== undefined) {
    parser.on('closetag', ({ name }) => {
      closed(local(name));
    });
  }
  try {
    let read = false;
    for await (const piece of pieces) {
      read ||= piece !== '';
      parser.write(piece);
      if (enough()) return;
    }
    if (read) parser.close();
  } catch (error) {
    throw error instanceof InvalidFile ? error : new InvalidFile('broken-workbook');
  }
}

/** An attribute whatever its prefix: `r:id`, `rel:id`. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];

/** As XML Schema writes a boolean. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** `_x000D_`: how a workbook writes characters that XML does not allow (ECMA-376, ST_Xstring). */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
