import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { read } from '../http/queries.js';
import { Loading } from '../ui/loading.js';
import { Frame } from './frame.js';
import { HeaderPlace } from './header-place.js';

/** The frame for people who are not signed in, with the organisation's look when there is only one. */
export function GuestFrame() {
  const organisation = useQuery(read(operations.getInstallation)).data?.organisation ?? null;
  return (
    <Frame place={organisation !== null && <HeaderPlace organisation={organisation} />}>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </Frame>
  );
}
