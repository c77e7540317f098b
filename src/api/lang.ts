/** The enum of the schema. */
export type Lang = 'VI' | 'EN';

/** The same text in both languages. */
export type InBoth = Readonly<Record<Lang, string>>;
