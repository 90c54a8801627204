import { z } from 'zod';

/** The version of the form of the file itself. */
export const backupForm = 1;
export const manifestName = 'manifest.json';
export const tableEntry = (table: string): string => `tables/${table}.copy`;
export const filePrefix = 'files/';

const entry = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int().min(0) });
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

/** Stands last in the file: a backup that was cut off has none. */
export const manifestSchema = z.strictObject({
  form: z.literal(backupForm),
  product: z.string(),
  takenAt: z.string(),
  /** Every step of the schema that the tables had been through. */
  migrations: z.array(z.string()),
  tables: z.array(entry.extend({ name, columns: z.array(name), rows: z.number().int().min(0) })),
  /** Where each counter stood, as `table.column`. */
  counters: z.record(z.string(), z.number().int()),
  files: z.array(entry.extend({ name: z.string().regex(/^files\/[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/) })),
  /** Files that rows name and that were not there to be copied. */
  missingFiles: z.number().int(),
});
export type Manifest = z.output<typeof manifestSchema>;
