package dev.carrel.feature.profile;

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
import dev.carrel.community.CalendarLinks;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /profile calendar}: an address at which a member's own calendar application fetches what is ahead for them. */
final class CalendarCommand implements Command {
    private static final Action CALENDAR = Action.of("profile", "calendar");

    /** What to do with the address. */
    private enum Step {
        ON,
        RENEW,
        OFF
    }

    private static final Option<Step> STEP = Option.pick(
                    "step",
                    Words.of(
                            "on for an address, renew for another one, off for none",
                            "on pour une adresse, renew pour une autre, off pour aucune",
                            "on para una dirección, renew para otra, off para ninguna"),
                    List.of(Step.values()),
                    step -> Choice.of(label(step), key(step)))
            .takingTheRest();
    private static final Option<Boolean> SURE = Option.flag(
            "sure",
            Words.of(
                    "Yes to give up the address that works now",
                    "Oui pour renoncer à l’adresse actuelle",
                    "Sí para renunciar a la dirección actual"));
    private static final Declaration DECLARATION = Declaration.of(
                    "profile calendar",
                    Words.of(
                            "See what is ahead for you in your own calendar app",
                            "Voir ce qui vous attend dans votre propre agenda",
                            "Ver lo que le espera en su propio calendario"),
                    STEP,
                    SURE)
            .example("on")
            .example("off sure:yes");

    private final Supplier<Communities> communities;
    private final Supplier<Optional<URI>> webAddress;

    CalendarCommand(Supplier<Communities> communities, Supplier<Optional<URI>> webAddress) {
        this.communities = communities;
        this.webAddress = webAddress;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        CalendarLinks links = communities.get().calendarLinks();
        boolean isOn = links.since(seat).isPresent();
        boolean sure = invocation.find(SURE).orElse(false);
        Optional<Step> step = invocation.find(STEP);
        if (step.filter(Step.OFF::equals).isPresent()) {
            return Reply.show(isOn ? off(links, seat, sure) : nothing("There is no address to turn off."));
        }
        Optional<URI> address = webAddress.get();
        if (address.isEmpty()) {
            return Reply.refuse(unreachable(isOn));
        }
        if (step.isEmpty() || (step.get() == Step.ON && isOn)) {
            return Reply.show(isOn ? on() : nothing("Your calendar app can show what is ahead for you here."));
        }
        if (isOn && !sure) {
            return Reply.show(question(
                    "Make a new address? The one that works now will not work any more.",
                    "Your calendar app stops being told until you give it the new one.",
                    Button.press("Make a new address", action(Step.RENEW, true))));
        }
        return Reply.show(told(address.get().resolve("/calendar/" + links.issue(seat) + ".ics"), isOn));
    }

    private static Card off(CalendarLinks links, Seat seat, boolean sure) {
        if (!sure) {
            return question(
                    "Turn the calendar off? Its address will not work any more.",
                    "Your calendar app is told nothing from then on. What it has taken over it may keep until you remove it there.",
                    new Button.Press("Turn it off", action(Step.OFF, true), Button.Look.DANGER));
        }
        links.turnOff(seat);
        return new Card(
                Tone.GOOD,
                Text.of("Turned off. The address does not work any more."),
                List.of(
                        Block.Buttons.of(Button.press("Turn it on again", action(Step.ON, false))),
                        new Block.Note(Text.of("Remove the calendar in your app too, or it keeps asking."))));
    }

    private static Card question(String headline, String detail, Button yes) {
        return Card.of(
                Text.of(headline),
                Block.Buttons.of(Button.press("Leave it as it is", CALENDAR.inPlace()), yes),
                new Block.Note(Text.of(detail)));
    }

    private static Card nothing(String headline) {
        return Card.of(
                Text.of(headline),
                Block.Buttons.of(Button.primary("Get an address", action(Step.ON, false))),
                new Block.Note(
                        Text.of(
                                "You get an address that only you know. Whoever has it can read your calendar here, and nothing else.")));
    }

    private static Card on() {
        return Card.of(
                Text.of("Your calendar can be fetched at the address that you were given."),
                Block.Buttons.of(
                        Button.press("New address", action(Step.RENEW, false)),
                        Button.press("Turn off", action(Step.OFF, false))),
                new Block.Note(
                        Text.of(
                                "It was shown once and is kept nowhere. If it is lost, or somebody else may have it, make a new one.")));
    }

    private static Card told(URI feed, boolean instead) {
        return new Card(
                Tone.GOOD,
                Text.of(
                        instead
                                ? "This is the new address; the old one does not work any more."
                                : "This is the address of your calendar. It is shown this once."),
                List.of(
                        new Block.Paragraph(Text.empty().thenCode(feed.toString())),
                        Block.Buttons.of(
                                Button.press("New address", action(Step.RENEW, false)),
                                Button.press("Turn off", action(Step.OFF, false))),
                        new Block.Heading("How to add it"),
                        new Block.Bullets(List.of(
                                Text.strong("Google Calendar, on a computer: ")
                                        .then("Other calendars, then From URL, and paste it."),
                                Text.strong("Apple Calendar: ")
                                        .then("File, then New Calendar Subscription, and paste it."),
                                Text.strong("Outlook: ").then("Add calendar, then Subscribe from web, and paste it."))),
                        new Block.Note(
                                Text.of(
                                        "Keep it to yourself: whoever has it can read your calendar. Apps ask again when they like; some only once a day, so rely on Carrel’s reminders."))));
    }

    private static Refusal unreachable(boolean isOn) {
        Refusal refusal = Refusal.of(
                Refusal.Kind.UNKNOWN,
                "Calendars cannot be fetched from this Carrel: whoever runs it has not said at which web address it is reached.");
        return (isOn ? refusal.way(Button.press("Turn off", action(Step.OFF, false))) : refusal)
                .way(Button.press("Show my profile", Action.of("profile", "show")));
    }

    private static Action action(Step step, boolean sure) {
        Action action = CALENDAR.with(STEP.name(), key(step));
        return sure ? action.with(SURE.name(), "yes").inPlace() : action;
    }

    private static String key(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private static String label(Step step) {
        return switch (step) {
            case ON -> "get an address";
            case RENEW -> "a new address";
            case OFF -> "turn it off";
        };
    }
}
