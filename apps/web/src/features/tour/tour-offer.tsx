import { Button } from '@digdir/designsystemet-react';
import { useText } from '../../ui/language.js';
import './tour-offer.css';
import { startTour, useTourRuns } from './tour-store.js';
import { useTour } from './use-tour.js';

/** A line that offers the tour to people who have not seen it. The tour never begins by itself. */
export function TourOffer() {
  const { t } = useText();
  const { tour, seen, remember } = useTour();
  const runs = useTourRuns();
  if (seen || runs) return null;
  const decline = () => {
    remember();
    // The button disappears with the line.
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <section className="tour-offer" aria-label={t('web-tour.title')}>
      <p>{t('web-tour.offer')}</p>
      <div className="tour-offer-ways">
        <Button variant="secondary" data-size="sm" onClick={startTour}>
          {t(tour.offer)}
        </Button>
        <Button variant="tertiary" data-color="neutral" data-size="sm" onClick={decline}>
          {t('web-tour.decline')}
        </Button>
      </div>
    </section>
  );
}
