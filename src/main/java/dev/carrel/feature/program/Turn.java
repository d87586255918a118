package dev.carrel.feature.program;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** From which state to which other one a program has gone, as the subject of a delivery names it. */
record Turn(String program, String before, String after) {
    /** Several of them, of which a subject of 1,000 characters holds seven, however long their names are. */
    static String text(List<Turn> turns) {
        return turns.stream()
                .map(turn -> turn.program + " " + turn.before + " " + turn.after)
                .collect(Collectors.joining("\n"));
    }

    static List<Turn> parse(String text) {
        return text.lines()
                .map(line -> Arrays.asList(line.split(" ", -1)))
                .map(words -> new Turn(words.get(0), words.get(1), words.get(2)))
                .toList();
    }
}
