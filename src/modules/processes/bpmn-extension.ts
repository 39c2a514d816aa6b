const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });

export const motcuaNamespace = 'https://motcua.vn/schema/bpmn';

/**
 * Our attributes on BPMN elements, as a moddle descriptor: the reader, the editor and the picture share it.
 * `role`, `agency`, `action`, `limit` say who does a step and in what time; `nameEn` is its English name.
 */
export const motcuaDescriptor = {
  name: 'motcua',
  uri: motcuaNamespace,
  prefix: 'motcua',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'OfficeStep',
      extends: ['bpmn:UserTask'],
      properties: ['role', 'agency', 'action', 'limit', 'nameEn'].map(attribute),
    },
    {
      name: 'OfficeEffect',
      extends: ['bpmn:ServiceTask'],
      properties: ['action', 'nameEn'].map(attribute),
    },
  ],
};
