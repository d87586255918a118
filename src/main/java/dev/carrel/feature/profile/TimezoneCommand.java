package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.community.ZoneAnswer;
import dev.carrel.community.ZoneWords;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /profile timezone}: tells the zone in which a member writes and reads times, or asks which one it is. */
final class TimezoneCommand implements Command {
    static final String ZONE_NAME = "zone";

    /** A line that works. */
    static final String EXAMPLE = "/profile timezone Boston";

    /** Takes the zone that a menu's reader chooses, and answers with a message of its own. */
    static final Action TELL = Action.of("profile", "timezone").choosing(ZONE_NAME);

    private static final int MOST_SUGGESTIONS = 25;
    private static final int LONGEST_QUOTE = 60;

    private final Supplier<Communities> communities;
    private final ZoneChoices choices;
    private final InstantSource clock;
    private final Option<String> zone;
    private final Declaration declaration;

    TimezoneCommand(Supplier<Communities> communities, ZoneChoices choices, InstantSource clock) {
        this.communities = communities;
        this.choices = choices;
        this.clock = clock;
        this.zone = Option.text(
                        ZONE_NAME,
                        Words.of(
                                "A city or a zone, such as Boston or America/Denver",
                                "Une ville ou un fuseau, comme Montréal ou America/Denver",
                                "Una ciudad o una zona, como Boston o America/Denver"))
                .suggesting((typed, caller) -> suggestions(typed))
                .takingTheRest();
        this.declaration = Declaration.of(
                        "profile timezone",
                        Words.of(
                                "Tell your time zone, in which you write and read times",
                                "Indiquer votre fuseau horaire, pour écrire et lire les heures",
                                "Indicar su zona horaria, en la que escribe y lee las horas"),
                        zone)
                .example("Boston")
                .example("America/Denver");
    }

    private List<Suggestion> suggestions(String typed) {
        return choices.startingWith(typed, MOST_SUGGESTIONS).stream()
                .map(found -> new Suggestion(
                        ZoneWords.name(found) + " (" + ZoneWords.now(found, choices.now()) + ")", found.getId()))
                .toList();
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        Optional<String> typed = invocation.find(zone);
        if (typed.isEmpty()) {
            return Reply.show(question(caller));
        }
        return switch (choices.find(typed.get())) {
            case ZoneAnswer.Known known -> told(caller, known.zone());
            case ZoneAnswer.Ambiguous city ->
                which(
                        city.candidates(),
                        quoted(city.typed())
                                + say(
                                        " is in several time zones. Which one is yours?",
                                        " est dans plusieurs fuseaux horaires. Lequel est le vôtre ?",
                                        " está en varias zonas horarias. ¿Cuál es la suya?"));
            case ZoneAnswer.Abbreviation letters ->
                which(
                        letters.candidates(),
                        quoted(letters.typed())
                                + say(
                                        " is used in several places, or only for half of the year. Where do you live?",
                                        " sert en plusieurs endroits, ou seulement la moitié de l’année. Où vivez-vous ?",
                                        " se usa en varios lugares, o solo durante medio año. ¿Dónde vive?"));
            case ZoneAnswer.FixedOffset offset ->
                offset.candidates().isEmpty()
                        ? unknown(offset.typed(), offset.candidates())
                        : which(
                                offset.candidates(),
                                quoted(offset.typed())
                                        + say(
                                                " does not follow the clocks of a place when they change. Where do you live?",
                                                " ne suit pas les changements d’heure d’un lieu. Où vivez-vous ?",
                                                " no sigue los cambios de hora de un lugar. ¿Dónde vive?"));
            case ZoneAnswer.Unknown nothing -> unknown(nothing.typed(), nothing.nearest());
        };
    }

