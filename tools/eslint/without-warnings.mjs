const severity = (entry) => (Array.isArray(entry) ? entry[0] : entry);
const isWarning = (entry) => severity(entry) === 'warn' || severity(entry) === 1;
const hardened = (entry) => (Array.isArray(entry) ? ['error', ...entry.slice(1)] : 'error');

/** Turns every rule at "warn" (shared configurations have some) into an error, since nobody acts on warnings. */
export function withoutWarnings(configs) {
  return configs.map((config) => {
    if (config.rules === undefined) return config;
    const rules = Object.entries(config.rules).map(([name, entry]) => [
      name,
      isWarning(entry) ? hardened(entry) : entry,
    ]);
    return { ...config, rules: Object.fromEntries(rules) };
  });
}
