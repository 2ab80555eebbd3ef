/** What is asked of a run beside its figures: read before it begins, so that what cannot be read does not cost one. */
import { figuresOf } from '../report/figuresOf.ts';
import type { Report } from '../report/Report.ts';
import { judgeClaim, parseClaims, type Claim, type ClaimOutcome } from './assertions.ts';

export class Demands {
  readonly #claims: readonly Claim[];

  private constructor(claims: readonly Claim[]) {
    this.#claims = claims;
  }

  /** @throws FlagError for a claim nobody understands */
  static async read({ asserts }: { asserts: readonly string[] }): Promise<Demands> {
    return new Demands(parseClaims(asserts));
  }

  /** In the order of the claims. */
  judge(report: Report): ClaimOutcome[] {
    const figures = figuresOf(report);
    return this.#claims.map((claim) => judgeClaim(claim, figures));
  }
}
