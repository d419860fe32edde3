/** Copies SVG from the page onto a canvas, including the patterns that it refers to. */

/**
 * Draws all SVG elements in `host`, or `host` itself if it is one, into `box` of the canvas. What
 * is outside the box is cut off, as on screen. Rejects when the browser cannot draw the SVG.
 */
export async function drawMap(
  context: CanvasRenderingContext2D,
  host: Element,
  box: { x: number; y: number; width: number; height: number },
): Promise<void> {
  const origin = host.getBoundingClientRect();
  const pictures = host instanceof SVGSVGElement ? [host] : [...host.querySelectorAll('svg')];
  const patterns = document.querySelector('.patterns defs');
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  const scale = box.width / origin.width;
  for (const picture of pictures) {
    const own = picture.getBoundingClientRect();
    const copy = picture.cloneNode(true) as SVGSVGElement;
    if (patterns) copy.prepend(patterns.cloneNode(true));
    copy.removeAttribute('style');
    copy.setAttribute('width', String(own.width));
    copy.setAttribute('height', String(own.height));
    const image = await load(copy);
    const x = box.x + (own.x - origin.x) * scale;
    const y = box.y + (own.y - origin.y) * scale;
    context.drawImage(image, x, y, own.width * scale, own.height * scale);
  }
  context.restore();
}

async function load(picture: SVGSVGElement): Promise<HTMLImageElement> {
  const text = new XMLSerializer().serializeToString(picture);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}
