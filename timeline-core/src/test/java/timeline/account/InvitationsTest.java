package timeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import timeline.account.InvitationRejected.Reason;

class InvitationsTest {

    private final AccountStore store = new AccountStore();
    private final Invitations invitations = store.invitations();
    private final Reader owner = store.owner();

    @Test
    void makesAnAccountWithATimelineOfItsOwn() {
        IssuedInvitation issued = invitations.issue(owner.account(), "for haneul");

        Reader guest = invitations.accept(issued.code(), named("haneul"));

        assertThat(issued.expires()).isEqualTo(Instant.parse("2026-03-08T09:00:00Z"));
        assertThat(store.signIn().with("haneul", "another horse", "192.0.2.1")).contains(guest);
        assertThat(store.started.getLast().by()).isEqualTo(guest.account());
        assertThat(invitations.of(owner.account()))
                .singleElement()
                .satisfies(invitation -> assertThat(invitation.acceptedBy()).isEqualTo("haneul"));
        assertThat(store.trail(owner)).containsExactly("invitation-accepted: haneul", "invitation-made: for haneul");
    }

    @Test
    void letsOneOfManyIn() throws Exception {
        IssuedInvitation issued = invitations.issue(owner.account(), "for one");
        List<Future<Boolean>> tries;
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            tries = people.invokeAll(IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(number -> () -> comesIn(issued, "guest" + number))
                    .toList());
        }

        assertThat(tries.stream().map(Future::resultNow).filter(in -> in)).hasSize(1);
        assertThat(store.count("account")).isEqualTo(2);
    }

    @Test
    void isOverAfterAWeek() {
        IssuedInvitation issued = invitations.issue(owner.account(), "for haneul");
        assertThat(invitations.isOpen(issued.code())).isTrue();

        store.clock.move(Duration.ofDays(7));

        assertThat(invitations.isOpen(issued.code())).isFalse();
        assertThat(comesIn(issued, "haneul")).isFalse();
        assertThat(invitations.of(owner.account())).isEmpty();
    }

    @Test
    void isOverOnceItWasWithdrawn() {
        IssuedInvitation issued = invitations.issue(owner.account(), "for haneul");

        assertThat(invitations.withdraw(owner.account(), issued.id())).isTrue();
        assertThat(invitations.withdraw(owner.account(), issued.id())).isFalse();

        assertThat(comesIn(issued, "haneul")).isFalse();
    }

    @Test
    void isMadeByTheOwnerOfTheServerAlone() {
        Reader guest = invitations.accept(
                invitations.issue(owner.account(), "for haneul").code(), named("haneul"));

        assertThatThrownBy(() -> invitations.issue(guest.account(), "for another"))
                .isInstanceOfSatisfying(
                        InvitationRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.NOT_THE_OWNER));
    }

    @Test
    void staysOpenWhenTheAccountCannotBeMade() {
        IssuedInvitation issued = invitations.issue(owner.account(), "for haneul");

        assertThatThrownBy(() -> invitations.accept(issued.code(), named("JIEUN")))
                .isInstanceOf(AccountRejected.class);
        assertThatThrownBy(
                        () -> invitations.accept(issued.code(), new NewAccount("haneul", "short", "Asia/Seoul", "ko")))
                .isInstanceOf(AccountRejected.class);

        assertThat(invitations.isOpen(issued.code())).isTrue();
    }

    @Test
    void isStoredOnlyAsAHash() {
        IssuedInvitation issued = invitations.issue(owner.account(), "for haneul");

        assertThat(store.jdbc
                        .sql("select invitation::text from invitation")
                        .query(String.class)
                        .single())
                .contains("for haneul")
                .doesNotContain(issued.code().substring(9));
        assertThat(issued.toString()).doesNotContain(issued.code());
    }

    private boolean comesIn(IssuedInvitation issued, String username) {
        try {
            invitations.accept(issued.code(), named(username));
            return true;
        } catch (InvitationRejected rejected) {
            assertThat(rejected.reason()).isEqualTo(Reason.OVER);
            return false;
        }
    }

    private static NewAccount named(String username) {
        return new NewAccount(username, "another horse", "Asia/Seoul", "ko");
    }
}
