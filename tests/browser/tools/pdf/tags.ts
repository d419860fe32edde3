/** The objects and tags of a PDF as qpdf reads them. */
import { tool } from './command';

/** Names begin with «/», texts with «u:», references look like «12 0 R». */
export type Value = null | boolean | number | string | Value[] | Dict;
export interface Dict {
  [key: string]: Value;
}

export interface Tag {
  type: string;
  dict: Dict;
  ref: string;
  parent: Tag | undefined;
  kids: Tag[];
  /** Marked content: the page or form that holds it, and its number there. */
  content: { holder: string; mcid: number }[];
  /** Annotations. */
  objects: string[];
}

export class Objects {
  readonly version: string;
  readonly catalog: Dict;
  readonly trailer: Dict;
  readonly pages: readonly string[];
  private readonly all: Record<string, { value?: Value; stream?: { dict: Dict } }>;

  constructor(private readonly file: string) {
    const read = JSON.parse(tool('qpdf', '--json=2', '--json-key=qpdf', '--json-key=pages', file));
    this.version = read.qpdf[0].pdfversion;
    this.all = read.qpdf[1];
    this.pages = read.pages.map(({ object }: { object: string }) => object);
    this.trailer = this.all.trailer?.value as Dict;
    this.catalog = this.dict(this.trailer['/Root']);
  }

  /** The value itself, to which a reference leads. For a stream, its dictionary. */
  look(value: Value | undefined): Value | undefined {
    if (typeof value !== 'string' || !/^\d+ 0 R$/.test(value)) return value;
    const object = this.all[`obj:${value}`];
    return object?.stream?.dict ?? object?.value;
  }

  dict(value: Value | undefined): Dict {
    const found = this.look(value);
    return found && typeof found === 'object' && !Array.isArray(found) ? found : {};
  }

  list(value: Value | undefined): Value[] {
    const found = this.look(value);
    if (Array.isArray(found)) return found;
    return value === undefined || found === undefined || found === null ? [] : [value];
  }

  /** All dictionaries, including those of streams. */
  dicts(): Dict[] {
    const found: Dict[] = [];
    const visit = (value: Value | undefined) => {
      if (Array.isArray(value)) value.forEach(visit);
      else if (value && typeof value === 'object') {
        found.push(value);
        Object.values(value).forEach(visit);
      }
    };
    for (const { value, stream } of Object.values(this.all)) visit(stream?.dict ?? value);
    return found;
  }

  /** The bytes of a stream, as text. */
  stream(ref: string): string {
    const [number = ''] = ref.split(' ');
    return tool('qpdf', `--show-object=${number}`, '--filtered-stream-data', this.file);
  }

  /** All tags in reading order. */
  tags(): Tag[] {
    const tags: Tag[] = [];
    const read = (ref: string, parent: Tag | undefined): Tag => {
      const dict = this.dict(ref);
      const type = String(dict['/S'] ?? '').slice(1);
      const tag: Tag = { type, dict, ref, parent, kids: [], content: [], objects: [] };
      tags.push(tag);
      for (const kid of this.list(dict['/K'])) {
        const own = this.dict(kid);
        const holder = String(own['/Stm'] ?? own['/Pg'] ?? dict['/Pg']);
        if (typeof kid === 'number') tag.content.push({ holder: String(dict['/Pg']), mcid: kid });
        else if (own['/Type'] === '/MCR') tag.content.push({ holder, mcid: Number(own['/MCID']) });
        else if (own['/Type'] === '/OBJR') tag.objects.push(String(own['/Obj']));
        else tag.kids.push(read(String(kid), tag));
      }
      return tag;
    };
    const root = this.dict(this.catalog['/StructTreeRoot']);
    const top = root['/K'];
    for (const one of Array.isArray(top) ? top : [top]) read(String(one), undefined);
    return tags;
  }
}
