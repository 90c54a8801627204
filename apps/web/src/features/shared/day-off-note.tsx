import { isLocalDate, makeCalendar } from '@stegvis/workflow';
import { formatWeekday } from '@stegvis/wording';
import { useMemo } from 'react';
import { useMe } from '../../http/me.js';
import { useText } from '../../ui/language.js';

/**
 * Says that a chosen date is no working day before it is saved. The date stays allowed, since people may have a reason
 * for it.
 */
export function DayOffNote({ date }: { readonly date: string }) {
  const { t, language } = useText();
  const { closedDays } = useMe().organisation;
  const calendar = useMemo(() => makeCalendar(closedDays), [closedDays]);
  const isDayOff = isLocalDate(date) && !calendar.isWorkingDay(date);
  return (
    <p className="muted day-off" role="status">
      {isDayOff && t('date.day-off', { day: formatWeekday(language, date) })}
    </p>
  );
}
