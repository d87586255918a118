package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a whole database: what is in them is what was there, or they are refused. */
@OnBothDatabases
class CopiesTest {
    private static final String HOSTILE = "tab\there, line\nthere, \\N and \\, 日本語 👩‍🚀, ';drop table member;-- \r\n";
    private static final String KEY = "EXkVs5BRnbzS0qIuJXqHNQ1UBEpbwXbxTSZMVlqZgBU=";
    private static final String OTHER_KEY = "3Vw0DkGgnxZnYyS1YVvYk0JQ2t8vYkqS0m4a7ZVbJ2k=";
    private static final CopyProgress SILENT = (table, done, of) -> {};

    private final TestDatabase database;

    @TempDir
    private Path folder;

    CopiesTest(TestDatabase database) {
        this.database = database;
    }

    private StoreSettings filled(int members) {
        StoreSettings settings = database.unmigrated();
        try (Store store = Store.open(settings)) {
            store.write(handle -> {
                handle.execute("insert into community (created_at) values (current_timestamp)");
                for (int i = 0; i < members; i++) {
                    handle.execute(
                            "insert into member (community_id, created_at, quiet_from) values (1, ?, ?)",
                            Instant.parse("2026-11-01T05:59:59.123456Z").plusSeconds(i),
                            i % 2 == 0 ? 7 : null);
                }
                handle.execute(
                        "insert into reminder (community_id, member_id, what, zone, first_at, created_at)"
                                + " values (1, 1, ?, '', timestamp '2026-11-01 01:30:00', current_timestamp)",
                        HOSTILE);
                handle.execute(
                        "insert into scheduled_tasks (task_name, task_instance, task_data, picked, version)"
                                + " values ('a', 'b', ?, false, 1)",
                        new byte[] {0, 1, -1});
                handle.execute("delete from member where id = " + members);
            });
        }
        return settings;
    }

