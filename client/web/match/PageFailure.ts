/** A join that failed on the page's side. */
export class PageFailure extends Error {
  readonly code: 'code-missing' | 'no-picture';
  constructor(code: PageFailure['code'], cause: unknown) {
    super(`${code}: ${String(cause)}`, { cause });
    this.name = 'PageFailure';
    this.code = code;
  }
}
