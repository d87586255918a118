package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.community.Reach;
import dev.carrel.community.Reaches;
import dev.carrel.community.Seat;
import dev.carrel.community.SpaceWords;
import dev.carrel.community.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code /profile notifications}: where a member is told what, and on which of their platforms. */
final class NotificationsCommand implements Command {
    static final Action NOTIFICATIONS = Action.of("profile", "notifications");

    private static final Option<Notice> KIND = Option.pick(
            "kind",
            Words.of(
                    "What it is about; without it, everything",
                    "De quoi il s’agit ; sinon, tout",
                    "De qué se trata; si no, todo"),
            List.of(Notice.values()),
            notice -> Choice.of(label(notice), key(notice)));
    private static final Option<Way> WAY = Option.pick(
            "way",
            Words.of("Where you are told", "Où vous en êtes averti", "Dónde se le avisa"),
            List.of(Way.values()),
            way -> Choice.of(label(way), key(way)));
    private static final Option<Platform> PLATFORM = Option.pick(
            "platform",
            Words.of(
                    "Where Carrel writes to you first, if you are linked",
                    "Où Carrel vous écrit d’abord, si vous êtes lié",
                    "Dónde le escribe Carrel primero, si está vinculado"),
            List.of(Platform.values()),
            platform -> Choice.of(SpaceWords.platform(platform), platform.key()));
    private static final Declaration DECLARATION = Declaration.of(
                    "profile notifications",
                    Words.of(
                            "Choose what Carrel tells you, and where",
                            "Choisir ce que Carrel vous dit, et où",
                            "Elegir qué le avisa Carrel y dónde"),
                    KIND,
                    WAY,
                    PLATFORM)
            .example("")
            .example("kind:event way:direct");

    private final Supplier<Communities> communities;

    NotificationsCommand(Supplier<Communities> communities) {
        this.communities = communities;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Optional<Notice> kind = invocation.find(KIND);
        Optional<Way> way = invocation.find(WAY);
        Optional<Platform> platform = invocation.find(PLATFORM);
        if (platform.isPresent() && !platforms(communities.get().reach(seat)).contains(platform.get())) {
            return Reply.refuse(notThere(platform.get()));
        }
        Reaches reaches = communities.get().reaches();
        way.ifPresent(chosen -> kind.map(List::of)
                .orElse(List.of(Notice.values()))
                .forEach(notice -> reaches.choose(seat, notice, chosen)));
        platform.ifPresent(chosen -> reaches.prefer(seat, chosen));
        boolean changed = way.isPresent() || platform.isPresent();
        return Reply.show(card(changed ? Tone.GOOD : Tone.NEUTRAL, invocation.caller()));
    }

    private Card card(Tone tone, Caller caller) {
        Reach reach = communities.get().reach(Seat.of(caller));
        List<Block> blocks = new ArrayList<>();
        for (Notice notice : Notice.values()) {
            blocks.add(new Block.Menu(
                    label(notice) + Punctuation.colon() + label(reach.way(notice)),
                    Arrays.stream(Way.values())
                            .map(way -> Choice.of(label(way), key(way)))
                            .toList(),
                    1,
                    1,
                    NOTIFICATIONS.with(KIND.name(), key(notice)).inPlace().choosing(WAY.name())));
        }
        List<Platform> platforms = platforms(reach);
        if (platforms.size() > 1) {
            String first = SpaceWords.platform(platforms.getFirst());
            blocks.add(new Block.Menu(
                    say(
                            "Written to on " + first + " first",
                            "Carrel écrit d’abord sur " + first,
                            "Carrel escribe primero en " + first),
                    platforms.stream()
                            .map(platform -> Choice.of(SpaceWords.platform(platform), platform.key()))
                            .toList(),
                    1,
                    1,
                    NOTIFICATIONS.inPlace().choosing(PLATFORM.name())));
        }
        blocks.add(Block.Buttons.of(
                Button.press(
                        say("Choose quiet hours", "Choisir des heures calmes", "Elegir horas de silencio"),
                        HoursCommand.HOURS),
                Button.press(
                        say("When I am reminded", "Quand on me le rappelle", "Cuándo se me recuerda"),
                        Action.of("profile", "reminders")),
                Ways.profile()));
        blocks.add(new Block.Fields(List.of(Block.Field.of(
                say("Quiet hours", "Heures calmes", "Horas de silencio"),
                Text.of(HoursCommand.words(reach.quiet()))))));
        blocks.add(new Block.Note(Text.of(say(
                "The channel is the one it belongs to: a group’s own, the one for announcements, or where you asked.",
                "Le canal est celui dont il s’agit : celui d’un groupe, celui des annonces, ou celui où vous avez demandé.",
                "El canal es el que corresponde: el de un grupo, el de los anuncios o aquel donde usted preguntó."))));
        return new Card(tone, Text.of(words(reach) + "."), blocks);
    }

