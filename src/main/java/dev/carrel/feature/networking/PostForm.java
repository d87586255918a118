package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Text;
import dev.carrel.feed.WebAddress;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.PlanOptions;
import java.util.List;
import java.util.Optional;

/** The form for what an event is: as much of it as fits into one. What else was typed goes with it. */
final class PostForm {
    private static final int LONGEST_TIME = 300;

    private PostForm() {}

    /**
     * What stands in it.
     *
     * @param hint of the time
     */
    record Values(String when, String hint, String title, Optional<Sort> sort, String link, String venue) {}

    static Form of(String title, Text introduction, Action action, Values values, boolean whenNeeded) {
        Action submit = action;
        List<Form.Input> inputs = List.of(
                words(
                        PlanOptions.WHEN.name(),
                        say("When, in your own time", "Quand, à votre heure", "Cuándo, en su hora"),
                        values.hint(),
                        whenNeeded,
                        values.when(),
                        LONGEST_TIME),
                words(
                        PostOptions.TITLE.name(),
                        say("What it is called", "Son titre", "Cómo se llama"),
                        "",
                        true,
                        values.title(),
                        Gatherings.LONGEST_TITLE),
                new Form.Input.Pick(
                        PostOptions.SORT.name(),
                        say("What kind of event it is", "Le genre d’événement", "Qué tipo de evento es"),
                        "",
                        false,
                        values.sort().map(sort -> sort.choice().value()).orElse(""),
                        Sort.ALL.stream().map(Sort::choice).toList()),
                words(
                        PostOptions.LINK.name(),
                        say("Where it is on the web", "Son adresse sur le web", "Su dirección en la web"),
                        "https://…",
                        false,
                        values.link(),
                        WebAddress.LONGEST),
                words(
                        PlanOptions.VENUE.name(),
                        say(
                                "Where it is, if it is somewhere",
                                "Où, s’il a lieu quelque part",
                                "Dónde, si es en algún lugar"),
                        "",
                        false,
                        values.venue(),
                        Gatherings.LONGEST_VENUE));
        for (String name : List.of(
                PlanOptions.WHEN.name(),
                PostOptions.TITLE.name(),
                PostOptions.SORT.name(),
                PostOptions.LINK.name(),
                PlanOptions.VENUE.name())) {
            submit = submit.without(name);
        }
        return new Form(title, introduction, inputs, submit);
    }

    private static Form.Input words(
            String name, String label, String hint, boolean required, String value, int longest) {
        return new Form.Input.Words(name, label, hint, required, value, longest, false);
    }
}
