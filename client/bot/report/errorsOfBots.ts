import type { Report } from './Report.ts';

/** What went wrong in a run, but for what the generator says of itself: that its machine was too busy. */
export function errorsOfBots({ errors, self }: Pick<Report, 'errors' | 'self'>): string[] {
  const faults = new Set(self.processes.map(({ fault }) => fault));
  return errors.filter((error) => !faults.has(error));
}
