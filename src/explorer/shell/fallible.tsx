import { Component, type ReactNode } from 'react';
import { Failed } from '../api/failure.js';
import { Failure } from '../parts/failure.js';

interface FallibleParts {
  readonly children: ReactNode;
}

/** Says what went wrong where a view cannot be shown: its code did not come, or it has a fault. */
export class Fallible extends Component<FallibleParts> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <Failure error={told(error)} retry={openAnew} />;
  }
}

/** Browsers have no name for code that did not come; each says so in a TypeError of its own, or the bundler's loader of styles does. */
function told(error: Error): Error {
  const away = !navigator.onLine || /dynamically imported module|importing a module|preload CSS/i.test(error.message);
  return away ? new Failed({ kind: 'offline', message: '', hint: null, requestId: null }) : error;
}

/** The address holds the whole view. Stays when the server is still away, so that what is there is not lost. */
function openAnew(): void {
  fetch('/livez').then(
    () => location.reload(),
    () => undefined,
  );
}
