package timeline;

import java.util.UUID;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.EntryReader;
import timeline.entry.EntryReader.Read;
import timeline.life.AccountId;
import timeline.life.TimelineId;
import timeline.text.StrictJson;

/** The people, ids and words of the tests: the same at every run. */
public final class Fixed {

    public static final AccountId OWNER = account(1);
    public static final TimelineId LIFE = timeline(1);
    public static final EntryId ENTRY = entry(1);

    private Fixed() {}

    public static AccountId account(int n) {
        return new AccountId(id(0xa, n));
    }

    /** Every test of views takes a timeline of its own, so that tests may share a database. */
    public static TimelineId timeline(int n) {
        return new TimelineId(id(0xb, n));
    }

    public static EntryId entry(int n) {
        return new EntryId(id(0xe, n));
    }

    /** What a client would have said, read as the service reads it. */
    public static EntryContent content(String json) {
        return switch (EntryReader.read(StrictJson.MAPPER.readTree(json))) {
            case Read.Accepted accepted -> accepted.content();
            case Read.Refused refused -> throw new IllegalArgumentException(refused.toString());
        };
    }

    private static UUID id(int of, int n) {
        return new UUID(0x4000L | ((long) of << 32), 0x8000_0000_0000_0000L | n);
    }
}