    private Reply told(Caller caller, ZoneId chosen) {
        communities.get().chooseZone(Seat.of(caller), chosen);
        Instant now = clock.instant();
        String clock = ZoneWords.clock(chosen, now);
        return Reply.show(new Card(
                Tone.GOOD,
                Text.of(say("Your time zone is ", "Votre fuseau horaire est ", "Su zona horaria es "))
                        .thenStrong(ZoneWords.name(chosen))
                        .then(say(
                                ": it is " + clock + " there now.",
                                " : il y est en ce moment " + clock + ".",
                                ": allí es ahora " + clock + ".")),
                List.of(
                        new Block.Fields(List.of(
                                Block.Field.of(
                                        say("Zone", "Fuseau", "Zona"),
                                        Text.empty().thenCode(chosen.getId())),
                                Block.Field.of(
                                        say("From UTC", "Par rapport à UTC", "Respecto a UTC"),
                                        Text.of(ZoneWords.offsets(chosen, now))))),
                        Block.Buttons.of(
                                Button.press(
                                        say("That is not my time", "Ce n’est pas mon heure", "Esa no es mi hora"),
                                        Action.of("profile", "timezone").inPlace()),
                                Ways.profile()))));
    }

    private Card question(Caller caller) {
        Communities known = communities.get();
        Optional<ZoneId> own = known.memberSettings(Seat.of(caller)).zone();
        Optional<ZoneId> likely = caller.likelyZone()
                .or(() -> known.communitySettings(caller.community()).zone())
                .filter(guess -> !own.equals(Optional.of(guess)));
        Instant now = clock.instant();
        List<Block> blocks = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        likely.ifPresent(guess -> buttons.add(Button.primary(
                say("Yes, ", "Oui, ", "Sí, ") + ZoneWords.name(guess),
                TELL.with(ZONE_NAME, guess.getId()).choosing().inPlace())));
        buttons.add(Ways.anotherZone());
        blocks.add(new Block.Buttons(buttons));
        blocks.add(choices.menu(Ways.chooseZone(), likely.or(() -> own), TELL.inPlace()));
        blocks.add(new Block.Note(Text.of(say(
                        "Times you write and read are in your zone. Any city works: ",
                        "Les heures que vous écrivez et lisez sont dans votre fuseau. Toute ville convient : ",
                        "Las horas que escribe y lee están en su zona. Sirve cualquier ciudad: "))
                .thenCode(EXAMPLE)
                .then(".")));
        return Card.of(headline(own, likely, now), blocks.toArray(Block[]::new));
    }

    private static Text headline(Optional<ZoneId> own, Optional<ZoneId> likely, Instant now) {
        return own.map(zone -> Text.of(say("Your time zone is ", "Votre fuseau horaire est ", "Su zona horaria es "))
                        .thenStrong(ZoneWords.name(zone))
                        .then(" (" + ZoneWords.now(zone, now)
                                + say("). Which one should it be?", "). Lequel voulez-vous ?", "). ¿Cuál prefiere?")))
                .orElseGet(() -> likely.map(zone -> Text.of(say(
                                        "Is your time zone ", "Votre fuseau horaire est-il ", "¿Es su zona horaria "))
                                .thenStrong(ZoneWords.name(zone))
                                .then(" (" + ZoneWords.now(zone, now) + say(")?", ") ?", ")?")))
                        .orElse(Text.of(say(
                                "Which time zone are you in?",
                                "Dans quel fuseau horaire êtes-vous ?",
                                "¿En qué zona horaria está?"))));
    }

    private Reply which(List<ZoneId> candidates, String headline) {
        return Reply.show(Card.of(
                Text.of(headline), choices.among(candidates, TELL.inPlace()).toArray(Block[]::new)));
    }

    private Reply unknown(String name, List<ZoneId> nearest) {
        Refusal refusal = Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "Carrel knows no city and no time zone called " + quoted(name) + ".",
                                "Carrel ne connaît ni ville ni fuseau horaire du nom de " + quoted(name) + ".",
                                "Carrel no conoce ninguna ciudad ni zona horaria llamada " + quoted(name) + "."))
                .example(EXAMPLE);
        for (ZoneId near : nearest.stream().limit(4).toList()) {
            refusal = refusal.way(Button.press(
                    ZoneWords.name(near), TELL.with(ZONE_NAME, near.getId()).choosing()));
        }
        return Reply.refuse(refusal.way(Button.press(
                say("Choose from a menu", "Choisir dans un menu", "Elegir de un menú"),
                Action.of("profile", "timezone"))));
    }

    private static String quoted(String typed) {
        int end = typed.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, typed.codePointCount(0, typed.length())));
        return "“" + (end < typed.length() ? typed.substring(0, end) + "…" : typed) + "”";
    }
}
