import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { isDay } from './day.js';
import { langOf, type Lang } from './lang.js';
import { addressOf } from './shared.js';

type Params = Readonly<Record<string, string | null>>;

/** The address of the view that is open, which holds all of its state. */
export interface Address {
  readonly path: string;
  readonly lang: Lang;
  /** The day at which facts are looked at; null: whatever their dates. */
  readonly asOf: string | null;
  /** A parameter of the view; null: not given. */
  readonly param: (name: string) => string | null;
  /** A list parameter, comma-separated in the address. Empty: not given. */
  readonly list: (name: string) => readonly string[];
  /** Address of a view with `params`; language and day are kept. */
  readonly href: (path: string, params?: Params) => string;
  /** Goes there; `replace` leaves no entry in the history. */
  readonly go: (path: string, params?: Params, how?: { readonly replace?: boolean }) => void;
  /** Changes parameters of this view and keeps the others; null removes one. */
  readonly set: (params: Params, how?: { readonly replace?: boolean }) => void;
}

export function useAddress(): Address {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const href = useCallback((to: string, given: Params = {}) => addressOf(to, given, search), [search]);
  const asOf = params.get('asOf');
  return {
    path,
    lang: langOf(params.get('lang'), navigator.languages),
    asOf: asOf !== null && isDay(asOf) ? asOf : null,
    param: (name) => params.get(name),
    list: (name) => (params.get(name) ?? '').split(',').filter((item) => item !== ''),
    href,
    go: (to, given, how) => navigate(href(to, given), how),
    set: (given, how) => navigate(addressOf(path, { ...Object.fromEntries(params), ...given }, search), how),
  };
}
