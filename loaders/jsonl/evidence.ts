import { type GraphEvidence } from '../dataset.js';
import { mustBe } from './element.js';

const KEY = /^(source:[^#@]+)(?:#([1-9]\d{0,8})|@(.+))$/s;

/** The parts of `<source id>#<paragraph>` or `<source id>@<row>`; undefined: it is neither. */
export function evidenceFrom(key: unknown): GraphEvidence | undefined {
  const [, source, paragraph, row] = (typeof key === 'string' ? KEY.exec(key) : null) ?? [];
  if (source === undefined) return undefined;
  return {
    source,
    ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
    ...(row === undefined ? {} : { row }),
  };
}

/** A list of evidence as exports write it, in its parts; a text: what is wrong with it. */
export function evidenceList(value: unknown): readonly GraphEvidence[] | string {
  if (!Array.isArray(value)) return mustBe('evidence', 'a list', value);
  const list: GraphEvidence[] = [];
  for (const key of value as readonly unknown[]) {
    const one = evidenceFrom(key);
    if (one === undefined) return mustBe('evidence', 'a list of <source id>#<paragraph> or <source id>@<row>', key);
    list.push(one);
  }
  return new Set(value).size === value.length ? list : mustBe('evidence', 'a list without doubles', value);
}
