import { operations } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { call } from '../http/call.js';

/** A fresh page forgets everything that the last person saw. */
export const useSignOut = () =>
  useMutation({
    mutationFn: () => call(operations.signOut),
    onSettled: () => window.location.assign('/sign-in'),
  });
