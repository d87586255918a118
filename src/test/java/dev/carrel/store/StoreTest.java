package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.store.StoreUnavailable.Closed;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class StoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String HUNDRED = IntStream.range(0, 100)
            .mapToObj(number -> "(" + number + ")")
            .collect(Collectors.joining(", ", "(values ", ") as "));

    private final TestDatabase database;
    private final Store store;

    StoreTest(TestDatabase database) {
        this.database = database;
        this.store = database.store();
    }

    @BeforeEach
    void start_with_an_empty_table() {
        store.write(handle -> {
            handle.execute("drop table if exists note");
            handle.execute("create table note (id integer primary key, words varchar(100),"
                    + " at_moment timestamp with time zone)");
        });
    }

    @Test
    void keeps_what_was_written() {
        store.write(handle -> insert(handle, 1));
        assertThat(ids()).containsExactly(1);
    }

    @Test
    void keeps_nothing_of_a_transaction_that_threw() {
        assertThatThrownBy(() -> store.write(handle -> {
                    insert(handle, 1);
                    throw new IllegalStateException("thought better of it");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("thought better of it");
        assertThat(ids()).isEmpty();
    }

    @Test
    void hands_out_rows_one_after_the_other_also_after_a_scan_that_failed() {
        store.write(handle -> handle.execute("insert into note (id, words) select a.n * 100 + b.n, 'x' from " + HUNDRED
                + "a (n) cross join " + HUNDRED + "b (n)"));
        assertThatThrownBy(() -> store.scan(handle -> {
                    throw new IllegalStateException("thought better of it");
                }))
                .hasMessage("thought better of it");
        List<Integer> seen = new ArrayList<>();
        store.scan(handle -> {
            handle.createQuery("select id from note order by id")
                    .mapTo(Integer.class)
                    .forEach(seen::add);
            return seen.size();
        });
        assertThat(seen).hasSize(10_000).isSorted().doesNotHaveDuplicates();
        List<Integer> asked = store.read(handle -> handle.createQuery("select id from note where id < 3 order by id")
                .mapTo(Integer.class)
                .map(id -> handle.createQuery("select id from note where id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one())
                .list());
        assertThat(asked).containsExactly(0, 1, 2);
    }

    @Test
    void shows_in_a_failure_who_had_asked() {
        assertThatThrownBy(() -> store.read(handle -> {
                    throw new IllegalStateException("a bug");
                }))
                .satisfies(failure -> assertThat(failure.getSuppressed()[0].getStackTrace())
                        .extracting(StackTraceElement::getMethodName)
                        .anyMatch(method -> method.contains("shows_in_a_failure_who_had_asked")));
    }

    @Test
    void runs_a_transaction_once_more_that_lost_a_race() {
        AtomicInteger attempts = new AtomicInteger();
        String seen = store.transact(handle -> {
            if (attempts.incrementAndGet() == 1) {
                Thread rival = Thread.startVirtualThread(() -> store.write(other -> insert(other, 1)));
                join(rival);
                insert(handle, 1);
            }
            return "ids " + idsIn(handle);
        });
        assertThat(seen).isEqualTo("ids [1]");
        assertThat(attempts).hasValue(2);
    }

    @Test
    void does_not_hide_a_key_that_is_taken_for_good() {
        AtomicInteger attempts = new AtomicInteger();
        store.write(handle -> insert(handle, 1));
        assertThatThrownBy(() -> store.write(handle -> {
                    attempts.incrementAndGet();
                    insert(handle, 1);
                }))
                .isInstanceOf(StatementException.class);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void does_not_repeat_what_was_bound_in_the_message_of_a_failure() {
        assertThatThrownBy(() ->
                        store.write(handle -> handle.createUpdate("insert into note (id, words) values (:id, :words)")
                                .bind("id", (Integer) null)
                                .bind("words", "what a student wrote")
                                .execute()))
                .isInstanceOf(StatementException.class)
                .hasMessageNotContaining("what a student wrote");
    }

    @Test
    void refuses_to_be_asked_from_within_a_transaction() {
        assertThatThrownBy(() -> store.write(handle -> store.write(inner -> insert(inner, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pass the handle on");
    }

    @Test
    void keeps_the_hour_that_autumn_has_twice() {
        Instant first = Instant.parse("2026-11-01T09:30:00.123456Z");
        Instant second = first.plus(Duration.ofHours(1));
        for (Instant moment : List.of(first, second)) {
            Instant read = store.transact(handle -> {
                handle.createUpdate("insert into note (id, at_moment) values (:id, :moment)")
                        .bind("id", moment.equals(first) ? 1 : 2)
                        .bind("moment", moment)
                        .execute();
                return handle.createQuery("select at_moment from note where at_moment = :moment")
                        .bind("moment", moment)
                        .mapTo(Instant.class)
                        .one();
            });
            assertThat(read).isEqualTo(moment);
        }
    }

    @Test
    void stays_open_when_150_callers_are_interrupted_inside_a_query() throws Exception {
        store.write(handle -> {
            for (int i = 0; i < 100; i++) {
                insert(handle, i);
            }
        });
        int callers = 150;
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger flagged = new AtomicInteger();
        CountDownLatch inside = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int id = 1_000 + i;
            threads.add(Thread.ofVirtual().start(() -> {
                store.write(handle -> {
                    inside.countDown();
                    handle.createQuery("select count(*) from note a, note b where a.id + b.id > 100")
                            .mapTo(Long.class)
                            .one();
                    insert(handle, id);
                });
                answered.incrementAndGet();
                if (Thread.currentThread().isInterrupted()) {
                    flagged.incrementAndGet();
                }
            }));
        }
        inside.await();
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            assertThat(thread.join(PATIENCE)).isTrue();
        }

        assertThat(answered).hasValue(callers);
        assertThat(flagged.get())
                .as("callers who still know that they were interrupted")
                .isGreaterThan(callers / 2);
        assertThat(ids()).hasSize(100 + callers);
        assertThat(store.health(PATIENCE)).isEqualTo(new StoreHealth.Up());
    }

    @Test
    void finishes_what_was_accepted_and_then_refuses() throws Exception {
        Store own = Store.open(database.unmigrated());
        own.write(handle -> handle.execute("create table late (id integer)"));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread worker = Thread.startVirtualThread(() -> own.write(handle -> {
            inside.countDown();
            await(release);
            handle.execute("insert into late values (1)");
        }));
        inside.await();
        Thread closer = Thread.startVirtualThread(own::close);
        closer.interrupt();
        release.countDown();
        assertThat(closer.join(PATIENCE)).isTrue();
        assertThat(worker.join(PATIENCE)).isTrue();

        own.close();
        assertThatThrownBy(() -> own.write(handle -> insert(handle, 2)))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class, e -> assertThat(e.reason()).isEqualTo(new Closed()));
        assertThat(own.health(PATIENCE)).isInstanceOf(StoreHealth.Down.class);
    }

    @Test
    void says_down_when_no_thread_is_free_to_answer() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        int all = database.settings().isH2() ? Store.H2_CONNECTIONS : Store.POSTGRES_CONNECTIONS;
        CountDownLatch inside = new CountDownLatch(all);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            threads.add(Thread.startVirtualThread(() -> store.write(handle -> {
                inside.countDown();
                await(release);
            })));
        }
        inside.await();
        StoreHealth busy = store.health(Duration.ofMillis(20));
        release.countDown();
        for (Thread thread : threads) {
            assertThat(thread.join(PATIENCE)).isTrue();
        }
        assertThat(busy).isEqualTo(new StoreHealth.Down("no answer within 20 ms"));
        assertThat(store.health(PATIENCE)).isEqualTo(new StoreHealth.Up());
    }

    private static void insert(Handle handle, int id) {
        handle.execute("insert into note (id) values (?)", id);
    }

    private List<Integer> ids() {
        return store.read(StoreTest::idsIn);
    }

    private static List<Integer> idsIn(Handle handle) {
        return handle.createQuery("select id from note order by id")
                .mapTo(Integer.class)
                .list();
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(PATIENCE)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
