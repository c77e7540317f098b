const NAMESPACE = 'http://www.w3.org/2000/svg';

/** What the style sheets of the page say and a picture alone would lose. */
const INHERITED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-weight', 'font-family', 'text-anchor', 'paint-order', 'stroke-linejoin']; // prettier-ignore

const MARGIN = 16;
const LINE = 18;

/** Something drawn below a picture: a colour as on the page, with its meaning; without a colour, a line of text. */
export interface CaptionLine {
  readonly text: string;
  /** An element of the page whose looks are taken over. */
  readonly like?: Element | null;
}

/** A picture of the page as a document of its own: with its colours, a heading above, and lines below that say what it shows and whose data it is. */
export function standalone(picture: SVGSVGElement, title: string, caption: readonly CaptionLine[]): SVGSVGElement {
  const { x, y, width, height } = picture.viewBox.baseVal;
  const copy = picture.cloneNode(true) as SVGSVGElement; // a clone is of the same class
  dress(picture, copy);
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const ink = getComputedStyle(document.documentElement).color;
  const top = 2 * MARGIN + LINE;
  const size = { width: width + 2 * MARGIN, height: top + height + (caption.length + 1) * LINE + MARGIN };
  const whole = element('svg', { ...size, viewBox: `0 0 ${size.width} ${size.height}` });
  const text = { fill: ink, 'font-family': 'system-ui, sans-serif' };
  for (const [name, value] of Object.entries({ x: MARGIN - x, y: top - y, width, height })) copy.setAttribute(name, String(value)); // prettier-ignore
  whole.append(
    element('rect', { ...size, fill: ground }),
    element('text', { ...text, x: MARGIN, y: MARGIN + LINE, 'font-size': 16, 'font-weight': 600 }, title),
    copy,
    ...caption.flatMap((line, index) => captionOf(line, top + height + (index + 1) * LINE, text)),
  );
  return whole;
}

function captionOf({ text, like }: CaptionLine, y: number, style: Readonly<Record<string, string>>): SVGElement[] {
  const words = element(
    'text',
    { ...style, x: like ? MARGIN + 32 : MARGIN, y: y + 12, 'font-size': like ? 12 : 11 },
    text,
  );
  if (!like) return [words];
  const { fill, stroke } = getComputedStyle(like);
  return [element('rect', { x: MARGIN, y, width: 24, height: 14, fill, stroke }), words];
}

/** Links are taken out, because a picture alone leads nowhere. */
function dress(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of INHERITED) to.setAttribute(name, style.getPropertyValue(name));
  for (const name of ['class', 'href', 'tabindex']) to.removeAttribute(name);
  [...from.children].forEach((child, index) => {
    const copied = to.children[index];
    if (copied) dress(child, copied);
  });
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElementTagNameMap[Name] {
  const one = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, String(value));
  if (text !== '') one.textContent = text;
  return one;
}
