import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { loadDocumentFonts } from './fonts.ts';
import { printable } from './printable.ts';

export type TypesetterOptions = {
  /** Name → absolute path of a .typ file. */
  readonly templates: Readonly<Record<string, string>>;
  /** Folder that holds all templates; they can import nothing outside it. */
  readonly root: string;
  readonly fontsDir?: string | undefined;
};

export type Typesetter = {
  /** Sets one document as PDF/A-2b. Throws an Error naming the template when it does not compile. */
  set(template: string, json: string): Buffer;
};

/**
 * Typst with fixed templates. Data reaches a template only as one JSON string in `sys.inputs.data`, never as markup, so
 * nothing a citizen types can be read as a command.
 */
export function createTypesetter({ templates, root, fontsDir }: TypesetterOptions): Typesetter {
  const fonts = loadDocumentFonts(fontsDir);
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: [...fonts.files] }] });

  function set(template: string, json: string): Buffer {
    const path = templates[template];
    if (path === undefined) throw new Error(`there is no template "${template}"`);
    const data = JSON.stringify(printable(JSON.parse(json), fonts.characters));
    try {
      const compiled = compiler.compile({ mainFilePath: path, inputs: { data } });
      const document = compiled.result;
      if (!document) {
        const diagnostics = compiled.takeDiagnostics();
        throw new Error(JSON.stringify(diagnostics ? compiler.fetchDiagnostics(diagnostics) : 'no document'));
      }
      return compiler.pdf(document, { pdfStandard: PdfStandard.A_2b });
    } catch (cause) {
      throw new Error(`template "${template}" does not compile: ${String(cause)}`, { cause });
    } finally {
      // Results remembered from other people's documents are of no use and cost about 0.8 MB each.
      compiler.evictCache(0);
    }
  }

  return { set };
}
