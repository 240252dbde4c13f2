/** Types for the part of saxen that is used; the package has none. */
declare module "saxen" {
  type Decode = (text: string) => string;

  export class Parser {
    /** Maps namespaces to prefixes of our own, whatever prefixes the document uses. */
    ns(prefixes: Record<string, string>): this;
    on(
      event: "openTag",
      listener: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this;
    on(event: "closeTag", listener: (name: string) => void): this;
    on(event: "text", listener: (text: string, decode: Decode) => void): this;
    on(event: "cdata", listener: (text: string) => void): this;
    /** If nothing listens, an error in the document is thrown. */
    on(event: "error", listener: (error: Error) => void): this;
    /** Returns the error that ended parsing, if any. */
    parse(xml: string): Error | null | undefined;
  }
}
