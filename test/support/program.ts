/** Set where `npm run build` went before, so that what was built is what is tested. */
const IS_BUILT = process.env['BUILT'] === 'yes';

/** Arguments for Node that run one of the project's programs, named without its ending: `src/main`, `loaders/cli`. */
export function programOf(name: string): readonly string[] {
  return IS_BUILT ? [`dist/${name}.js`] : ['--import', 'tsx', `${name}.ts`];
}
