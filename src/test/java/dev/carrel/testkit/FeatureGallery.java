package dev.carrel.testkit;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.chart.Pictures;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.feature.digest.Digests;
import dev.carrel.feature.focus.Focus;
import dev.carrel.feature.goal.Goals;
import dev.carrel.feature.group.Circles;
import dev.carrel.feature.moderate.Moderation;
import dev.carrel.feature.participation.ReportFiles;
import dev.carrel.feature.participation.TakingPart;
import dev.carrel.feature.participation.Weekly;
import dev.carrel.feature.privacy.OwnData;
import dev.carrel.feature.profile.Profiles;
import dev.carrel.feature.program.Programs;
import dev.carrel.feature.program.Watches;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.participation.Participation;
import dev.carrel.privacy.Erasure;
import dev.carrel.privacy.Exports;
import dev.carrel.store.Store;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Cards of the real commands as people meet them, for the surfaces' golden files: one story of a Discord server on 24 November 2026. */
public final class FeatureGallery {
    private static final PersonId ADA = new PersonId(Platform.DISCORD, RandomCards.IDS.get(0));
    private static final PersonId BOB = new PersonId(Platform.DISCORD, RandomCards.IDS.get(1));
    private static final PersonId EVE = new PersonId(Platform.SLACK, "U0CARREL1");
    private static final String CHANNEL = RandomCards.IDS.get(1);

    private FeatureGallery() {}

    /** The replies by a name that suits a file. */
    public static SequencedMap<String, Reply> replies() {
        SequencedMap<String, Reply> replies = new LinkedHashMap<>();
        cards().forEach((name, card) -> replies.put(name, Reply.show(card)));
        return replies;
    }

    private static SequencedMap<String, Card> cards() {
        ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
        SequencedMap<String, Card> cards = new LinkedHashMap<>();
        AtomicReference<Store> store = new AtomicReference<>();
        AtomicReference<Participation> participation = new AtomicReference<>();
        AtomicReference<Goals> goals = new AtomicReference<>();
        AtomicReference<Focus> focus = new AtomicReference<>();
        AtomicReference<Weekly> weekly = new AtomicReference<>();
        AtomicReference<Digests> digests = new AtomicReference<>();
        Pictures pictures =
                new Pictures(() -> Optional.of(URI.create("https://carrel.example.org/")), clock, new Random(4));
        try (CommunityDesk desk = new CommunityDesk(clock, (communities, outbox) -> {
            List<Command> commands = new ArrayList<>(commands(communities, outbox, store::get, clock));
            commands.addAll(TakingPart.commands(
                    participation::get,
                    communities,
                    () -> new Circles(
                                    store.get(), outbox.get(), communities.get(), clock, (handle, member, group) -> {})
                            .groups(),
                    () -> pictures,
                    new ReportFiles(
                            participation::get,
                            communities,
                            () -> Optional.of(URI.create("https://carrel.example.org/")),
                            clock),
                    caller -> goals.get().brief(caller),
                    weekly::get,
                    clock));
            commands.addAll(Goals.commands(goals::get, clock));
            commands.addAll(Focus.commands(focus::get));
            commands.addAll(Digests.commands(digests::get, clock));
            return commands;
        })) {
            store.set(desk.store());
            HeldBack boards = new HeldBack();
            participation.set(ParticipationCards.participation(desk, boards, clock));
            goals.set(GoalCardStories.goals(desk, participation.get(), clock));
            focus.set(FocusCardStories.focus(desk, participation.get(), clock));
            weekly.set(ParticipationCards.weekly(desk, participation.get(), goals.get(), clock));
            SummaryCardStories summaries = new SummaryCardStories(desk, participation.get(), clock);
            digests.set(summaries.digests());
            SpaceId server = new SpaceId(Platform.DISCORD, "4711");
            profile(desk, desk.visitor(server, ADA, Role.STUDENT), cards);
            CommunityDesk.Visitor bob = desk.visitor(server, BOB, Role.MODERATOR);
            welcome(desk, bob, cards);
            cards.put("audit-none", bob.card("/moderate audit"));
            setup(bob, cards);
            audit(bob, cards);
            watch(desk.visitor(server, ADA, Role.STUDENT), cards);
            told(desk.visitor(server, BOB, Role.STUDENT), cards);
            SpaceId workspace = new SpaceId(Platform.SLACK, "T0CARREL1");
            linkSpace(bob, desk.visitor(workspace, EVE, Role.MODERATOR), cards);
            link(bob, desk.visitor(workspace, EVE, Role.MODERATOR), cards);
            health(desk, bob, cards);
            leave(bob, cards);
            cards.put("audit-of-who-has-gone", bob.card("/moderate audit"));
            erase(desk, desk.visitor(server, ADA, Role.STUDENT), desk.visitor(server, BOB, Role.STUDENT), cards);
            new ParticipationCards(desk, server, participation.get(), boards, weekly.get(), clock)
                    .add(cards, summaries);
            new GoalCardStories(desk, server, goals.get(), clock).add(cards);
            new FocusCardStories(desk, server, focus.get(), clock).add(cards);
        }
        cards.putAll(SessionGallery.cards());
        cards.putAll(CohortGallery.cards());
        cards.putAll(RoomGallery.cards());
        return cards;
    }

