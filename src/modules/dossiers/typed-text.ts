/** A field as it was posted; '' when it is missing or came several times. */
export const typedText = (value: unknown): string => (typeof value === 'string' ? value : '');
