package dev.carrel.feature.career;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.job.Regions;
import dev.carrel.job.Wanted;
import java.util.Locale;
import java.util.function.Supplier;

/** What somebody looks for, as the options of the commands about jobs. */
final class JobOptions {
    static final Option<String> ROLE = Option.text(
                    "role",
                    Words.of(
                            "What it is called: archivist, metadata, school librarian",
                            "Son intitulé : archiviste, métadonnées, bibliothécaire",
                            "Cómo se llama: archivista, metadatos, bibliotecario"))
            .upTo(Wanted.LONGEST)
            .takingTheRest();

    static final Option<Boolean> REMOTE = Option.flag(
            "remote",
            Words.of("Yes: only what can be done from anywhere", "Oui : seulement à distance", "Sí: solo a distancia"));

    private static final String PLACE = "place";
    private static final int MOST_SUGGESTIONS = 25;

    private final Option<String> place;

    JobOptions(Supplier<Regions> regions) {
        this.place = Option.text(
                        PLACE,
                        Words.of(
                                "Where: a town, a state or province, or a country",
                                "Où : une ville, un État ou une province, ou un pays",
                                "Dónde: una ciudad, un estado o provincia, o un país"))
                .upTo(Wanted.LONGEST)
                .suggesting((typed, caller) -> {
                    String folded = typed.strip().toLowerCase(Locale.ROOT);
                    return regions.get().names().stream()
                            .filter(name -> name.toLowerCase(Locale.ROOT).contains(folded))
                            .limit(MOST_SUGGESTIONS)
                            .map(Suggestion::of)
                            .toList();
                });
    }

    Option<String> place() {
        return place;
    }

    Wanted wanted(Invocation invocation) {
        return new Wanted(
                invocation.find(ROLE).orElse(""),
                invocation.find(place).orElse(""),
                invocation.find(REMOTE).orElse(false));
    }

    /** The command with what is wanted. */
    static Action with(Action command, Wanted wanted) {
        Action action = command;
        if (!wanted.role().isEmpty()) {
            action = action.with(ROLE.name(), wanted.role());
        }
        if (!wanted.place().isEmpty()) {
            action = action.with(PLACE, wanted.place());
        }
        return wanted.remote() ? action.with(REMOTE.name(), "yes") : action;
    }
}
