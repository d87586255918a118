package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.gathering.PlanOptions;
import java.util.List;
import java.util.Locale;

/** {@link Particulars} as options of a command, and as a form of their own: with them the one of an event would not fit. */
final class ParticularsOptions {
    private static final String NOTHING = "none";

    static final Option<String> SPEAKERS = said(
            "speakers",
            Words.of("Who speaks; or none", "Qui parle ; ou none", "Quién habla; o none"),
            Particulars.LONGEST_SPEAKERS,
            Words.of("Who speaks", "Qui parle", "Quién habla"));

    static final Option<String> TOPICS = said(
            "topics",
            Words.of(
                    "Its topics, by commas: archives, metadata; or none",
                    "Ses sujets, séparés par des virgules : archives, metadata ; ou none",
                    "Sus temas, separados por comas: archives, metadata; o none"),
            Particulars.LONGEST_TOPICS,
            Words.of("What its topics are", "La liste des sujets", "La lista de temas"));

    static final Option<String> REGION = said(
            "region",
            Words.of(
                    "Where one has to be: online, or a town or region; or none",
                    "Où il faut être : online, ou une ville ou région ; ou none",
                    "Dónde hay que estar: online, o una ciudad o región; o none"),
            Particulars.LONGEST_WORD,
            Words.of("A region", "Une région", "Una región"));

    static final Option<String> COST = said(
            "cost",
            Words.of(
                    "What it costs: free, $20, $10 for students; or none",
                    "Son prix : free, $20, $10 for students ; ou none",
                    "Qué cuesta: free, $20, $10 for students; o none"),
            Particulars.LONGEST_WORD,
            Words.of("What it costs", "Le prix", "Lo que cuesta"));

    static final Option<String> LANGUAGE = said(
            "language",
            Words.of(
                    "In which language it is held; or none",
                    "Dans quelle langue il a lieu ; ou none",
                    "En qué idioma es; o none"),
            Particulars.LONGEST_WORD,
            Words.of("Its language", "La langue", "El idioma"));

    /** Yes asks for all of them in a form; no is what its answer says, which leaves nothing as it was. */
    static final Option<Boolean> MORE = Option.flag(
            "more",
            Words.of(
                    "Yes: a form for speakers, topics, region, cost and language",
                    "Oui : un formulaire pour intervenants, sujets, région, prix et langue",
                    "Sí: un formulario para ponentes, temas, región, costo e idioma"));

    private ParticularsOptions() {}

    private static Option<String> said(String name, Words description, int most, Words what) {
        return Option.parsed(
                name,
                description,
                (raw, caller) -> raw.strip().toLowerCase(Locale.ROOT).equals(NOTHING)
                        ? Parsed.value("")
                        : PlanOptions.within(raw, most, what.said()));
    }

    /** Whether any is said. */
    static boolean isSaid(Invocation asked) {
        return List.of(SPEAKERS, TOPICS, REGION, COST, LANGUAGE).stream()
                .anyMatch(option -> asked.find(option).isPresent());
    }

    /** What is said; what is not stays as it was. */
    static Particulars of(Invocation asked, Particulars before) {
        return new Particulars(
                asked.find(SPEAKERS).orElse(before.speakers()),
                asked.find(TOPICS).orElse(before.topics()),
                asked.find(REGION).orElse(before.region()),
                asked.find(COST).orElse(before.cost()),
                asked.find(LANGUAGE).orElse(before.language()));
    }

    /** The form, filled in; whoever empties one of its answers takes it back. */
    static Form form(Posted event) {
        Particulars now = event.details().particulars();
        Action submit = PostedOption.action("edit", event.id()).with(MORE.name(), "no");
        return new Form(
                say("More about an event", "Plus de détails", "Más sobre un evento"),
                Text.empty(),
                List.of(
                        words(
                                SPEAKERS,
                                say("Who speaks", "Qui parle", "Quién habla"),
                                "",
                                now.speakers(),
                                Particulars.LONGEST_SPEAKERS),
                        words(
                                TOPICS,
                                say(
                                        "Topics, by commas",
                                        "Sujets, séparés par des virgules",
                                        "Temas, separados por comas"),
                                "archives, metadata",
                                now.topics(),
                                Particulars.LONGEST_TOPICS),
                        words(
                                REGION,
                                say("Where one has to be", "Où il faut être", "Dónde hay que estar"),
                                say("Online", "En ligne", "En línea"),
                                now.where(),
                                Particulars.LONGEST_WORD),
                        words(
                                COST,
                                say("What it costs", "Ce qu’il coûte", "Qué cuesta"),
                                say("Free", "Gratuit", "Gratis"),
                                now.price(),
                                Particulars.LONGEST_WORD),
                        words(
                                LANGUAGE,
                                say("In which language", "Dans quelle langue", "En qué idioma"),
                                say("English", "Français", "Español"),
                                now.language(),
                                Particulars.LONGEST_WORD)),
                submit);
    }

    private static Form.Input words(Option<String> option, String label, String hint, String value, int longest) {
        return new Form.Input.Words(option.name(), label, hint, false, value, longest, false);
    }
}
