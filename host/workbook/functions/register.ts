/** Everything formulas need that the engine does not have. Loading this module puts it there. */
import "./lookup";
import "./markers";
import "./math";
import "./statistics";
import "./text";
