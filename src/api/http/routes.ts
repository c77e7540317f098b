import { printSchema, type GraphQLSchema } from 'graphql';
import { type Readiness } from '../health.js';
import { type Metrics } from '../metrics.js';
import { type Route } from './route.js';
import { sendJson } from './send.js';

export interface RoutesParts {
  readonly graphql: Route;
  readonly schema: GraphQLSchema;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Metrics;
}

/** What is served, by address. */
export function routesOf({ graphql, schema, readiness, metrics }: RoutesParts): ReadonlyMap<string, Route> {
  let sdl: string | undefined;
  return new Map([
    ['/graphql', graphql],
    ['/livez', own(({ response }) => sendJson(response, 200, '{"live":true}'))],
    [
      '/readyz',
      own(async ({ response }) => {
        const state = await readiness();
        sendJson(response, state.ready ? 200 : 503, JSON.stringify(state));
      }),
    ],
    [
      '/metrics',
      own(async ({ response }) => {
        metrics.showDataset((await readiness()).datasetVersion);
        const text = await metrics.text();
        response.writeHead(200, { 'content-type': metrics.contentType }).end(text);
      }),
    ],
    [
      '/schema.graphql',
      {
        methods: ['GET'],
        crossOrigin: true,
        answer: ({ response }) => {
          sdl ??= printSchema(schema);
          response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(sdl);
        },
      },
    ],
  ]);
}

/** For the keepers of the server, not for pages of others. */
function own(answer: Route['answer']): Route {
  return { methods: ['GET'], crossOrigin: false, answer };
}
