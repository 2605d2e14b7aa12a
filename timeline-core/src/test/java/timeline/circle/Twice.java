package timeline.circle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.directory.Directory;
import timeline.entry.EntryId;
import timeline.life.AccountId;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.retrospective.ItemId;
import timeline.store.Reach;
import timeline.yearbook.Publishing;

/**
 * Tells random histories twice on the same ids, once with and once without what lies beyond a circle, and compares what is
 * read back of them, byte for byte. Some are read by a member of two circles, and lack what lies beyond both.
 *
 * <p>{@code -Dtimeline.test.histories=1000} tells so many, in so many lanes beside each other as {@code
 * -Dtimeline.test.lanes} says; {@code -Dtimeline.test.seed=…} begins with that of a run before, or of a failure.
 */
public final class Twice {

    private static final Logger LOG = LoggerFactory.getLogger(Twice.class);
    private static final int LANES = Integer.getInteger("timeline.test.lanes", 3);
    private static final String REFUSALS = "org.axonframework.modelling.command.AbstractRepository";
    private static final long STRIDE = 7919;

    private final OwnTime time = new OwnTime();
    private final Teller teller;

    public Twice(Recorder recorder, ViewLag views, Publishing publishing, Directory directory, JdbcClient jdbc) {
        this.teller = new Teller(time, recorder, views, publishing, directory, jdbc);
    }

    /** Reads a history back: what was asked, and what was answered. The same history is asked the same. */
    public interface Reading {
        Map<String, String> of(History history);
    }

    /**
     * What was seen.
     *
     * @param hidden how many entries and items lay beyond the circles: without any, a run would prove nothing
     */
    public record Seen(long seed, int histories, long hidden, long comparisons) {}

    /**
     * Tells as many histories as the run is asked for.
     *
     * @param fewest how many where it is asked for none
     * @param account the id of somebody by name, who is made when there is no such one yet
     * @throws AssertionError at the first that is read otherwise, with the shortest history that shows it
     */
    public Seen histories(int fewest, Function<String, AccountId> account, Reading reading)
            throws InterruptedException {
        long seed = Optional.ofNullable(Long.getLong("timeline.test.seed")).orElseGet(() -> new Random().nextLong());
        return histories(seed, Integer.getInteger("timeline.test.histories", fewest), account, reading);
    }

    Seen histories(long seed, int wanted, Function<String, AccountId> account, Reading reading)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        AtomicLong hidden = new AtomicLong();
        AtomicLong compared = new AtomicLong();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Thread> lanes = new ArrayList<>();
        long began = System.nanoTime();
        GenericEventMessage.clock = time;
        // Wishes that cannot be are no news.
        LoggingSystem logging = LoggingSystem.get(Twice.class.getClassLoader());
        logging.setLogLevel(REFUSALS, LogLevel.OFF);
        try {
            for (int i = 0; i < Math.min(LANES, wanted); i++) {
                int lane = i;
                lanes.add(Thread.ofPlatform().name("lane-" + lane).start(Reach.SERVICE.over(() -> {
                    for (int at = next.getAndIncrement();
                            at < wanted && failure.get() == null;
                            at = next.getAndIncrement()) {
                        try {
                            Comparison one = new Comparison(seed + at * STRIDE, lane, account, reading);
                            one.run();
                            hidden.addAndGet(one.hidden);
                            compared.addAndGet(one.compared);
                            if (told.incrementAndGet() % 100 == 0) {
                                LOG.info("{} histories, {} comparisons", told, compared);
                            }
                        } catch (Throwable e) {
                            failure.compareAndSet(null, e);
                        }
                    }
                })));
            }
            for (Thread lane : lanes) {
                lane.join();
            }
        } finally {
            GenericEventMessage.clock = Clock.systemUTC();
            logging.setLogLevel(REFUSALS, null);
        }
        Seen seen = new Seen(seed, told.get(), hidden.get(), compared.get());
        LOG.info("{} in {} s", seen, (System.nanoTime() - began) / 1_000_000_000);
        switch (failure.get()) {
            case null -> {}
            case AssertionError difference -> throw difference;
            case Throwable other -> throw new AssertionError("seed " + seed, other);
        }
        return seen;
    }

    /** One history, told both ways. */
    private final class Comparison {

        private final History history;
        private final AccountId owner;
        private final List<@Nullable Object> commands;
        private final boolean named;
        private final Reading reading;
        private int hidden;
        private int compared;

        Comparison(long seed, int lane, Function<String, AccountId> account, Reading reading) {
            Random random = new Random(seed);
            String circle = Told.CIRCLES.get(random.nextInt(Told.CIRCLES.size()));
            this.named = random.nextBoolean();
            List<String> circles = circles(circle, random);
            String ownerName = "owner-of-proofs-" + lane;
            String memberName = "member-of-" + String.join("-and-", circles) + "-" + lane;
            this.owner = account.apply(ownerName);
            Told told = new Told(seed, History.life(seed), owner, account.apply(memberName));
            this.commands = new ArrayList<>(told.all(circles));
            this.reading = reading;
            this.history =
                    new History(seed, circles, History.life(seed), told.entries(), told.items(), ownerName, memberName);
        }

        /** A third of all members are in a second circle; everybody is in none. */
        private static List<String> circles(String first, Random random) {
            List<String> others = Told.CIRCLES.stream()
                    .filter(other -> !other.equals(first) && !other.equals("public"))
                    .toList();
            return first.equals("public") || random.nextInt(3) > 0
                    ? List.of(first)
                    : List.of(first, others.get(random.nextInt(others.size())));
        }

        void run() throws InterruptedException {
            Optional<Difference> difference = difference(commands);
            if (difference.isPresent()) {
                throw new Shrunk(history, commands, difference.get()).by(this::difference);
            }
        }

        private Optional<Difference> difference(List<@Nullable Object> all) throws InterruptedException {
            Beyond beyond = new Beyond(history.circles());
            Map<String, String> with = told(all, beyond);
            Set<EntryId> entries = beyond.entries();
            Set<ItemId> items = beyond.items(history.items());
            List<@Nullable Object> less = new ArrayList<>();
            all.forEach(command -> less.add(
                    command == null
                            ? null
                            : Less.of(command, entries, items, beyond::sees, named)
                                    .orElse(null)));
            Map<String, String> without = told(less, new Beyond(history.circles()));
            hidden = entries.size() + items.size();
            compared = with.size();
            return Difference.between(with, without);
        }

        private Map<String, String> told(List<@Nullable Object> all, Beyond beyond) throws InterruptedException {
            try {
                teller.tell(history.life(), owner, all, beyond::happened);
                return reading.of(history);
            } finally {
                teller.forget(history.life());
            }
        }
    }
}
