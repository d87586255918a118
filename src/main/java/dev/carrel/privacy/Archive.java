package dev.carrel.privacy;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.chat.PersonId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a copy into a zip file: a text for people, and each table as JSON for programs. The same copy gives the same bytes. */
final class Archive {
    static final String TEXT = "carrel.txt";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Archive() {}

    static byte[] of(Copy copy) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, copy, TEXT, text(copy).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<Table, List<SequencedMap<String, Object>>> table :
                    copy.rows().entrySet()) {
                add(zip, copy, table.getKey().name() + ".json", JSON.writeValueAsBytes(table.getValue()));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, Copy copy, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(copy.at().toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    static String text(Copy copy) {
        StringBuilder text = new StringBuilder("What Carrel keeps of you\n\nAs it was at ")
                .append(copy.at().truncatedTo(ChronoUnit.SECONDS))
                .append(", in community ")
                .append(copy.seat().community().value())
                .append(", where you are ")
                .append(copy.persons().stream().map(PersonId::toString).collect(Collectors.joining(" and ")))
                .append(".\nThe same is in the other files, one for each table. /profile erase deletes it all.\n");
        copy.more().forEach(line -> text.append("- ").append(line).append('\n'));
        copy.rows().forEach((table, rows) -> {
            text.append('\n')
                    .append(table.title())
                    .append("\nKept ")
                    .append(table.lifeTime())
                    .append(".\n");
            rows.forEach(row -> {
                text.append('\n');
                Copy.lines(table, row)
                        .forEach(line -> text.append("- ").append(line).append('\n'));
            });
        });
        return text.toString();
    }
}
