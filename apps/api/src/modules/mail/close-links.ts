/** Secrets are at least this long; ids and words in paths are shorter. */
const shortestSecret = 40;

/** Replaces every link to the product itself with a secret in its path or query by `instead`, whatever it is for. */
export function closeLinks(text: string, publicUrl: string, instead: string): string {
  const own = publicUrl.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.replaceAll(
    new RegExp(`${own}[^\\s"'<>]*?[/=][A-Za-z0-9_-]{${String(shortestSecret)},}[^\\s"'<>]*`, 'g'),
    () => instead,
  );
}
