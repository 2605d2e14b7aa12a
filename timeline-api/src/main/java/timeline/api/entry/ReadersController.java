package timeline.api.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Account;
import timeline.account.Accounts;
import timeline.api.NotFound;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.circle.ReadersHistory;
import timeline.circle.SeenWhile;
import timeline.entry.EntryHistory;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.life.Timeline;

/** Tells the owner who could have seen an entry, and when. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/entries/{entry}/readers")
class ReadersController {

    private final EntryHistory entries;
    private final ReadersHistory readers;
    private final Accounts accounts;

    ReadersController(EntryHistory entries, ReadersHistory readers, Accounts accounts) {
        this.entries = entries;
        this.readers = readers;
        this.accounts = accounts;
    }

    /**
     * A time in which a circle could see it.
     *
     * @param to null while it lasts
     * @param because {@code audience}, {@code lane} for its default, or {@code disclosure}
     * @param members who was in the circle then, by username
     */
    record Period(String circle, Instant from, @Nullable Instant to, String because, List<String> members) {}

    @GetMapping
    Page<Period> readers(Timeline timeline, @PathVariable EntryId entry, Paging paging) {
        if (entries.of(new EntryKey(timeline.id(), entry)).isEmpty()) {
            throw new NotFound("there is no such entry on this timeline");
        }
        List<Period> periods =
                readers.of(timeline.id(), entry).stream().map(this::period).toList();
        return paging.of(periods, period -> period.circle() + " " + period.from());
    }

    private Period period(SeenWhile time) {
        List<String> members = time.members().stream()
                .flatMap(member -> accounts.find(member).map(Account::username).stream())
                .toList();
        return new Period(
                time.circle(),
                time.from(),
                time.to().orElse(null),
                time.because().key(),
                members);
    }
}
