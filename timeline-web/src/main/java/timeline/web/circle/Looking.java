package timeline.web.circle;

import java.util.List;

/**
 * What a page says of who looks at it.
 *
 * @param writes whether what is shown may be changed from here: only by the owner, with their own eyes
 * @param banner says with whose eyes it is seen; empty for the owner's own
 * @param back the way back to one's own eyes; empty where there is none
 * @param choices the eyes that there are; empty for somebody who has but one pair
 */
public record Looking(boolean writes, String banner, String back, List<Choice> choices) {

    /** With a link: one pair of eyes and no way to another. */
    public static final Looking BY_LINK = new Looking(false, "", "", List.of());

    /** A pair of eyes. */
    public record Choice(String label, String address, boolean current) {}
}
