package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.community.Appointed;
import dev.carrel.community.Communities;
import dev.carrel.community.CommunitySettings;
import dev.carrel.community.ZoneWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What has been decided for a community so far, and what holds where nothing has.
 *
 * @param channel where announcements for the moderator's own space go
 */
record Decided(Optional<PlaceId> channel, CommunitySettings settings, List<Appointed> organizers) {
    private static final int MOST_NAMES = 5;

    static Decided of(Communities communities, Caller caller) {
        return new Decided(
                communities.announcementPlace(caller.community(), caller.space()),
                communities.communitySettings(caller.community()),
                communities.appointed(caller.community(), Role.ORGANIZER));
    }

    boolean nothing() {
        return channel.isEmpty()
                && settings.zone().isEmpty()
                && settings.language().isEmpty()
                && organizers.isEmpty();
    }

    /** A line for each decision, or for the default where there is none. */
    Block fields(Instant now) {
        return new Block.Fields(List.of(
                field(
                        say("Announcements", "Annonces", "Anuncios"),
                        channel.map(place -> Text.of(Inline.Name.of(place))),
                        say(
                                "none; Carrel answers only where it is asked",
                                "aucune ; Carrel ne répond que là où on l’interroge",
                                "ninguno; Carrel solo responde donde se le pregunta")),
                field(
                        say("Time zone", "Fuseau horaire", "Zona horaria"),
                        settings.zone()
                                .map(zone -> Text.of(ZoneWords.name(zone) + " (" + ZoneWords.now(zone, now) + ")")),
                        say(
                                "UTC, until students tell their own",
                                "UTC, tant que les étudiants n’indiquent pas le leur",
                                "UTC, hasta que los estudiantes indiquen la suya")),
                field(
                        say("Language", "Langue", "Idioma"),
                        settings.language().map(language -> Text.of(language.ownName())),
                        say(
                                "what each student’s app is set to",
                                "celle de l’application de chaque étudiant",
                                "el de la aplicación de cada estudiante")),
                field(
                        say("Organizers", "Organisateurs", "Organizadores"),
                        names(),
                        say("moderators alone", "les modérateurs seuls", "solo los moderadores"))));
    }

    private static Block.Field field(String label, Optional<Text> decided, String otherwise) {
        return Block.Field.of(
                label, decided.orElse(Text.of(say("by default ", "par défaut : ", "por defecto: ") + otherwise)));
    }

    private Optional<Text> names() {
        if (organizers.isEmpty()) {
            return Optional.empty();
        }
        Text names = Text.empty();
        for (Appointed organizer : organizers.subList(0, Math.min(MOST_NAMES, organizers.size()))) {
            names = names.then(names.isEmpty() ? "" : ", ").then(name(organizer));
        }
        int more = organizers.size() - MOST_NAMES;
        return Optional.of((more > 0
                        ? names.then(say(
                                " and " + more + " more",
                                " et " + more + (more == 1 ? " autre" : " autres"),
                                " y " + more + " más"))
                        : names)
                .then(say(", and moderators", ", et les modérateurs", ", y los moderadores")));
    }

    /** The way to decide. */
    static Button setUp() {
        return Button.press(
                say("Set Carrel up", "Configurer Carrel", "Configurar Carrel"), Action.of("moderate", "setup"));
    }

    /** Somebody under their first identity. */
    static Inline name(Appointed organizer) {
        return Inline.Name.of(organizer.persons().getFirst());
    }
}
