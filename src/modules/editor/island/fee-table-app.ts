import DecisionTableEditor from 'dmn-js-decision-table/lib/Editor.js';
import EditingManager from 'dmn-js-shared/lib/base/EditingManager.js';
import { is } from 'dmn-js-shared/lib/util/ModelUtil.js';
import type { Fee } from '#modules/procedures';
import { isAppError } from '#platform/errors.ts';
import type { Bilingual } from '#platform/text.ts';
import { feesFromDmn, feesToDmn } from '../../procedures/browser.ts';

export interface FeeTableEditor {
  /** Shows other fees: after an undo, or what somebody else saved. */
  show(fees: readonly Fee[]): Promise<void>;
  close(): void;
}

export interface Heard {
  changed(fees: Fee[]): void;
  /** A cell holds what a fee cannot be; the fees stay as they were. */
  wrong(says: Bilingual): void;
}

export type OpenFeeTable = (box: HTMLElement, fees: readonly Fee[], heard: Heard) => Promise<FeeTableEditor>;

/** dmn-js with the decision table alone: no diagram, no boxed expressions. Its mark of origin stays where it is. */
class FeeTableManager extends EditingManager {
  _getViewProviders() {
    return [
      {
        id: 'decisionTable',
        constructor: DecisionTableEditor,
        opens: (element: { decisionLogic?: unknown }) =>
          is(element, 'dmn:Decision') && is(element.decisionLogic, 'dmn:DecisionTable'),
      },
    ];
  }
}

/** Opens the fees as a decision table in `box`. */
export const openFeeTable: OpenFeeTable = async (box, fees, heard) => {
  const manager = new FeeTableManager({ container: box });
  let showing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = async () => {
    const { xml } = await manager.saveXML({ format: false });
    try {
      heard.changed(await feesFromDmn(xml));
    } catch (cause) {
      if (!isAppError(cause)) throw cause;
      heard.wrong(cause.says);
    }
  };
  const show = async (next: readonly Fee[]) => {
    clearTimeout(timer);
    showing = true;
    await manager.importXML(feesToDmn(next));
    manager.getActiveViewer()?.on('commandStack.changed', () => {
      if (showing) return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(), 300);
    });
    showing = false;
  };
  await show(fees);
  return {
    show,
    close() {
      clearTimeout(timer);
      manager.destroy();
    },
  };
};
