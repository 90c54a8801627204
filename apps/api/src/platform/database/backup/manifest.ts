import { z } from 'zod';

/** The version of the file format. */
export const backupForm = 1;
export const manifestName = 'manifest.json';
export const tableEntry = (table: string): string => `tables/${table}.copy`;
export const filePrefix = 'files/';

const entry = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int().min(0) });
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

/** The manifest is the last entry of the file, so that a truncated backup has none. */
export const manifestSchema = z.strictObject({
  form: z.literal(backupForm),
  product: z.string(),
  takenAt: z.string(),
  /** All migrations that had been applied to the tables. */
  migrations: z.array(z.string()),
  tables: z.array(entry.extend({ name, columns: z.array(name), rows: z.number().int().min(0) })),
  /** The current value of each counter, as `table.column`. */
  counters: z.record(z.string(), z.number().int()),
  files: z.array(entry.extend({ name: z.string().regex(/^files\/[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/) })),
  /** The number of files that rows name and that were not found. */
  missingFiles: z.number().int(),
});
export type Manifest = z.output<typeof manifestSchema>;
