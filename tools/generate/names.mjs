import { Refusal } from '../setup/run.mjs';

/** Throws unless the name is lower-case words joined by hyphens. @returns the name */
export function demandKebab(name, what, atLeast = 1) {
  if (name !== undefined && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name.split('-').length >= atLeast) {
    return name;
  }
  throw new Refusal(
    `${what} is written in lower case with hyphens${atLeast > 1 ? ', such as complete-task' : ''}; this is "${name ?? ''}".`,
  );
}

export const pascal = (kebab) =>
  kebab
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');
export const camel = (kebab) => pascal(kebab).replace(/^./, (first) => first.toLowerCase());
/** Writes `my-tasks` as "My tasks". */
export const words = (kebab) => kebab.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
