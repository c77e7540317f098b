import { Link } from 'wouter';
import { useAddress } from '../address/use-address.js';
import { useTexts } from '../text/use-texts.js';

const VIEWS = ['map', 'compare', 'findings', 'sources'] as const;

export function ViewLinks() {
  const { path, href } = useAddress();
  const { menu, views } = useTexts();
  return (
    <nav className="shell-views" aria-label={menu}>
      {VIEWS.map((view) => (
        <Link key={view} href={href(`/${view}`)} aria-current={path.startsWith(`/${view}`) ? 'page' : undefined}>
          {views[view]}
        </Link>
      ))}
      <a href="/graphiql">{views.graphiql}</a>
    </nav>
  );
}
