import { Component, type ReactNode } from "react";
import { fill } from "../../locales/fill";
import { useTexts } from "../context";
import { FullNotice } from "../kit/FullNotice";
import { ReloadButton } from "./ReloadButton";

interface ErrorBoundaryState {
  message: string | null;
}

/** Shows a message instead of a blank pane when a view throws, for example because its script did not load. */
export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { message: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === null ? this.props.children : <Crashed message={message} />;
  }
}

function Crashed({ message }: { message: string }) {
  const { crashed } = useTexts().errors;
  return (
    <div role="alert">
      <FullNotice {...crashed} body={fill(crashed.body, { message })}>
        <ReloadButton />
      </FullNotice>
    </div>
  );
}
