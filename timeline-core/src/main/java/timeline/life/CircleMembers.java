package timeline.life;

import java.util.List;

/**
 * A circle: a named group of readers.
 *
 * @param key how audiences name it
 * @param members accounts that look with its eyes
 */
public record CircleMembers(String key, List<AccountId> members) {

    public CircleMembers {
        members = List.copyOf(members);
    }
}
