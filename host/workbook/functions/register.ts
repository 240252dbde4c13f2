/** Registers the functions that the engine lacks. Import for its side effect. */
import "./criteria";
import "./lookup";
import "./markers";
import "./match";
import "./math";
import "./statistics";
import "./text";
