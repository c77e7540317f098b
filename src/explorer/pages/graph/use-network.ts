import { useMemo, useRef } from 'react';
import { useAddress } from '../../address/use-address.js';
import { type RelationType } from '../../api/operations.generated.js';
import { networkOf } from './network.js';
import { useOpened } from './use-opened.js';

/** The network that the address tells of (`open`, `hide`, `figures`, `at`), and what changes it; each change is an entry in the history. */
export function useNetwork(id: string) {
  const { list, param, set } = useAddress();
  const open = list('open');
  const hide = list('hide');
  const figures = param('figures') === 'yes';
  const answers = useOpened([id, ...open.filter((one) => one !== id)], figures);
  const hideKey = hide.join(',');
  const hidden = useMemo(() => new Set(hideKey.split(',') as RelationType[]), [hideKey]); // names of no type hide nothing
  const network = networkOf(answers.opened, hidden);
  const undone = useRef<Readonly<Record<string, string | null>>[]>([]);
  const change = (params: Readonly<Record<string, string | null>>) => {
    undone.current.push(Object.fromEntries(Object.keys(params).map((name) => [name, param(name)])));
    set(params);
  };
  return {
    ...answers,
    network,
    hidden,
    figures,
    at: param('at'),
    choose: (at: string | null) => set({ at }, { replace: true }),
    open: (one: string) => {
      if (one === id || open.includes(one)) set({ at: one }, { replace: true });
      else change({ open: [...open, one].join(','), at: one });
    },
    close: (one: string) => change({ open: open.filter((other) => other !== one).join(','), at: one }),
    hide: (type: RelationType) =>
      change({ hide: (hidden.has(type) ? hide.filter((one) => one !== type) : [...hide, type]).join(',') }),
    showFigures: (shown: boolean) => change({ figures: shown ? 'yes' : null }),
    undo: () => {
      const before = undone.current.pop();
      if (before) set(before);
    },
  };
}

export type NetworkState = ReturnType<typeof useNetwork>;