    private static Refusal notThere(Platform platform) {
        String there = SpaceWords.platform(platform);
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "Carrel does not know you on " + there + " in this community.",
                                "Carrel ne vous connaît pas sur " + there + " dans cette communauté.",
                                "Carrel no lo conoce en " + there + " en esta comunidad."))
                .way(Button.press(say("Link my accounts", "Lier mes comptes", "Vincular mis cuentas"), LinkCards.LINK))
                .way(Button.press(
                        say("Show what is chosen", "Montrer ce qui est choisi", "Mostrar lo elegido"), NOTIFICATIONS));
    }

    /** Those of the member's identities, the preferred one first. */
    private static List<Platform> platforms(Reach reach) {
        return reach.persons().stream().map(PersonId::platform).distinct().toList();
    }

    /** {@code Directly to you: reminders, sessions. In the channel: events}. */
    static String words(Reach reach) {
        return Arrays.stream(Way.values())
                .map(way -> Arrays.stream(Notice.values())
                        .filter(notice -> reach.way(notice) == way)
                        .map(NotificationsCommand::several)
                        .collect(Collectors.joining(", ", prefix(way), "")))
                .filter(line -> !line.endsWith(": "))
                .collect(Collectors.joining(". "));
    }

    private static String several(Notice notice) {
        return switch (notice) {
            case REMINDER -> say("reminders", "rappels", "recordatorios");
            case SESSION -> say("sessions", "séances", "sesiones");
            case EVENT -> say("events", "événements", "eventos");
            case PROGRAM -> say("programs", "programmes", "programas");
            case JOB -> say("jobs", "offres d’emploi", "empleos");
        };
    }

    private static String prefix(Way way) {
        return switch (way) {
            case DIRECT -> say("Directly to you: ", "Directement à vous : ", "Directamente a usted: ");
            case CHANNEL -> say("In the channel: ", "Dans le canal : ", "En el canal: ");
            case NOWHERE -> say("Not at all: ", "Pas du tout : ", "Nunca: ");
        };
    }

    private static String label(Notice notice) {
        return switch (notice) {
            case REMINDER -> say("Reminders", "Rappels", "Recordatorios");
            case SESSION -> say("Sessions of my groups", "Séances de mes groupes", "Sesiones de mis grupos");
            case EVENT -> say("Networking events", "Événements de réseautage", "Eventos de contactos profesionales");
            case PROGRAM -> say("Programs I watch", "Programmes que je suis", "Programas que sigo");
            case JOB -> say("Jobs I look for", "Offres d’emploi que je cherche", "Empleos que busco");
        };
    }

    private static String label(Way way) {
        return switch (way) {
            case DIRECT -> say("directly to me", "directement à moi", "directamente a mí");
            case CHANNEL -> say("in the channel", "dans le canal", "en el canal");
            case NOWHERE -> say("not at all", "pas du tout", "nunca");
        };
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
