import { foldVietnamese } from '#platform/text.ts';
import type { Bundle } from './bundle.ts';
import type { GoldenDossier, GoldenGiven } from './golden.ts';
import { channelNames } from './subject-words.ts';

/** `03-hospital-online` and "Trẻ sinh ở cơ sở y tế, trực tuyến": what an example dossier is called. */
export function goldenName(bundle: Bundle, given: GoldenGiven, place: number): Pick<GoldenDossier, 'key' | 'name'> {
  const chosen = bundle.cases.find(({ key }) => key === given.case);
  const slug = foldVietnamese(given.case)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  const sentBack = given.decisions && Object.keys(given.decisions).length > 0;
  const of = (lang: 'vi' | 'en', back: string) =>
    [chosen?.label[lang] ?? given.case, channelNames[given.channel][lang], ...(sentBack ? [back] : [])].join(', ');
  return {
    key: `${String(place).padStart(2, '0')}-${slug}-${given.channel}`,
    name: {
      vi: `${place}. ${of('vi', 'lãnh đạo trả lại một lần')}`,
      en: `${place}. ${of('en', 'sent back once by the leader')}`,
    },
  };
}
