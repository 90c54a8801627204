import { Suspense, lazy } from 'react';
import { HomePage } from '../features/home/home-page.js';
import { TourOffer } from '../features/tour/tour-offer.js';
import { Loading } from '../ui/loading.js';
import { useInBrowser } from '../ui/use-in-browser.js';

const Matrix = lazy(async () => ({ default: (await import('../features/board/matrix.js')).Matrix }));

/** The home page with the matrix of the current round. The matrix comes last, since it is by far the largest part. */
export function HomeRoute() {
  const inBrowser = useInBrowser();
  return (
    <HomePage
      offer={<TourOffer />}
      matrix={(roundId, maySteer) =>
        inBrowser ? (
          <Suspense fallback={<Loading />}>
            <Matrix key={roundId} roundId={roundId} maySteer={maySteer} />
          </Suspense>
        ) : (
          <Loading />
        )
      }
    />
  );
}