    private static List<Command> commands(
            Supplier<Communities> communities, Supplier<Outbox> outbox, Supplier<Store> store, ManualClock clock) {
        Profiles profiles =
                new Profiles(communities, outbox, clock, () -> Optional.of(URI.create("https://carrel.example.org/")));
        CatalogueIndex index = new CatalogueIndex(BuiltInCatalogue.read());
        Supplier<Watches> watches =
                () -> new Watches(store.get(), outbox.get(), communities.get(), index.catalogue(), clock);
        List<Command> commands =
                new ArrayList<>(new Programs(index, clock, watches, profiles::zoneQuestion).commands());
        commands.addAll(profiles.commands());
        Supplier<Circles> circles =
                () -> new Circles(store.get(), outbox.get(), communities.get(), clock, (handle, member, group) -> {});
        commands.addAll(
                Circles.commands(() -> circles.get().groups(), communities, RoomDouble.nowhere(), seen -> List.of()));
        commands.addAll(OwnData.commands(
                communities,
                () -> circles.get().groups(),
                () -> new Erasure(store.get(), communities.get(), List.of(circles.get()::forget), person -> {}),
                () -> new Exports(store.get(), communities.get(), clock, new Random(3), List.of(circles.get()::named)),
                () -> Optional.of(URI.create("https://carrel.example.org/"))));
        commands.addAll(new Moderation(communities, outbox, Machine::allWell, clock).commands());
        return commands;
    }

    private static void profile(CommunityDesk desk, CommunityDesk.Visitor ada, SequencedMap<String, Card> cards) {
        cards.put(
                "deadlines-zone-question",
                ada.likelyIn(ZoneId.of("America/Chicago")).card("/program deadlines valdosta"));
        cards.put("profile-show-stranger", ada.card("/profile show"));
        cards.put("profile-timezone", ada.card("/profile timezone"));
        cards.put(
                "profile-timezone-likely",
                ada.likelyIn(ZoneId.of("America/Chicago")).card("/profile timezone"));
        cards.put("profile-timezone-letters", ada.card("/profile timezone EST"));
        cards.put("profile-timezone-offset", ada.card("/profile timezone UTC-5"));
        cards.put("profile-timezone-unknown", ada.card("/profile timezone Bostn"));
        cards.put("profile-timezone-told", ada.card("/profile timezone Boston"));
        cards.put("profile-language", ada.card("/profile language"));
        cards.put("profile-language-told", ada.card("/profile language français"));
        ada.card("/profile language " + Language.spoken());
        cards.put("profile-text-mode", ada.card("/profile text-mode"));
        cards.put("profile-text-mode-told", ada.card("/profile text-mode yes"));
        Seat seat = new Seat(ada.caller().community(), ada.caller().member());
        desk.communities().links().link(seat, EVE);
        cards.put("profile-show", ada.card("/profile show"));
        desk.communities().links().unlink(seat, EVE);
    }

    private static void welcome(CommunityDesk desk, CommunityDesk.Visitor bob, SequencedMap<String, Card> cards) {
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        Delivery delivery = new Delivery(
                bob.caller().community(),
                "welcome",
                "welcome",
                "",
                Optional.of(bob.caller().member()),
                new Recipient.Person(BOB),
                now,
                now,
                now);
        Topic topic =
                Objects.requireNonNull(Moderation.topics(desk.communities()).get("welcome"));
        cards.put("welcome", topic.card(delivery, bob.caller()).orElseThrow());
    }

    private static void setup(CommunityDesk.Visitor bob, SequencedMap<String, Card> cards) {
        cards.put("setup-first-contact", bob.card("/moderate setup"));
        cards.put(
                "setup-all-skipped",
                bob.press(say("Leave everything as it is", "Tout laisser tel quel", "Dejarlo todo como está")));
        bob.card("/moderate setup");
        cards.put("setup-clock", bob.choose(say("Choose a channel", "Choisissez un canal", "Elija un canal"), CHANNEL));
        bob.choose(
                say("Choose the time zone", "Choisissez le fuseau horaire", "Elija la zona horaria"), "America/Denver");
        cards.put(
                "setup-clock-chosen",
                bob.choose(say("Choose the language", "Choisissez la langue", "Elija el idioma"), "spanish"));
        cards.put("setup-people", bob.press(say("Next", "Suivant", "Siguiente")));
        cards.put(
                "setup-people-chosen",
                bob.choose(say("Add an organizer", "Ajouter un organisateur", "Añadir un organizador"), ADA.raw()));
        cards.put("setup-sure", bob.press(say("Take it back", "Le retirer", "Retirarlo")));
        bob.press(say("Keep", "Garder", "Conservar"));
        cards.put("setup-done", bob.press(say("Done", "Terminé", "Listo")));
        cards.put("setup-channel-again", bob.press(say("Change the channel", "Changer de canal", "Cambiar el canal")));
        cards.put("setup-overview", bob.card("/moderate setup"));
        cards.put("setup-not-appointed", bob.card("/moderate setup revoke:" + BOB.raw()));
    }

