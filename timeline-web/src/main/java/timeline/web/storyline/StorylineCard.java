package timeline.web.storyline;

import java.util.List;

/**
 * A thread in the list of threads.
 *
 * @param state in words; empty where its entries tell none
 * @param stateKey for its looks
 * @param since when the state began, in words
 * @param below the threads right below it
 */
record StorylineCard(
        String address,
        String title,
        String state,
        String stateKey,
        String since,
        int entries,
        List<StorylineCard> below) {}
