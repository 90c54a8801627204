import type { Manifest } from '../../platform/http/web-folder.js';

/** Files that these sources need and that the document does not load yet, each once. */
export function filesOf(manifest: Manifest, sources: readonly string[]): readonly string[] {
  const known = reachedFrom(manifest, ['index.html']);
  return [...reachedFrom(manifest, sources)].filter((file) => !known.has(file));
}

function reachedFrom(manifest: Manifest, sources: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const open = [...sources];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    const chunk = seen.has(source) ? undefined : manifest[source];
    seen.add(source);
    if (chunk === undefined) continue;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    open.push(...(chunk.imports ?? []));
  }
  return files;
}
