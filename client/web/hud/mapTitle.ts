/** What a map is called, from its file's name: for maps of which nothing else is known here. */
export const mapTitle = (name: string): string => name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
