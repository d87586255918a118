package dev.carrel.feature.program;

import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.ActionShelf;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.CommandTree;
import dev.carrel.chat.command.Names;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Request;
import dev.carrel.testkit.ManualClock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;

/** The program commands on the real catalogue behind a real router, on 24 November 2026, as one student uses them. */
final class Desk {
    private static final Programs PROGRAMS = new Programs(
            new CatalogueIndex(BuiltInCatalogue.read()),
            ManualClock.at("2026-11-24T12:00:00Z"),
            () -> {
                throw new IllegalStateException("nothing is watched at this desk");
            },
            caller -> caller.zone().isPresent() ? List.of() : List.of(new Block.Note(Text.of("Which is your zone?"))));

    private final CommandRouter router;
    private final Origin origin;

    Desk(Optional<ZoneId> zone, Language language) {
        PersonId person = new PersonId(Platform.CONSOLE, "ada");
        SpaceId space = new SpaceId(Platform.CONSOLE, "terminal");
        this.origin = new Origin(person, space, new PlaceId(Platform.CONSOLE, "desk"), Role.STUDENT, Locale.ENGLISH);
        Caller caller = new Caller(
                new CommunityId(1),
                new MemberId(1),
                person,
                space,
                new PlaceId(Platform.CONSOLE, "desk"),
                Role.STUDENT,
                language,
                zone,
                Optional.empty(),
                false);
        this.router = new CommandRouter(
                CommandTree.of(PROGRAMS.commands()),
                new ActionCodec(new Shelf()),
                asked -> caller,
                Names.untold(),
                (platform, command, outcome, took) -> {},
                () -> "a-bug");
    }

    Desk(Optional<ZoneId> zone) {
        this(zone, Language.ENGLISH);
    }

    Desk(Language language) {
        this(Optional.of(ZoneId.of("America/Chicago")), language);
    }

    Desk() {
        this(Optional.of(ZoneId.of("America/Chicago")));
    }

    Answer answer(String line) {
        return router.answer(origin, new Request.Typed(line));
    }

    /** The card that answers a line, be it a refusal's. */
    Card ask(String line) {
        return card(answer(line));
    }

    String said(String line) {
        return Said.by(ask(line));
    }

    String firstLine(String line) {
        return ask(line).headline().words();
    }

    /** Presses a control, its action written into an id and read back as on a platform. */
    Card press(Answer answer, Action action, String... chosen) {
        String id = answer.ids().idOf(action);
        return card(router.answer(origin, new Request.Pressed(id, List.of(chosen))));
    }

    /** What a control's command says, asked by what the control carries. */
    Reply reply(Action action) {
        return router.answer(origin, new Request.Filled(action.path(), action.values()))
                .reply();
    }

    static Card card(Answer answer) {
        return switch (answer.reply()) {
            case Reply.Show show -> show.card();
            case Reply.Refuse refuse -> {
                Assertions.assertThat(refuse.refusal().what().words()).doesNotContain("a-bug");
                yield refuse.refusal().card();
            }
            case Reply.Ask ask -> throw new AssertionError("asked back: " + ask.form());
        };
    }

    /** Keeps long actions for as long as the test runs. */
    private static final class Shelf implements ActionShelf {
        private final Map<String, String> kept = new ConcurrentHashMap<>();

        @Override
        public String put(CommunityId community, MemberId reader, String payload) {
            String key = "k" + Integer.toHexString(payload.hashCode());
            kept.put(key, payload);
            return key;
        }

        @Override
        public Optional<String> get(CommunityId community, String key) {
            return Optional.ofNullable(kept.get(key));
        }
    }
}