    private static List<String> sums(StoreSettings settings) {
        try (Store store = Store.open(settings)) {
            return store.read(handle -> {
                try {
                    List<String> sums = new ArrayList<>();
                    for (TableShape table : TableShape.all(handle.getConnection())) {
                        sums.add(table.name() + " "
                                + RowCopy.sum(handle.getConnection(), table).text());
                    }
                    return sums;
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    private static long nextMember(StoreSettings settings) {
        try (Store store = Store.open(settings)) {
            return store.transact(handle -> handle.createUpdate(
                            "insert into member (community_id, created_at) values (1, current_timestamp)")
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
        }
    }

    private StoreSettings file(String name) {
        return StoreSettings.of("jdbc:h2:file:" + folder.resolve(name));
    }

    @Test
    void restores_what_was_backed_up_and_gives_no_number_twice() {
        StoreSettings settings = filled(2_500);
        Path backup = folder.resolve("carrel.backup");

        long rows = Copies.backup(settings, backup, BackupKeys.NONE, SILENT);

        assertThat(rows).isEqualTo(1 + 2_499 + 1 + 1);
        StoreSettings restored = database.unmigrated();
        assertThat(Copies.restore(restored, backup, BackupKeys.NONE, SILENT)).isEqualTo(rows);
        assertThat(sums(restored)).isEqualTo(sums(settings));
        assertThat(nextMember(restored)).isGreaterThan(2_500);
        assertThat(folder).isDirectoryNotContaining("glob:**proof*");
    }

    @Test
    void is_made_while_others_write_and_shows_one_moment() throws Exception {
        StoreSettings settings = filled(10);
        Path backup = folder.resolve("online.backup");
        AtomicBoolean done = new AtomicBoolean();
        try (Store store = Store.open(settings)) {
            Thread writer = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    store.write(handle -> {
                        long member = handle.createUpdate(
                                        "insert into member (community_id, created_at) values (1, current_timestamp)")
                                .executeAndReturnGeneratedKeys("id")
                                .mapTo(Long.class)
                                .one();
                        handle.execute("insert into member_role values (1, ?, 'ORGANIZER', current_timestamp)", member);
                    });
                }
            });
            try {
                store.backup(backup, BackupKeys.NONE, SILENT);
            } finally {
                done.set(true);
                writer.join();
            }
        }
        StoreSettings restored = file("restored");
        Copies.restore(restored, backup, BackupKeys.NONE, SILENT);
        try (Store store = Store.open(restored)) {
            int roles = store.read(handle -> handle.createQuery("select count(*) from member_role")
                    .mapTo(Integer.class)
                    .one());
            int members = store.read(handle -> handle.createQuery("select count(*) from member")
                    .mapTo(Integer.class)
                    .one());
            assertThat(members).isEqualTo(9 + roles);
        }
    }

    @Test
    void is_refused_into_a_database_with_rows_and_over_a_file() {
        StoreSettings settings = filled(3);
        Path backup = folder.resolve("carrel.backup");
        Copies.backup(settings, backup, BackupKeys.NONE, SILENT);
        List<String> before = sums(settings);

        assertThatThrownBy(() -> Copies.restore(settings, backup, BackupKeys.NONE, SILENT))
                .isInstanceOf(CopyFailed.class)
                .hasMessageContaining("There are rows");
        assertThatThrownBy(() -> Copies.backup(settings, backup, BackupKeys.NONE, SILENT))
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> Copies.backup(file("nowhere"), folder.resolve("other"), BackupKeys.NONE, SILENT))
                .hasMessageContaining("There is no Carrel database");
        assertThat(sums(settings)).isEqualTo(before);
    }

    @Test
    void takes_nothing_that_is_damaged() throws IOException {
        StoreSettings settings = filled(3);
        Path backup = folder.resolve("carrel.backup");
        Copies.backup(settings, backup, BackupKeys.NONE, SILENT);
        Path no = folder.resolve("no.backup");
        Files.writeString(no, "PK nonsense");
        Path cut = folder.resolve("cut.backup");
        byte[] whole = Files.readAllBytes(backup);
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        Path changed = folder.resolve("changed.backup");
        rewrite(backup, changed, "member.rows", "2026", "2025");
        Path fewer = folder.resolve("fewer.backup");
        rewrite(backup, fewer, "reminder.rows", "(?s).*", "");

        for (Path damaged : List.of(no, cut, changed, fewer, folder.resolve("missing"))) {
            StoreSettings target = database.unmigrated();
            assertThatThrownBy(() -> Copies.restore(target, damaged, BackupKeys.NONE, SILENT))
                    .as(damaged.toString())
                    .isInstanceOf(CopyFailed.class);
            assertThat(sums(target)).as(damaged.toString()).allMatch(sum -> sum.endsWith(" 0 0"));
        }
    }

    @Test
    void can_be_read_with_its_key_alone() throws IOException {
        BackupKeys keys = new BackupKeys(List.of(KEY));
        String name = keys.current().orElseThrow();
        StoreSettings settings = filled(500);
        Path backup = folder.resolve("sealed.backup");

        long rows = Copies.backup(settings, backup, keys, SILENT);

        assertThat(Copies.keyOf(backup)).contains(name);
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry each : zip.stream().map(ZipEntry.class::cast).toList()) {
                String content = new String(zip.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(content).as(each.getName()).doesNotContain("日本語", "2026-11-01", BackupFile.FORMAT);
            }
        }
        StoreSettings restored = database.unmigrated();
        BackupKeys more = new BackupKeys(List.of(OTHER_KEY, KEY));
        assertThat(Copies.restore(restored, backup, more, SILENT)).isEqualTo(rows);
        assertThat(sums(restored)).isEqualTo(sums(settings));
        assertThat(folder).isDirectoryNotContaining("glob:**proof*");
        for (BackupKeys wrong : List.of(BackupKeys.NONE, new BackupKeys(List.of(OTHER_KEY)))) {
            assertThatThrownBy(() -> Copies.restore(database.unmigrated(), backup, wrong, SILENT))
                    .isInstanceOf(CopyFailed.class)
                    .hasMessageContaining("is encrypted with key " + name);
        }
    }

    @Test
    void is_refused_when_what_is_sealed_was_changed() throws IOException {
        BackupKeys keys = new BackupKeys(List.of(KEY));
        StoreSettings settings = filled(3);
        Path backup = folder.resolve("sealed.backup");
        Path other = folder.resolve("other.backup");
        Copies.backup(settings, backup, keys, SILENT);
        Copies.backup(settings, other, keys, SILENT);
        Path flipped = folder.resolve("flipped.backup");
        rewrite(backup, flipped, "reminder.rows", content -> {
            content[content.length / 2] ^= 1;
            return content;
        });
        Path cut = folder.resolve("cut.backup");
        rewrite(backup, cut, "member.rows", content -> Arrays.copyOf(content, content.length - 1));
        Path mixed = folder.resolve("mixed.backup");
        try (ZipFile zip = new ZipFile(other.toFile())) {
            byte[] foreign = zip.getInputStream(zip.getEntry("member.rows")).readAllBytes();
            rewrite(backup, mixed, "member.rows", content -> foreign);
        }
        Path listed = folder.resolve("listed.backup");
        rewrite(backup, listed, BackupFile.CONTENTS, content -> {
            content[0] ^= 1;
            return content;
        });
        Path opened = folder.resolve("opened.backup");
        rewrite(backup, opened, Seal.ENTRY, content -> "carrel-sealed 1\nno\nseal\n".getBytes(StandardCharsets.UTF_8));

        for (Path damaged : List.of(flipped, cut, mixed, listed, opened)) {
            StoreSettings target = database.unmigrated();
            assertThatThrownBy(() -> Copies.restore(target, damaged, keys, SILENT))
                    .as(damaged.toString())
                    .isInstanceOf(CopyFailed.class);
            assertThat(sums(target)).as(damaged.toString()).allMatch(sum -> sum.endsWith(" 0 0"));
        }
    }

    private static void rewrite(Path from, Path to, String entry, String what, String with) throws IOException {
        rewrite(
                from,
                to,
                entry,
                content -> new String(content, StandardCharsets.UTF_8)
                        .replaceFirst(what, with)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void rewrite(Path from, Path to, String entry, UnaryOperator<byte[]> change) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry each : zip.stream().map(ZipEntry.class::cast).toList()) {
                out.putNextEntry(new ZipEntry(each.getName()));
                byte[] content = zip.getInputStream(each).readAllBytes();
                out.write(each.getName().equals(entry) ? change.apply(content) : content);
                out.closeEntry();
            }
        }
    }

