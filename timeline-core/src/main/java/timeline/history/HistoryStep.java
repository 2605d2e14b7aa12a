package timeline.history;

import java.util.List;

/**
 * One step of an entry's history, in words.
 *
 * @param what what was done, in a word
 * @param at when, in the timeline's zone
 * @param by who
 * @param lines what changed, a sentence each
 * @param reason why, in the words of who did it; empty when nothing was said
 * @param sentence all of it in one
 */
public record HistoryStep(String what, String at, String by, List<String> lines, String reason, String sentence) {}
