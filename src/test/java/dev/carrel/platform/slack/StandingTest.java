package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.spi.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an operator is told of a workspace's token when an old and a new one are under way at once. */
@Timeout(10)
final class StandingTest {
    private final Standing standing = new Standing();

    private static SlackTrouble revoked() {
        return SlackTrouble.of("views.publish", "token_revoked", "");
    }

    private String trouble() {
        standing.up(0);
        return ((Health.Ready) standing.health()).but();
    }

    @Test
    void a_refused_token_is_told_until_one_is_accepted() {
        standing.refused("T1", "workspace T1", revoked(), () -> true);
        standing.refused("T2", "workspace T2", revoked(), () -> true);
        assertThat(trouble()).startsWith("workspace T1: the token was revoked").contains("; workspace T2: ");

        standing.accepted("T1");
        assertThat(trouble()).startsWith("workspace T2: ").doesNotContain("T1");
    }

    @Test
    void what_was_said_of_an_earlier_token_changes_nothing() {
        standing.refused("T1", "workspace T1", revoked(), () -> false);
        assertThat(trouble()).isEmpty();
    }

    @Test
    void a_newer_token_that_is_accepted_while_the_older_is_looked_up_wins() throws InterruptedException {
        Thread newer = new Thread(() -> standing.accepted("T1"));
        standing.refused("T1", "workspace T1", revoked(), () -> {
            newer.start();
            while (newer.getState() == Thread.State.NEW || newer.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            return true;
        });
        newer.join();
        assertThat(trouble()).isEmpty();
    }
}
