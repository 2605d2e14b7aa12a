package timeline.web.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import timeline.account.Account;
import timeline.account.Accounts;
import timeline.chronicle.Chronicle;
import timeline.chronicle.Moment;
import timeline.directory.TimelineNames;
import timeline.entry.EntryChange;
import timeline.entry.EntryId;
import timeline.life.Timeline;
import timeline.web.Wording;

/** Tells the history of entries in sentences. */
@Component
class HistoryLines {

    private final Accounts accounts;
    private final Chronicle chronicle;
    private final TimelineNames names;
    private final MessageSource messages;

    HistoryLines(Accounts accounts, Chronicle chronicle, TimelineNames names, MessageSource messages) {
        this.accounts = accounts;
        this.chronicle = chronicle;
        this.names = names;
        this.messages = messages;
    }

    /** Steps in words, in the order in which they are given. */
    List<HistoryStep> of(Timeline timeline, List<EntryChange> steps, Past past, Locale locale) {
        Wording words = new Wording(messages, locale);
        ChangeWords changes = new ChangeWords(
                words,
                names.in(timeline, locale.getLanguage()),
                timeline.zone(),
                entry -> title(timeline, entry, locale));
        return steps.stream()
                .map(step -> new HistoryStep(
                        words.say("history." + step.event()),
                        at(step.at(), timeline.zone(), locale),
                        accounts.find(step.by()).map(Account::username).orElseGet(() -> words.say("history.somebody")),
                        changes.of(step, past.at(step.version() - 1), past.at(step.version())),
                        step.reason()))
                .toList();
    }

    private String title(Timeline timeline, EntryId entry, Locale locale) {
        return chronicle
                .find(timeline, entry, Moment.NOW)
                .map(found -> found.content().title().in(locale.getLanguage()))
                .orElseGet(entry::toString);
    }

    private static String at(Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }
}
