import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Loading } from '../ui/loading.js';
import { Frame } from './frame.js';

/** The frame of those who are not signed in yet. */
export function GuestFrame() {
  return (
    <Frame>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </Frame>
  );
}
