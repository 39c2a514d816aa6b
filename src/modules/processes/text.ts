import { defineText } from '#platform/text.ts';

export const processText = defineText({
  vi: {
    drawing: 'Sơ đồ quy trình',
    picture: (here: string[]): string =>
      here.length > 0
        ? `Sơ đồ quy trình. Hồ sơ đang ở: ${here.join('; ')}.`
        : 'Sơ đồ quy trình. Hồ sơ không ở bước nào.',
  },
  en: {
    drawing: 'Process drawing',
    picture: (here: string[]): string =>
      here.length > 0
        ? `Process drawing. The dossier is at: ${here.join('; ')}.`
        : 'Process drawing. The dossier is at no step.',
  },
});
