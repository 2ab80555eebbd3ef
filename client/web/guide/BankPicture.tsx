/** A shot that goes round a corner by way of a wall, brighter after it. Decoration: the text beside it says it. */
export function BankPicture() {
  return (
    <svg class="bank-picture" viewBox="0 0 220 130" aria-hidden="true">
      <rect class="bank-wall" x="8" y="6" width="204" height="12" rx="3" />
      <rect class="bank-wall" x="98" y="62" width="24" height="62" rx="3" />
      <path class="bank-before" d="M48 96 110 20" />
      <path class="bank-after" d="M110 20 172 96" />
      <circle class="bank-flash" cx="110" cy="20" r="11" />
      <circle class="bank-own" cx="42" cy="103" r="14" />
      <circle class="bank-foe" cx="178" cy="103" r="14" />
    </svg>
  );
}
