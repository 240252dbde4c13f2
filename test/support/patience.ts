/** What appears in a page in its own time is waited for longer than the second that a machine with much to do may need. */
import { configure } from "@testing-library/dom";

configure({ asyncUtilTimeout: 20_000 });