    @Test
    void moves_everything_and_goes_on_where_it_broke_off() {
        StoreSettings from = file("source");
        try (Store store = Store.open(from)) {
            store.write(handle -> {
                handle.execute("insert into community (created_at) values (current_timestamp)");
                for (int i = 0; i < 1_500; i++) {
                    handle.execute("insert into member (community_id, created_at) values (1, current_timestamp)");
                }
                handle.execute(
                        "insert into reminder (community_id, member_id, what, zone, first_at, created_at)"
                                + " values (1, 1, ?, 'UTC', timestamp '2026-11-01 01:30:00', current_timestamp)",
                        HOSTILE);
            });
        }
        StoreSettings to = database.unmigrated();
        CopyProgress pulled = (table, done, of) -> {
            if (table.equals("reminder") && done == 1) {
                throw new CopyFailed("the plug was pulled");
            }
        };
        assertThatThrownBy(() -> Copies.move(from, to, pulled)).hasMessageContaining("the plug was pulled");

        List<String> again = new ArrayList<>();
        long rows = Copies.move(from, to, (table, done, of) -> again.add(table + " " + done));

        assertThat(rows).isEqualTo(1 + 1_500 + 1);
        assertThat(again).contains("member 1500").doesNotContain("member 1000");
        assertThat(sums(to)).isEqualTo(sums(from));
        assertThat(nextMember(to)).isGreaterThan(1_500);
        assertThatThrownBy(() -> Copies.move(from, to, SILENT)).hasMessageContaining("There are rows");
        assertThatThrownBy(() -> Copies.move(from, from, SILENT)).hasMessageContaining("the same database");
    }

    @Test
    void writes_a_row_so_that_it_is_read_back_the_same() {
        List<Optional<String>> row =
                List.of(Optional.of(""), Optional.empty(), Optional.of(HOSTILE), Optional.of("\\N"));

        assertThat(RowText.write(row)).doesNotContain("\n", "\r");
        assertThat(RowText.read(RowText.write(row))).isEqualTo(row);
        assertThatThrownBy(() -> RowText.read("a\\")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RowText.read("\\x")).isInstanceOf(IllegalArgumentException.class);
    }
}
