/** Microsoft's office.js once, with a far end that can be exchanged: a document, or a tape of one. */
import { CURRENT_EXCEL } from "../../host/api/office/apiSets";
import { loadOffice, type LoadedOffice } from "../../host/api/office/loader";
import { RichApiServer } from "../../host/api/server/server";
import { openWorkbook } from "../../host/workbook/open";

export interface FarEnd {
  receive: (text: string) => void;
  connect: (deliver: (text: string) => void) => void;
}

/** A document with the server before it. */
export interface OpenDocument {
  readonly server: RichApiServer;
  /** The document as it is now, as text. */
  readonly save: () => string;
  readonly dispose: () => void;
}

export interface Page {
  /** From now on the library speaks with this. */
  readonly use: (end: FarEnd) => void;
  /** Opens a document, new or from `save`, and has the library speak with it. */
  readonly open: (saved?: string) => OpenDocument;
  readonly dispose: () => void;
}

/** Loads the library into the globals, where the product's code finds it. A page costs as much as opening ten documents. */
export async function openPage(): Promise<Page> {
  let deliver: (text: string) => void = () => undefined;
  let end: FarEnd | undefined;
  const use = (next: FarEnd) => {
    end?.connect(() => undefined);
    end = next;
    next.connect((text) => {
      deliver(text);
    });
  };
  const open = (saved?: string): OpenDocument => {
    const workbook = openWorkbook({ language: "zh-CN", ...(saved === undefined ? {} : { saved }) });
    const server = new RichApiServer(workbook);
    use(server);
    return {
      server,
      save: () => workbook.save(),
      dispose: () => {
        server.dispose();
        workbook.dispose();
      },
    };
  };
  const first = open();
  const office: LoadedOffice = await loadOffice(
    {
      receive: (text) => end?.receive(text),
      connect: (to) => {
        deliver = to;
      },
    },
    {
      apiSets: CURRENT_EXCEL,
      displayLanguage: "zh-CN",
      contentLanguage: "zh-CN",
      readOnly: false,
      documentUrl: "book.xlsx",
      settings: { read: () => ({}), write: () => undefined },
    },
  );
  Object.assign(globalThis, office.globals);
  first.dispose();
  return {
    use,
    open,
    dispose: () => {
      office.dispose();
    },
  };
}
