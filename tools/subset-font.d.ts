declare module 'subset-font' {
  interface Options {
    targetFormat?: 'woff2' | 'sfnt';
    noHinting?: boolean;
    keepFeatures?: readonly string[];
  }
  export default function subsetFont(font: Buffer, letters: string, options?: Options): Promise<Buffer>;
}
