const ascending = (values) => [...values].sort((a, b) => a - b);

export function percentile(values, share) {
  const sorted = ascending(values);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? NaN;
}

export function median(values) {
  const sorted = ascending(values);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const summary = (times, seconds) => ({
  count: times.length,
  perSecond: times.length / seconds,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  p99: percentile(times, 0.99),
});

/** The median of each figure over several measurements. */
export const medians = (measured) =>
  Object.fromEntries(Object.keys(measured[0] ?? {}).map((key) => [key, median(measured.map((one) => one[key]))]));
