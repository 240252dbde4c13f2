import {
  Button,
  Field,
  type FieldProps,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { forwardRef, useId, useRef, useState } from "react";
import { fill } from "../../../locales/fill";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import type { Source, WorkbookFacts } from "../port";
import { useRefreshTexts } from "../texts";
import { releaseText } from "../words";

const useStyles = makeStyles({
  /** The browser's file button, styled like the pane's buttons. */
  file: {
    minWidth: 0,
    maxWidth: "100%",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    "::file-selector-button": {
      marginInlineEnd: tokens.spacingHorizontalS,
      padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: "inherit",
      fontSize: tokens.fontSizeBase300,
      cursor: "pointer",
    },
  },
});

const KINDS = ["bundled", "file", "address"] as const satisfies readonly Source["kind"][];
const ACCEPTED = ".json,.csv,.txt,.xlsx,.xlsm";

interface SourceFormProps {
  facts: WorkbookFacts;
  /** The source of the last failed attempt, so that it need not be entered again. */
  asked: Source | null;
  onRead: (source: Source) => void;
}

/** Form for the source of a release. Nothing is fetched before the user submits it. */
export function SourceForm({ facts: { bundled }, asked, onRead }: SourceFormProps) {
  const kit = useKitStyles();
  const refreshTexts = useRefreshTexts();
  const texts = refreshTexts.source;
  const title = useId();
  const askedAddress = asked?.kind === "address" ? asked : null;
  const [kind, setKind] = useState<Source["kind"]>(asked?.kind ?? "bundled");
  /** Browsers let no page fill in a file, so it has to be chosen again. */
  const [file, setFile] = useState<File | null>(null);
  const [address, setAddress] = useState(askedAddress?.address ?? "");
  const [sha256, setSha256] = useState(askedAddress?.sha256 ?? "");
  /** Whether the form was submitted without a file or address. */
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const source = (): Source | null => {
    switch (kind) {
      case "bundled":
        return { kind };
      case "file":
        return file && { kind, file };
      case "address":
        return address.trim() === "" ? null : { kind, address: address.trim(), sha256: sha256.trim() };
    }
  };
  const compare = () => {
    const chosen = source();
    setMissing(chosen === null);
    if (chosen) onRead(chosen);
    else field.current?.focus();
  };

  return (
    <form
      className={kit.columnM}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <Subheading id={title}>{texts.title}</Subheading>
      <RadioGroup
        aria-label={texts.kind}
        value={kind}
        onChange={(_, { value }) => {
          setKind(KINDS.find((known) => known === value) ?? "bundled");
          setMissing(false);
        }}
      >
        {KINDS.map((known) => (
          <Radio key={known} value={known} label={texts.kinds[known]} />
        ))}
      </RadioGroup>
      {kind === "bundled" && (
        <p className={kit.quiet}>
          {fill(texts.bundled[bundled.age], { release: releaseText(bundled, refreshTexts) })}
        </p>
      )}
      {kind === "file" && <FileField ref={field} error={missing ? texts.noFile : null} onFile={setFile} />}
      {kind === "address" && (
        <AddressFields
          ref={field}
          address={address}
          sha256={sha256}
          error={missing ? texts.noAddress : null}
          onAddress={setAddress}
          onSha256={setSha256}
        />
      )}
      <Button
        type="submit"
        className={kit.atStart}
        appearance={kind === "bundled" && bundled.age !== "newer" ? "secondary" : "primary"}
      >
        {texts.compare}
      </Button>
    </form>
  );
}

interface FileFieldProps {
  /** Why the form was refused; null if it was not. */
  error: string | null;
  onFile: (file: File | null) => void;
}

const FileField = forwardRef<HTMLInputElement, FileFieldProps>(function FileField({ error, onFile }, ref) {
  const styles = useStyles();
  const { source: texts } = useRefreshTexts();
  return (
    <Field label={texts.file} hint={texts.fileHint} {...validation(error)}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          type="file"
          accept={ACCEPTED}
          className={styles.file}
          onChange={({ target }) => {
            onFile(target.files?.[0] ?? null);
          }}
        />
      )}
    </Field>
  );
});

interface AddressFieldsProps {
  address: string;
  sha256: string;
  /** Why the form was refused; null if it was not. */
  error: string | null;
  onAddress: (address: string) => void;
  onSha256: (sha256: string) => void;
}

const AddressFields = forwardRef<HTMLInputElement, AddressFieldsProps>(function AddressFields(
  { address, sha256, error, onAddress, onSha256 },
  ref,
) {
  const { source: texts } = useRefreshTexts();
  return (
    <>
      <Field label={texts.address} hint={texts.addressHint} {...validation(error)}>
        <Input
          input={{ ref }}
          type="url"
          value={address}
          autoComplete="url"
          onChange={(_, { value }) => {
            onAddress(value);
          }}
        />
      </Field>
      <Field label={texts.sha256} hint={texts.sha256Hint}>
        <Input
          value={sha256}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, { value }) => {
            onSha256(value);
          }}
        />
      </Field>
    </>
  );
});

function validation(error: string | null): Pick<FieldProps, "validationMessage" | "validationState"> {
  return error === null ? {} : { validationMessage: error, validationState: "error" };
}
