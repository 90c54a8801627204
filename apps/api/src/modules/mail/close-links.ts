/** As long as anything that opens a door is; ids and words of addresses are shorter. */
const shortestSecret = 40;

/** Every link to the product itself with a secret in its path or its query, whatever it is for, leads to `instead`. */
export function closeLinks(text: string, publicUrl: string, instead: string): string {
  const own = publicUrl.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.replaceAll(
    new RegExp(`${own}[^\\s"'<>]*?[/=][A-Za-z0-9_-]{${String(shortestSecret)},}[^\\s"'<>]*`, 'g'),
    () => instead,
  );
}
