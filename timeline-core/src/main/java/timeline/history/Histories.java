package timeline.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.account.Account;
import timeline.account.Accounts;
import timeline.chronicle.Chronicle;
import timeline.chronicle.Moment;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.directory.TimelineNames;
import timeline.entry.EntryChange;
import timeline.entry.EntryId;
import timeline.entry.Undone;
import timeline.life.AccountId;
import timeline.life.Timeline;
import timeline.text.Josa;
import timeline.text.StrictJson;
import timeline.text.Text;
import tools.jackson.databind.node.ObjectNode;

/** Tells the history of entries in sentences. */
@Component
public class Histories {

    private final Accounts accounts;
    private final Chronicle chronicle;
    private final TimelineNames names;

    Histories(Accounts accounts, Chronicle chronicle, TimelineNames names) {
        this.accounts = accounts;
        this.chronicle = chronicle;
        this.names = names;
    }

    /** Steps in words, in the order in which they are given. */
    public List<HistoryStep> of(Timeline timeline, List<EntryChange> steps, Past past, Locale locale) {
        HistoryWords words = HistoryWords.in(locale);
        ChangeWords changes = new ChangeWords(
                words,
                names.in(timeline, words.language()),
                timeline.zone(),
                entry -> title(timeline, entry, words.locale()));
        return steps.stream()
                .map(step -> step(timeline, step, past, changes, words))
                .toList();
    }

    private HistoryStep step(Timeline timeline, EntryChange step, Past past, ChangeWords changes, HistoryWords words) {
        String at = at(step.at(), timeline.zone(), words.locale());
        AccountId who = step.by();
        if (who == null) {
            String erased = words.say(step.event());
            return new HistoryStep(erased, at, "", List.of(), "", words.say("sentence." + step.event(), at));
        }
        String by = accounts.find(who).map(Account::username).orElseGet(() -> words.say("somebody"));
        ObjectNode now = past.at(step.version());
        List<String> lines = changes.of(step, past.at(step.version() - 1), now);
        Optional<Undone> undone = Undone.of(step.reason());
        String reason = undone.map(Undone::reason).orElse(step.reason());
        String key = "sentence." + (undone.isPresent() ? "undone." : "") + step.event();
        String called =
                StrictJson.MAPPER.treeToValue(now.path("title"), Text.class).in(words.language());
        String said = words.say(
                key,
                at,
                by,
                String.join(words.say("sentence.and"), lines),
                undone.map(taken -> Long.toString(taken.version())).orElse(""),
                called,
                DateWords.of(Edtf.parse(now.path("when").asString()), words.locale(), timeline.zone()),
                Josa.subject(by),
                Josa.object(called));
        return new HistoryStep(
                words.say(undone.isPresent() ? "undone" : step.event()),
                at,
                by,
                lines.stream().map(ChangeWords::capital).toList(),
                reason,
                reason.isEmpty() ? said : words.say("sentence.why", said, reason));
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
