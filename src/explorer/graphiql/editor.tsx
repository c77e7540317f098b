import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { type GraphiQLPlugin } from '@graphiql/react';
import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { ChosenOperation } from './chosen-operation.js';
import { EditorFont } from './editor-font.js';
import { EXAMPLES } from './examples.js';
import { ExamplesIcon } from './examples-icon.js';
import { ExamplesMenu } from './examples-menu.js';
import { addressOf, type Opened } from './opened.js';
import { operationIn } from './operation-in.js';
import { PlainTabs } from './plain-tabs.js';
import { storageIfAny } from './storage.js';

const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesMenu };
const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
const send: Fetcher = createGraphiQLFetcher({ url: '/graphql' });
const fetcher: Fetcher = (asked, options) =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- the types of its answers name optional packages
  send({ ...asked, operationName: operationIn(asked.query, asked.operationName) }, options);

/** GraphiQL with the examples as a menu, filled as the address says; the address follows what is edited. */
export function Editor({ opened: { query, variables, operationName } }: { readonly opened: Opened }) {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      storage={storageIfAny()}
      schemaDescription
      isHeadersEditorEnabled={false}
      defaultQuery={EXAMPLES[0]?.query ?? ''}
      {...(query === null ? { visiblePlugin: EXAMPLES_PLUGIN } : { initialQuery: query })}
      {...(variables === null ? {} : { initialVariables: variables })}
      onTabChange={({ tabs, activeTabIndex }) => {
        const tab = tabs[activeTabIndex];
        if (tab) history.replaceState(null, '', addressOf(tab));
      }}
    >
      <GraphiQL.Logo>
        <a href="/" className="home">
          province-graph
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <ChosenOperation name={operationName} />
            <EditorFont />
            <PlainTabs />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  );
}
