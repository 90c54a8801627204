/** Makes a notice unique: the same task, kind, series (a new due date begins a new one) and round of the series is told once. */
export function noticeKey(notice: {
  readonly task: string;
  readonly kind: string;
  readonly series: string;
  readonly round: number;
}): string {
  return [notice.task, notice.kind, notice.series, notice.round].join('/');
}
