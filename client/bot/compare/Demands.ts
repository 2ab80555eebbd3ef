/** What is asked of a run beside its figures: read before it begins, so that what cannot be read does not cost one. */
import type { Flags } from '../flags.ts';
import { figuresOf } from '../report/figuresOf.ts';
import { readReport } from '../report/readReport.ts';
import type { Report } from '../report/Report.ts';
import { judgeClaim, parseClaims, type Claim, type ClaimOutcome } from './assertions.ts';
import { compareReports } from './compareReports.ts';

export class Demands {
  readonly #claims: readonly Claim[];
  readonly #base: Report | null;

  private constructor(claims: readonly Claim[], base: Report | null) {
    this.#claims = claims;
    this.#base = base;
  }

  /** @throws FlagError for a claim nobody understands, and for a report to compare with that cannot be read */
  static async read({ asserts, compare }: Pick<Flags, 'asserts' | 'compare'>): Promise<Demands> {
    return new Demands(parseClaims(asserts), compare === null ? null : await readReport('--compare', compare));
  }

  /** The report, with how it compares where that was asked for. */
  compare(report: Report): Report {
    return this.#base === null ? report : { ...report, comparison: compareReports(this.#base, report) };
  }

  /** What became of the claims, in their order. */
  judge(report: Report): ClaimOutcome[] {
    const figures = figuresOf(report);
    return this.#claims.map((claim) => judgeClaim(claim, figures));
  }
}
