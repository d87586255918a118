package dev.carrel.chat.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A way to ask; they all come down to a command and raw values. */
public sealed interface Request {

    /** A typed line, with or without its slash: {@code /program show kent}. */
    record Typed(String line) implements Request {}

    /** A command with options that the platform has taken apart. */
    record Filled(List<String> path, SequencedMap<String, String> values) implements Request {
        /** Keeps copies. */
        public Filled {
            path = List.copyOf(path);
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }
    }

    /** A button pressed, or a menu's choices taken. */
    record Pressed(String actionId, List<String> chosen) implements Request {
        /** Keeps a copy. */
        public Pressed {
            chosen = List.copyOf(chosen);
        }
    }

    /** A command's form, asked for before anything is typed. */
    record Opened(List<String> path) implements Request {
        /** Keeps a copy. */
        public Opened {
            path = List.copyOf(path);
        }
    }

    /** A form sent; an input left empty is absent or empty. */
    record Submitted(String actionId, Map<String, String> answers) implements Request {
        /** Keeps a copy. */
        public Submitted {
            answers = Map.copyOf(answers);
        }
    }
}
