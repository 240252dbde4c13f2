/** What is used of saxen, which comes without types. */
declare module "saxen" {
  type Decode = (text: string) => string;

  export class Parser {
    /** Namespaces that are told by prefixes of one's own, whatever the document calls them. */
    ns(prefixes: Record<string, string>): this;
    on(
      event: "openTag",
      listener: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this;
    on(event: "closeTag", listener: (name: string) => void): this;
    on(event: "text", listener: (text: string, decode: Decode) => void): this;
    on(event: "cdata", listener: (text: string) => void): this;
    /** Without a listener an error in the document is thrown. */
    on(event: "error", listener: (error: Error) => void): this;
    /** Returns the error that ended it. */
    parse(xml: string): Error | null | undefined;
  }
}
