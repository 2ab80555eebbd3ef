import { z } from 'zod';

// A schema would try out whether it may compile itself; a page may not, and its browser writes the attempt down as a breach of its policy.
z.config({ jitless: true });

export { z };
