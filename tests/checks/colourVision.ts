/** A colour as linear RGB, each channel 0 to 1. */
type LinearRgb = readonly [number, number, number];

/** Kinds of colour vision, and how a dichromat sees: matrices on linear RGB at full severity (Machado, Oliveira and Fernandes 2009). */
export const colourVisions = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
/** A kind of colour vision that is not the usual one. */
export type ColourVision = keyof typeof colourVisions;

/** Reads `#rrggbb`. @throws Error on any other form. */
export function linearRgb(hex: string): LinearRgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) throw new Error(`colour: found ${hex}, expected #rrggbb`);
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((digits) => {
    const channel = parseInt(digits, 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

/** Relative luminance as WCAG 2 defines it. */
function luminance([red, green, blue]: LinearRgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio as WCAG 2 defines it, 1 to 21. */
export function contrast(one: LinearRgb, other: LinearRgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How a colour looks to this kind of vision. */
export function seenAs(vision: ColourVision, [red, green, blue]: LinearRgb): LinearRgb {
  const matrix = colourVisions[vision];
  const channel = (row: 0 | 3 | 6): number => {
    const sum = matrix[row] * red + (matrix[row + 1] ?? 0) * green + (matrix[row + 2] ?? 0) * blue;
    return Math.min(1, Math.max(0, sum));
  };
  return [channel(0), channel(3), channel(6)];
}

type Lab = readonly [number, number, number];

/** CIE L*a*b* under D65. */
export function lab([red, green, blue]: LinearRgb): Lab {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = f(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * Colour difference CIEDE2000 with unit weights (Sharma, Wu and Dalal, Color Research and Application 30, 2005, 21–30);
 * about 1 is just noticeable side by side.
 */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const degrees = Math.PI / 180;
  const power7 = (value: number) => Math.sqrt(value ** 7 / (value ** 7 + 25 ** 7));
  const g = 0.5 * (1 - power7((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / degrees + 360) % 360);
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const gap = h2 - h1;
  const turn = c1 * c2 === 0 ? 0 : Math.abs(gap) <= 180 ? gap : gap - 360 * Math.sign(gap);
  const lightness = l2 - l1;
  const chroma = c2 - c1;
  const hueDifference = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * degrees);
  const meanL = (l1 + l2) / 2;
  const meanC = (c1 + c2) / 2;
  const sum = h1 + h2;
  const meanH =
    c1 * c2 === 0 ? sum : Math.abs(gap) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const t =
    1 -
    0.17 * Math.cos((meanH - 30) * degrees) +
    0.24 * Math.cos(2 * meanH * degrees) +
    0.32 * Math.cos((3 * meanH + 6) * degrees) -
    0.2 * Math.cos((4 * meanH - 63) * degrees);
  const sl = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const sc = 1 + 0.045 * meanC;
  const sh = 1 + 0.015 * meanC * t;
  const rotation = -Math.sin(2 * 30 * Math.exp(-(((meanH - 275) / 25) ** 2)) * degrees) * 2 * power7(meanC);
  return Math.sqrt(
    (lightness / sl) ** 2 +
      (chroma / sc) ** 2 +
      (hueDifference / sh) ** 2 +
      rotation * (chroma / sc) * (hueDifference / sh),
  );
}
