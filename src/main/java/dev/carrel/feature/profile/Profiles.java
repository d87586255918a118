package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands by which members tell about themselves. Immutable. */
public final class Profiles {
    private final Supplier<Communities> communities;
    private final ZoneChoices choices;
    private final List<Command> commands;

    /**
     * Commands over these communities.
     *
     * @param communities asked when a command runs, never for its declaration
     * @param outbox takes what is told to the other side when accounts are linked
     * @param clock says what time it is in a zone
     */
    public Profiles(
            Supplier<Communities> communities,
            Supplier<Outbox> outbox,
            InstantSource clock,
            Supplier<Optional<URI>> webAddress) {
        this.communities = communities;
        this.choices = new ZoneChoices(clock);
        this.commands = List.of(
                new ShowCommand(communities, clock),
                new TimezoneCommand(communities, choices, clock),
                new LanguageCommand(communities),
                new TextModeCommand(communities),
                new HoursCommand(communities),
                new FreeCommand(communities),
                new NotificationsCommand(communities),
                new LinkCommand(communities, outbox, clock),
                new CalendarCommand(communities, webAddress));
    }

    /** What messages about members' accounts say, by topic. */
    public static Map<String, Topic> topics(Communities communities) {
        return Map.of(LinkedTopic.TOPIC, new LinkedTopic(communities));
    }

    /** One command each for showing, the time zone, the language, text mode, quiet hours, free hours, notifications, linked accounts and the calendar. */
    public List<Command> commands() {
        return commands;
    }

    /**
     * What a card that says times ends with for somebody whose zone nobody has told: a quiet line and a menu, at most twice for each
     * member; nothing for everybody else. May block; for answers that only the caller sees.
     */
    public List<Block> zoneQuestion(Caller caller) {
        if (caller.zone().isPresent() || !communities.get().offerZone(Seat.of(caller))) {
            return List.of();
        }
        return List.of(
                new Block.Note(Text.of(say(
                                "Carrel does not know your time zone yet. Choose it once, or type ",
                                "Carrel ne connaît pas encore votre fuseau horaire. Choisissez-le une fois, ou tapez ",
                                "Carrel aún no conoce su zona horaria. Elíjala una vez, o escriba "))
                        .thenCode(TimezoneCommand.EXAMPLE)
                        .then(".")),
                choices.menu(Ways.chooseZone(), caller.likelyZone(), TimezoneCommand.TELL));
    }

    /** A menu of zones, the caller's likeliest first, for a card that cannot go on without one. */
    public Block zoneMenu(Caller caller, Action tell) {
        return choices.menu(
                say("Choose the time zone", "Choisissez le fuseau horaire", "Elija la zona horaria"),
                caller.likelyZone(),
                tell);
    }
}
