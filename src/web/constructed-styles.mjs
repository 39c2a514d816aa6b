// Stands in for the style-mod package when an application is built: the same rules, put into the page as a
// constructed style sheet, which the content policy allows, and not as a <style> element, which it does not.
import { StyleModule as Module } from '../../node_modules/style-mod/src/style-mod.js';

const mounted = new Set();

export class StyleModule extends Module {
  static mount(_root, modules) {
    for (const module of [modules].flat()) {
      if (mounted.has(module)) continue;
      mounted.add(module);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(module.getRules());
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
  }
}
