import './graphiql.css';
import { createRoot } from 'react-dom/client';
import { openedOf } from './opened.js';

/** The editor weighs megabytes, so the page is there before it. */
async function show(root: HTMLElement): Promise<void> {
  const { Editor } = await import('./editor.js');
  createRoot(root).render(<Editor opened={openedOf(window.location.search)} />);
}

const root = document.getElementById('root');
if (root) void show(root);
