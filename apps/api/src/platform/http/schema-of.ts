/** The schema of an operation that has one: `@Query({ schema: schemaOf(listDatasets.query) })`. */
export function schemaOf<Schema>(schema: Schema | undefined): Schema {
  if (schema === undefined) throw new Error('The operation takes none of these');
  return schema;
}
