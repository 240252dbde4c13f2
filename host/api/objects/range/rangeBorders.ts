import type { Border, BorderEdge, BorderLine, BorderWeight } from "../../../workbook/model";
import { asColor, oneOf } from "../../arguments";
import { HostCollection, HostObject, type Identity } from "../../object";
import type { Session } from "../../session";
import type { Placed } from "./formatPart";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const satisfies readonly BorderEdge[];
const LINES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const satisfies readonly BorderLine[];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const satisfies readonly BorderWeight[];

const NEW_BORDER: Border = { line: "Continuous", weight: "Thin", color: "#000000" };

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly className = "RangeBorderCollection";

  constructor(
    session: Session,
    private readonly range: Placed,
  ) {
    super(session);
  }

  get items(): RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.session, this.range, edge));
  }

  GetItem(index: unknown): RangeBorder {
    return new RangeBorder(this.session, this.range, oneOf(EDGES, index, "index"));
  }
}

export class RangeBorder extends HostObject {
  readonly className = "RangeBorder";

  constructor(
    session: Session,
    private readonly range: Placed,
    private readonly edge: BorderEdge,
  ) {
    super(session);
  }

  override get identity(): Identity {
    return { _Id: this.edge };
  }

  private get border(): Border | null {
    return this.session.workbook.formats.border(this.range.at, this.edge);
  }

  /** Setting one property of a missing border draws a thin black one first, as in Excel. */
  private change(patch: Partial<Border>): void {
    const present = this.border;
    const start = present === null || present.line === "None" ? NEW_BORDER : present;
    this.session.workbook.formats.setBorder(this.range.at, this.edge, { ...start, ...patch });
  }

  get SideIndex(): BorderEdge {
    return this.edge;
  }

  get Style(): BorderLine | null {
    return this.border?.line ?? null;
  }

  set Style(value: unknown) {
    this.change({ line: oneOf(LINES, value, "style") });
  }

  get Weight(): BorderWeight | null {
    return this.border?.weight ?? null;
  }

  set Weight(value: unknown) {
    this.change({ weight: oneOf(WEIGHTS, value, "weight") });
  }

  get Color(): string | null {
    return this.border?.color ?? null;
  }

  set Color(value: unknown) {
    this.change({ color: asColor(value, "color") });
  }
}
