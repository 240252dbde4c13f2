/**
 * A run of the add-in on tape: its requests with the answers that Excel gave. Played back it is the add-in's own code over
 * Microsoft's library, and no document; an action can be made to fail without doing again all that came before it.
 */
import * as v from "valibot";
import { isCounted } from "../../host/api/server/dispatcher";
import { isOfAddIn, type RichApiServer } from "../../host/api/server/server";
import {
  ActionType,
  failureText,
  MessageType,
  parseRequest,
  responseText,
  type WireRequest,
  type WireResponseBody,
} from "../../host/api/wire";
import type { FarEnd } from "./farEnd";

interface Exchange {
  readonly request: WireRequest;
  readonly answer: WireResponseBody;
}

export type Tape = readonly Exchange[];

/** An action that counts as work: its request, and its place among all actions of that. */
export interface Place {
  readonly request: number;
  readonly action: number;
}

const responseSchema = v.object({
  type: v.literal(MessageType.response),
  message: v.object({ body: v.pipe(v.string(), v.parseJson()) }),
});
const answerSchema = v.object({
  Results: v.array(v.object({ ActionId: v.number(), Value: v.unknown() })),
  TraceIds: v.array(v.number()),
});

/** A far end that notes what goes by; `tape` grows while it runs. What the library asks by itself is left out. */
export function recorder(server: RichApiServer): FarEnd & { readonly tape: Exchange[] } {
  const tape: Exchange[] = [];
  const asked: WireRequest[] = [];
  return {
    tape,
    receive: (text) => {
      asked.push(parseRequest(text));
      server.receive(text);
    },
    connect: (deliver) => {
      server.connect((text) => {
        const response = v.safeParse(responseSchema, JSON.parse(text));
        // Answers come in the order of the requests; events come between them.
        const request = response.success ? asked.shift() : undefined;
        if (response.success && request !== undefined && isOfAddIn(request))
          tape.push({ request, answer: v.parse(answerSchema, response.output.message.body) });
        deliver(text);
      });
    },
  };
}

/** The actions that can fail, in their order. */
export function places(tape: Tape): Place[] {
  return tape.flatMap(({ request: { message } }, request) =>
    message.body.Actions.flatMap((action, index) =>
      isCounted(action, message.body.ObjectPaths[action.ObjectPathId]) ? [{ request, action: index }] : [],
    ),
  );
}

function failedAt({ request, answer }: Exchange, action: number): WireResponseBody {
  const { Actions } = request.message.body;
  const reached = new Set(
    Actions.slice(0, action).flatMap(({ Id, ActionType: type }) => (type === ActionType.trace ? [Id] : [])),
  );
  return {
    Results: answer.Results.slice(0, action),
    TraceIds: answer.TraceIds.filter((id) => reached.has(id)),
    Error: {
      Code: "GeneralException",
      Message: "(made to fail by a tape)",
      Location: "",
      ActionIndex: action,
    },
  };
}

/** Plays a tape until an action fails. What the add-in asks after that is not on it: `goesOn` tells that it did. */
export class Player implements FarEnd {
  goesOn = false;
  private position = 0;
  private deliver: (text: string) => void = () => undefined;

  constructor(
    private readonly tape: Tape,
    private readonly failing: Place,
  ) {}

  connect(deliver: (text: string) => void): void {
    this.deliver = deliver;
  }

  receive(text: string): void {
    const request = parseRequest(text);
    queueMicrotask(() => {
      this.deliver(this.answer(request));
    });
  }

  private answer(request: WireRequest): string {
    const { Actions } = request.message.body;
    if (!isOfAddIn(request))
      return responseText(request.id, {
        Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })),
        TraceIds: [],
      });
    const exchange = this.tape[this.position];
    const isPast = this.position > this.failing.request || exchange === undefined;
    if (isPast) {
      this.goesOn = true;
      return failureText(request.id, 400, "InvalidOrTimedOutSession", "(the tape has ended)");
    }
    if (JSON.stringify(request.message.body) !== JSON.stringify(exchange.request.message.body))
      throw new Error(`Request ${this.position + 1} is another than on the tape: a run must be repeatable.`);
    const isFailing = this.position === this.failing.request;
    this.position += 1;
    return responseText(request.id, isFailing ? failedAt(exchange, this.failing.action) : exchange.answer);
  }
}
