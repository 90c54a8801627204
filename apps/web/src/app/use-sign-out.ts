import { operations } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { call } from '../http/call.js';

/** Loads a fresh page after signing out, which forgets everything that the person saw. */
export const useSignOut = () =>
  useMutation({
    mutationFn: () => call(operations.signOut),
    onSettled: () => window.location.assign('/sign-in'),
  });
