/**
 * The people who work on the workbook: one, or two whose pages stand side by side where there is room, else one at a time.
 * The second has a page of their own in a frame: a spreadsheet expects to be alone in its document.
 */
import type { Language } from "../workbook/core";
import type { LocalTransportService } from "../workbook/engine/library";
import type { Desk } from "./desk";
import { element } from "./elements";
import { TEXTS } from "./texts";

/** Two spreadsheets and two panes need this much. */
const SIDE_BY_SIDE = "(min-width: 1680px)";

/** The second person's page, as the first's knows it. */
export interface Guest {
  speak(language: Language): void;
  /** Leaves the co-authoring session. */
  leave(): void;
}

/** What the second person's page takes over from the one around it. */
export interface Invitation {
  /** The document as it is now. */
  readonly saved: string;
  readonly contentLanguage: Language;
  readonly language: Language;
  readonly transport: LocalTransportService;
  readonly accept: (guest: Guest) => void;
}

type Transport = Pick<LocalTransportService, "sendMessage" | "onNewMessage" | "leave">;

/** A page in a frame asks the page around it here. */
declare global {
  interface Window {
    invite?: () => Invitation;
  }
}

/** The invitation of a page that is the second person's, or null. */
export function invitation(): Invitation | null {
  return window.parent === window ? null : (window.parent.invite?.() ?? null);
}

/** The transport of the page around this one: either gets objects of its own, as over a network. */
export function ownMessages(transport: Transport): Transport {
  return {
    sendMessage: (message) => transport.sendMessage(window.parent.structuredClone(message)),
    onNewMessage: (id, callback) =>
      transport.onNewMessage(id, (message) => callback(structuredClone(message))),
    leave: (id) => transport.leave(id),
  };
}

export class People {
  private readonly room = window.matchMedia(SIDE_BY_SIDE);
  private readonly place = element("desks", HTMLElement);
  private readonly tabs = element("people", HTMLElement);
  private readonly frame = document.createElement("iframe");
  private front = 0;
  private guest: Guest | undefined;
  private language: Language;

  /** @param first the desk of the person whose page this is */
  constructor(
    private readonly first: Desk,
    invite: () => Omit<Invitation, "accept">,
    language: Language,
  ) {
    this.language = language;
    this.frame.id = "co-author-page";
    this.frame.className = "desk";
    this.place.append(first.root);
    const accept = (guest: Guest): void => {
      this.guest = guest;
    };
    window.invite = () => ({ ...invite(), accept });
    this.room.addEventListener("change", () => this.arrange());
  }

  /** Adds the second person and shows their page, or removes them. */
  seatSecond(isThere: boolean): void {
    this.front = isThere ? 1 : 0;
    if (isThere) {
      this.frame.src = window.location.pathname;
      this.place.append(this.frame);
    } else {
      this.guest?.leave();
      this.guest = undefined;
      this.frame.remove();
    }
    this.arrange();
  }

  speak(language: Language): void {
    this.language = language;
    this.guest?.speak(language);
    this.arrange();
  }

  private arrange(): void {
    const areTwo = this.frame.isConnected;
    const areSideBySide = areTwo && this.room.matches;
    this.place.classList.toggle("side-by-side", areSideBySide);
    this.tabs.hidden = !areTwo || areSideBySide;
    const { names } = TEXTS[this.language];
    this.tabs.replaceChildren(...names.map((name, index) => this.tab(name, index)));
    this.frame.title = names[1];
    this.first.nameOwner(areTwo ? names[0] : "");
    [this.first.root, this.frame].forEach((page, index) => {
      // Not `hidden`: a spreadsheet without a size loses its place.
      page.inert = areTwo && !areSideBySide && index !== this.front;
    });
  }

  private tab(name: string, index: number): HTMLButtonElement {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.className = `btn btn-sm btn-outline-primary${index === this.front ? " active" : ""}`;
    tab.textContent = name;
    tab.ariaPressed = String(index === this.front);
    tab.addEventListener("click", () => {
      this.front = index;
      this.arrange();
    });
    return tab;
  }
}
