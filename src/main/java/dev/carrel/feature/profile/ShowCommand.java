package dev.carrel.feature.profile;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.MemberSettings;
import dev.carrel.community.Reach;
import dev.carrel.community.Seat;
import dev.carrel.community.SpaceWords;
import dev.carrel.community.ZoneWords;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code /profile show}: what is known of who asks, where it comes from, and the way to change each. */
final class ShowCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
            "profile show",
            Words.of(
                    "What Carrel knows of you here, and how to change it",
                    "Ce que Carrel sait de vous ici, et comment le changer",
                    "Qué sabe Carrel de usted aquí y cómo cambiarlo"));

    private final Supplier<Communities> communities;
    private final InstantSource clock;

    ShowCommand(Supplier<Communities> communities, InstantSource clock) {
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        Communities known = communities.get();
        MemberSettings own = known.memberSettings(Seat.of(caller));
        List<PersonId> persons = known.personsOf(Seat.of(caller));
        Reach reach = known.reach(Seat.of(caller));
        String headline = "You are " + (caller.role() == Role.ORGANIZER ? "an " : "a ") + word(caller.role()) + " here"
                + caller.zone()
                        .map(zone -> "; your time zone is " + ZoneWords.name(zone))
                        .orElse("")
                + ".";
        return Reply.show(Card.of(
                Text.of(headline),
                Block.Buttons.of(
                        Button.press("Change the time zone", Action.of("profile", "timezone")),
                        Button.press("Change the language", Action.of("profile", "language")),
                        TextModeCommand.toggle(caller.textMode(), false),
                        Button.press("How Carrel tells me", NotificationsCommand.NOTIFICATIONS),
                        Button.press("What is stored of me", Action.of("carrel", "privacy"))),
                new Block.Fields(List.of(
                        zone(caller, own),
                        language(caller, own),
                        Block.Field.of("Text mode", Text.of(own.textMode() ? "on: cards come as sentences" : "off")),
                        Block.Field.of("Quiet hours", Text.of(HoursCommand.words(reach.quiet()))),
                        Block.Field.of(
                                "Free hours",
                                Text.of(FreeCommand.words(known.freeTimes().of(Seat.of(caller))))),
                        told(reach),
                        identities(persons),
                        role(caller, own)))));
    }

    private static Block.Field role(Caller caller, MemberSettings own) {
        Text note = switch (caller.role()) {
            case STUDENT -> Text.empty();
            case ORGANIZER, MODERATOR ->
                Text.of(
                        own.role() == caller.role()
                                ? "given by a moderator here"
                                : "by your rights on the platform at the moment");
        };
        return new Block.Field("Role", Text.of(word(caller.role())), note);
    }

    private Block.Field zone(Caller caller, MemberSettings own) {
        return caller.zone()
                .map(zone -> new Block.Field(
                        "Time zone",
                        Text.of(ZoneWords.name(zone) + ", " + ZoneWords.clock(zone, clock.instant()) + " now"),
                        Text.of(own.zone().isPresent() ? "told by you" : "the community’s; you have told none")))
                .orElseGet(() -> new Block.Field(
                        "Time zone", Text.of("not known"), Text.of("times are in UTC until you tell it")));
    }

    private static Block.Field language(Caller caller, MemberSettings own) {
        return new Block.Field(
                "Language",
                Text.of(caller.language().ownName()),
                Text.of(own.language().isPresent() ? "chosen by you" : "as your app or the community is set"));
    }

    private static Block.Field told(Reach reach) {
        boolean several =
                reach.persons().stream().map(PersonId::platform).distinct().count() > 1;
        return new Block.Field(
                "Notifications",
                Text.of(NotificationsCommand.words(reach)),
                Text.of(
                        several
                                ? "on "
                                        + SpaceWords.platform(
                                                reach.persons().getFirst().platform()) + " first"
                                : ""));
    }

    private static Block.Field identities(List<PersonId> persons) {
        return new Block.Field(
                persons.size() == 1 ? "Identity" : "Identities",
                LinkCards.names(persons),
                persons.size() == 1 ? Text.empty() : Text.of("linked: settings and roles count for all of them"));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
