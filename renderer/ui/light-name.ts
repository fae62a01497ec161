/** The four lights; none is hollow and dashed: 未报送, 未启动. */
export type LightColour = 'green' | 'yellow' | 'red' | 'none';

const characters: Readonly<Record<LightColour, string>> = { green: '绿', yellow: '黄', red: '红', none: '' };

/** The character that stands beside the shape; none for the hollow light. */
export function lightCharacter(colour: LightColour): string {
  return characters[colour];
}

/** What a screen reader says of a light: 黄，欠序时. */
export function lightName(colour: LightColour, word: string): string {
  const character = characters[colour];
  return character === '' ? word : `${character}，${word}`;
}
