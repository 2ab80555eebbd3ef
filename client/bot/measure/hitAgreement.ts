export type HitAgreement = { agreement: number | null; judged: number; overtaken: number };

/** Who was dead or protected by the time a shot arrived could not be hit whatever was seen: such hits are told, not judged. */
export function hitAgreement({ agreed, disagreed, overtaken }: { agreed: number; disagreed: number; overtaken: number }): HitAgreement {
  const judged = agreed + disagreed;
  return { agreement: judged === 0 ? null : Math.round((agreed / judged) * 10_000) / 10_000, judged, overtaken };
}
