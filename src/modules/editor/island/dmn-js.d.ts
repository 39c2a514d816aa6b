/** The parts of dmn-js that `fee-table-app.ts` uses; the packages bring no types. */
declare module 'dmn-js-decision-table/lib/Editor.js' {
  const Editor: new (options: object) => object;
  export default Editor;
}

declare module 'dmn-js-shared/lib/base/EditingManager.js' {
  export default class EditingManager {
    constructor(options: { container: HTMLElement; common?: object });
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getActiveViewer(): { on(event: string, heard: () => void): void } | undefined;
    destroy(): void;
  }
}

declare module 'dmn-js-shared/lib/util/ModelUtil.js' {
  export function is(element: unknown, type: string): boolean;
}
