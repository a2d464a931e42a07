import { colors } from '../styles/tokens.ts';

/** Hands a file to the reader's browser to be kept. */
export function offerDownload(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the content after the click; it is let go of once that is certain.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A standalone drawing as PNG, at twice its own size. @throws Error if the browser cannot draw it */
export async function drawingAsPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('canvas: found no drawing context, expected one');
  context.fillStyle = colors.paper.light;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob);
      else fail(new Error('canvas: found no picture, expected a PNG'));
    }, 'image/png');
  });
}
