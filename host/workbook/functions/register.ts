/** Registers the functions that the engine lacks. Import for its side effect. */
import "./lookup";
import "./markers";
import "./math";
import "./statistics";
import "./text";