    private static void watch(CommunityDesk.Visitor ada, SequencedMap<String, Card> cards) {
        cards.put("watch-none", ada.card("/program watch"));
        cards.put("watch-begun", ada.card("/program watch kent"));
        cards.put("watch-already", ada.card("/program watch kent"));
        cards.put("watch-one", ada.press(say("What I watch", "Ce que je suis", "Lo que sigo")));
        ada.card("/program watch kent");
        cards.put("watch-ended", ada.press(say("Stop watching", "Ne plus suivre", "Dejar de seguir")));
        cards.put("watch-not-watched", ada.card("/program watch kent stop:yes"));
        List<String> many = BuiltInCatalogue.read().programs().stream()
                .map(Program::id)
                .limit(25)
                .toList();
        many.forEach(program -> ada.card("/program watch program:" + program));
        cards.put("watch-many", ada.card("/program watch"));
        cards.put("watch-too-many", ada.card("/program watch valdosta"));
    }

    private static void told(CommunityDesk.Visitor bob, SequencedMap<String, Card> cards) {
        cards.put("profile-hours", bob.card("/profile hours"));
        cards.put("profile-hours-told", bob.card("/profile hours 10pm 7am"));
        cards.put("profile-hours-whole-day", bob.card("/profile hours 10pm 22:00"));
        cards.put("profile-free", bob.card("/profile free"));
        cards.put("profile-free-unreadable", bob.card("/profile free some evenings"));
        cards.put("profile-free-told", bob.card("/profile free tue,thu 6-9pm; fri 22:00-02:00"));
        cards.put(
                "profile-free-forgotten",
                bob.press(say("Forget the hours", "Oublier les heures", "Olvidar las horas")));
        cards.put("profile-notifications", bob.card("/profile notifications"));
        cards.put("profile-notifications-not-there", bob.card("/profile notifications platform:slack"));
        cards.put("profile-link-one-space", bob.card("/profile link"));
        cards.put("profile-calendar", bob.card("/profile calendar"));
        cards.put(
                "profile-calendar-told",
                bob.press(say("Get an address", "Obtenir une adresse", "Obtener una dirección")));
        cards.put("profile-calendar-on", bob.card("/profile calendar"));
        cards.put("profile-calendar-renew", bob.press(say("New address", "Nouvelle adresse", "Dirección nueva")));
        cards.put(
                "profile-calendar-renewed",
                bob.press(say("Make a new address", "Créer une nouvelle adresse", "Crear una dirección nueva")));
        cards.put("profile-calendar-sure", bob.press(say("Turn off", "Désactiver", "Desactivar")));
        cards.put("profile-calendar-off", bob.press(say("Turn it off", "Le désactiver", "Desactivarlo")));
    }

    private static void linkSpace(
            CommunityDesk.Visitor bob, CommunityDesk.Visitor eve, SequencedMap<String, Card> cards) {
        cards.put("link-space-alone", bob.card("/moderate link-space"));
        Card code = bob.press(say("Get a code", "Obtenir un code", "Obtener un código"));
        cards.put("link-space-code", code);
        cards.put("link-space-unknown", eve.card("/moderate link-space code:AAAA-AAAA"));
        cards.put("link-space-own", bob.card("/moderate link-space code:" + CommunityDesk.code(code)));
        cards.put("link-space-sure", eve.card("/moderate link-space code:" + CommunityDesk.code(code)));
        cards.put("link-space-joined", eve.press(say("Yes, join", "Oui, réunir", "Sí, unir")));
        cards.put(
                "link-space-overview",
                eve.press(say("See what is linked", "Voir ce qui est lié", "Ver qué está vinculado")));
    }

