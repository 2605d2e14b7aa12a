package timeline.web.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import timeline.account.Account;
import timeline.account.Accounts;
import timeline.circle.ReadersHistory;
import timeline.circle.SeenWhile;
import timeline.entry.EntryId;
import timeline.life.Timeline;
import timeline.web.Wording;
import timeline.web.circle.CircleNames;

/** Says who could have seen an entry, and when: a line for each time of each circle. */
@Component
class ReadersLines {

    private final ReadersHistory readers;
    private final Accounts accounts;
    private final MessageSource messages;

    ReadersLines(ReadersHistory readers, Accounts accounts, MessageSource messages) {
        this.readers = readers;
        this.accounts = accounts;
        this.messages = messages;
    }

    List<String> of(Timeline timeline, EntryId entry, Locale locale) {
        Wording words = new Wording(messages, locale);
        return readers.of(timeline.id(), entry).stream()
                .map(time -> line(time, timeline, words))
                .toList();
    }

    private String line(SeenWhile time, Timeline timeline, Wording words) {
        String end = time.to().map(to -> day(to, timeline)).orElse("");
        return words.say(
                time.to().isPresent() ? "entry.readers.ended" : "entry.readers.still",
                who(time, words),
                day(time.from(), timeline),
                words.say("entry.readers.because." + time.because().key()),
                end);
    }

    private String who(SeenWhile time, Wording words) {
        String circle = CircleNames.of(time.circle(), words);
        String members = time.members().stream()
                .flatMap(member -> accounts.find(member).map(Account::username).stream())
                .collect(Collectors.joining(", "));
        return members.isEmpty() ? circle : words.say("entry.readers.members", circle, members);
    }

    private static String day(Instant instant, Timeline timeline) {
        return LocalDate.ofInstant(instant, timeline.zone()).toString();
    }
}
