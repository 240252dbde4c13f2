import { Button } from "@fluentui/react-components";
import { useTexts } from "../context";

export function ReloadButton() {
  const { reload } = useTexts().pane;
  return (
    <Button
      appearance="primary"
      onClick={() => {
        window.location.reload();
      }}
    >
      {reload}
    </Button>
  );
}
