import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Sets the editors in a font of the system, which has Vietnamese letters; GraphiQL's has not. Shows nothing. */
export function EditorFont() {
  const editors = useGraphiQL(({ queryEditor, variableEditor, responseEditor }) => ({
    queryEditor,
    variableEditor,
    responseEditor,
  }));
  useEffect(() => {
    const fontFamily = getComputedStyle(document.documentElement).getPropertyValue('--editor-font');
    for (const editor of Object.values(editors)) editor?.updateOptions({ fontFamily });
  }, [editors]);
  return null;
}
