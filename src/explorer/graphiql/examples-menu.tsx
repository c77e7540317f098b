import { useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { type Example } from './example.js';
import { EXAMPLES } from './examples.js';

/** The worked examples as a list to choose from; the one chosen replaces what the editor holds. */
export function ExamplesMenu() {
  const [wanted, setWanted] = useState('');
  const shown = EXAMPLES.filter((example) => speaksOf(example, wanted));
  return (
    <section className="examples" aria-label="Examples">
      <h2 className="examples-title">Examples</h2>
      <input
        type="search"
        className="examples-filter"
        aria-label="Filter the examples"
        placeholder="Filter"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <p className="examples-count" role="status">
        {shown.length === 0 ? 'No example speaks of this.' : `${shown.length} of ${EXAMPLES.length}`}
      </p>
      <ul className="examples-list">
        {shown.map((example) => (
          <li key={example.name}>
            <ExampleButton example={example} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExampleButton({ example }: { readonly example: Example }) {
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  const open = () => {
    variableEditor?.setValue(example.variables);
    queryEditor?.setValue(example.query);
    queryEditor?.setScrollTop(0);
  };
  return (
    <button type="button" className="example" onClick={open}>
      {example.title}
      {example.audience === null ? null : <small>For {example.audience}</small>}
    </button>
  );
}

function speaksOf({ title, audience, query }: Example, wanted: string): boolean {
  return `${title} ${audience ?? ''} ${query}`.toLowerCase().includes(wanted.trim().toLowerCase());
}