    private static void link(CommunityDesk.Visitor bob, CommunityDesk.Visitor eve, SequencedMap<String, Card> cards) {
        Card code = bob.card("/profile link");
        cards.put("profile-link-code", code);
        cards.put("profile-link-unknown", eve.card("/profile link AAAA-AAAA"));
        cards.put("profile-link-own", bob.card("/profile link " + CommunityDesk.code(code)));
        cards.put("profile-link-sure", eve.card("/profile link " + CommunityDesk.code(code)));
        cards.put("profile-link-joined", eve.press(say("Yes, make us one", "Oui, ne faire qu’un", "Sí, unirnos")));
        cards.put("profile-link-linked", eve.press(say("Undo", "Annuler", "Deshacer")));
        cards.put("profile-notifications-linked", bob.card("/profile notifications"));
        eve.card("/profile link");
        cards.put("profile-link-part", eve.press(say("Take apart", "Séparer", "Separar")));
        cards.put("profile-link-parted", eve.press(say("Take apart", "Séparer", "Separar")));
        for (int i = 0; i < 4; i++) {
            eve.card("/profile link AAAA-AAAA");
        }
        cards.put("profile-link-too-many", eve.card("/profile link AAAA-AAAA"));
        cards.put("profile-link-not-yours", eve.card("/profile link undo:" + BOB));
    }

    private static void health(CommunityDesk desk, CommunityDesk.Visitor bob, SequencedMap<String, Card> cards) {
        CommunityId community = bob.caller().community();
        DeadLetters letters = new DeadLetters(desk.store(), desk.outbox());
        desk.store().write(handle -> handle.execute("delete from delivery"));
        cards.put("health-all-well", bob.card("/moderate health"));
        letters.fail(community, "1", new Recipient.Person(ADA), Instant.parse("2026-11-24T11:00:00Z"));
        cards.put("health-one-failed", bob.card("/moderate health"));
        for (int number = 2; number <= 12; number++) {
            letters.fail(
                    community,
                    Integer.toString(number),
                    new Recipient.Place(new PlaceId(Platform.SLACK, "C0CARREL1")),
                    Instant.parse("2026-11-24T11:00:00Z"));
        }
        cards.put("health-many-failed", bob.card("/moderate health"));
        cards.put("health-sent-again", bob.press(say("Try all again", "Tout réessayer", "Reintentar todo")));
        cards.put("health-nothing-to-send", bob.card("/moderate health retry:999999"));
    }

    private static void erase(
            CommunityDesk desk,
            CommunityDesk.Visitor ada,
            CommunityDesk.Visitor bob,
            SequencedMap<String, Card> cards) {
        CommunityDesk.Visitor stranger = desk.visitor(
                new SpaceId(Platform.DISCORD, "4711"),
                new PersonId(Platform.DISCORD, RandomCards.IDS.get(2)),
                Role.STUDENT);
        cards.put("profile-erase-stranger", stranger.card("/profile erase"));
        Seat seat = Seat.of(ada.caller());
        desk.communities().links().link(seat, EVE);
        for (int number = 1; number <= 12; number++) {
            ada.card("/group create name:\"Shelf " + number + "\"");
        }
        bob.card("/group join Shelf 1");
        cards.put("profile-export", ada.card("/profile export"));
        cards.put(
                "profile-export-taken-back",
                ada.press(say("Take the address back", "Retirer l’adresse", "Retirar la dirección")));
        cards.put("profile-export-none", ada.card("/profile export undo:yes"));
        cards.put("profile-export-here", ada.press(say("Read it here", "Le lire ici", "Leerlo aquí")));
        cards.put("profile-export-stranger", stranger.card("/profile export here:yes"));
        ada.card("/profile erase");
        cards.put("profile-erase-sure", ada.press(say("Erase it", "L’effacer", "Borrarlo")));
        bob.card("/group join Shelf 2");
        cards.put(
                "profile-erase-changed",
                ada.press(say("Yes, erase it now", "Oui, l’effacer maintenant", "Sí, borrarlo ahora")));
        ada.press(say("Erase it", "L’effacer", "Borrarlo"));
        cards.put(
                "profile-erased",
                ada.press(say("Yes, erase it now", "Oui, l’effacer maintenant", "Sí, borrarlo ahora")));
    }

    private static void audit(CommunityDesk.Visitor bob, SequencedMap<String, Card> cards) {
        cards.put("audit-many", bob.card("/moderate audit"));
        cards.put("audit-roles", bob.choose(say("Only: everything", "Seulement : tout", "Solo: todo"), "roles"));
        cards.put("audit-nothing-of-that", bob.card("/moderate audit kind:groups person:" + BOB.raw()));
    }

    private static void leave(CommunityDesk.Visitor bob, SequencedMap<String, Card> cards) {
        cards.put("link-space-leave", bob.card("/moderate link-space leave:slack:T0CARREL1"));
        cards.put("link-space-left", bob.press(say("Take it out", "Le retirer", "Sacarlo")));
        cards.put("link-space-not-here", bob.card("/moderate link-space leave:slack:T0CARREL1"));
    }
}
