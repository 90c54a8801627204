/** Where modules log what happened. No personal data, no secrets: ids and counts. */
export abstract class Log {
  abstract debug(facts: object, text: string): void;
  abstract info(facts: object, text: string): void;
  abstract warn(facts: object, text: string): void;
  abstract error(facts: object, text: string): void;
}
