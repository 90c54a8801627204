import { z } from 'zod';

// The server's content security policy forbids eval, which zod would try for speed and report as a violation.
z.config({ jitless: true });
