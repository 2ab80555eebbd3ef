/** HTML by template: whatever is put in is escaped, unless it is markup already. Names and errors of a report come from the wire and may be hostile. */

/** Text that is safe to be read as HTML, since only `html` and `raw` make it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Lists are joined without anything between; what is null or false is left out. */
export type Content = Markup | string | number | null | false | readonly Content[];

export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const [first = '', ...rest] = strings.map((string) => string.replace(/\n\s+/g, '\n')); // how it is indented here is of no use there
  return new Markup(rest.reduce((text, string, n) => text + textOf(contents[n]!) + string, first));
}

/** Only for text of our own: style, script, and paths made of numbers. */
export const raw = (text: string): Markup => new Markup(text);

function textOf(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (content === null || content === false) return '';
  if (typeof content === 'object') return content.map(textOf).join('');
  return escape(String(content));
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Safe between tags and within quoted attributes. What no document may hold (controls, lone surrogates) shows as U+FFFD. */
const escape = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ESCAPES[character]!);
