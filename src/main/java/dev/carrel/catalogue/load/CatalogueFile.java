package dev.carrel.catalogue.load;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A catalogue file as a tree that knows on which line each of its keys stands.
 *
 * @param tree missing where the file cannot be read at all
 * @param lines the line of each value by its JSON pointer
 * @param problems what kept the file from being read
 */
record CatalogueFile(String name, JsonNode tree, Map<String, Integer> lines, List<Problem> problems) {
    /** Larger than any catalogue: whatever it is, it is none. */
    private static final long MOST_BYTES = 20_000_000;

    static CatalogueFile read(Path path) {
        String name = path.toString();
        try {
            if (Files.size(path) > MOST_BYTES) {
                return unreadable(name, 1, "is larger than 20 MB, so it is no catalogue file");
            }
            return parse(name, Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return unreadable(name, 1, "is not written in UTF-8");
        } catch (IOException e) {
            return unreadable(name, 1, "cannot be read: " + e.getMessage());
        }
    }

    static CatalogueFile parse(String name, String text) {
        ObjectMapper mapper = name.toLowerCase(Locale.ROOT).endsWith(".json") ? strictJson() : strictYaml();
        try {
            Map<String, Integer> lines = lines(mapper, text);
            JsonNode tree = mapper.readTree(text);
            if (!tree.isObject()) {
                return unreadable(name, 1, "has no 'programs:' with programs under it");
            }
            return new CatalogueFile(name, tree, lines, List.of());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String what = e instanceof JsonParseException
                    ? e.getOriginalMessage()
                    : "cannot be read: " + e.getOriginalMessage();
            return unreadable(name, Math.max(line, 1), what.lines().findFirst().orElse("cannot be read"));
        }
    }

    /** The line of a value, or of the nearest thing around it. */
    int line(String pointer) {
        String place = pointer;
        while (!place.isEmpty() && !lines.containsKey(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }

    Problem problem(String pointer, String message) {
        return new Problem(name, line(pointer), message);
    }

    private static Map<String, Integer> lines(ObjectMapper mapper, String text) throws JsonProcessingException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
            }
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot fail to be read", e);
        }
        return lines;
    }

    private static ObjectMapper strictJson() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static ObjectMapper strictYaml() {
        return YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static CatalogueFile unreadable(String name, int line, String why) {
        return new CatalogueFile(name, MissingNode.getInstance(), Map.of(), List.of(new Problem(name, line, why)));
    }
}
