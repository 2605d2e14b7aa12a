package timeline.web.storyline;

import java.util.List;
import timeline.web.EntryLine;

/**
 * One step of a thread.
 *
 * @param gap how long after the step before it began, in words; empty where it is soon or nobody knows
 * @param parts what it consists of
 */
record Step(EntryLine line, String gap, List<Step> parts) {}
