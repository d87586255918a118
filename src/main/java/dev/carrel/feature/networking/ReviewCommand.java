package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Role;
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
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /event review}: looks over what feeds told, one entry after the other, and approves or dismisses it. */
final class ReviewCommand implements Command {
    static final Action ALL = Action.of("event", "review");

    private static final long LARGEST = 1L << 53;
    private static final Option<Long> FEED = Option.whole(
            FeedOptions.FEED,
            Words.of(
                    "The number of the feed; without it, all of them",
                    "Le numéro du flux ; sans cela, tous",
                    "El número de la fuente; sin él, todas"),
            1,
            LARGEST - 1);
    private static final Option<Long> APPROVE = Option.whole(
            "approve",
            Words.of(
                    "The number of an entry to announce",
                    "Le numéro d’une entrée à annoncer",
                    "El número de una entrada que anunciar"),
            1,
            LARGEST - 1);
    private static final Option<Long> DISMISS = Option.whole(
            "dismiss",
            Words.of(
                    "The number of an entry that nobody is to be shown",
                    "Le numéro d’une entrée à ne montrer à personne",
                    "El número de una entrada que no se muestra"),
            1,
            LARGEST - 1);
    private static final Declaration DECLARATION = Declaration.of(
                    "event review",
                    Words.of(
                            "Look over what feeds have told before it is announced",
                            "Relire ce que disent les flux avant de l’annoncer",
                            "Revisar lo que dicen las fuentes antes de anunciarlo"),
                    FEED,
                    APPROVE,
                    DISMISS)
            .onlyFor(Role.MODERATOR)
            .example("");

    private final Supplier<Networking> networking;
    private final InstantSource clock;

    ReviewCommand(Supplier<Networking> networking, InstantSource clock) {
        this.networking = networking;
        this.clock = clock;
    }

    /** What waits of one feed. */
    static Action of(long feed) {
        return ALL.with(FEED.name(), Long.toString(feed));
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        CommunityId community = invocation.caller().community();
        Optional<Long> feed = invocation.find(FEED);
        Text said = decide(invocation, community);
        List<EventItem> waiting = networking.get().queue().waiting(community, feed, 1);
        if (waiting.isEmpty()) {
            return Reply.show(nothing(
                    said, feed.isPresent() && networking.get().queue().size(community, Optional.empty()) > 0));
        }
        int size = networking.get().queue().size(community, feed);
        return Reply.show(card(said, waiting.getFirst(), size, feed, invocation));
    }

    private Text decide(Invocation invocation, CommunityId community) {
        Optional<Long> approve = invocation.find(APPROVE);
        Optional<Long> number = approve.or(() -> invocation.find(DISMISS));
        if (number.isEmpty()) {
            return Text.empty();
        }
        return networking
                .get()
                .queue()
                .decide(Seat.of(invocation.caller()), number.get(), approve.isPresent())
                .map(item -> approve.isPresent() ? approved(item, community) : dismissed(item))
                .orElse(Text.of(say(
                        "Somebody has decided about that one already. ",
                        "Quelqu’un a déjà décidé pour celle-là. ",
                        "Alguien ya decidió sobre esa. ")));
    }

    private Text approved(EventItem item, CommunityId community) {
        Instant now = clock.instant();
        String fate = item.isOver(now)
                ? say(" is approved, but over. ", " est approuvé, mais terminé. ", " queda aprobado, pero ya pasó. ")
                : item.job()
                        ? say(
                                " is listed among the jobs. ",
                                " est dans la liste des offres d’emploi. ",
                                " está en la lista de empleos. ")
                        : networking.get().announces(community)
                                ? say(" is announced. ", " est annoncé. ", " se anuncia. ")
                                : say(" is listed. ", " est dans la liste. ", " está en la lista. ");
        return Text.strong(EventCards.title(item)).then(fate);
    }

    private static Text dismissed(EventItem item) {
        return Text.strong(EventCards.title(item))
                .then(say(" is shown to nobody. ", " n’est montré à personne. ", " no se muestra a nadie. "));
    }

    private Card card(Text said, EventItem item, int size, Optional<Long> feed, Invocation invocation) {
        Instant now = clock.instant();
        Action again = feed.map(ReviewCommand::of).orElse(ALL).inPlace();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(EventCards.title(item)));
        blocks.addAll(EventCards.body(item, now, invocation.caller()));
        List<Button> buttons = new ArrayList<>(List.of(
                Button.primary(
                        say("Approve", "Approuver", "Aprobar"), again.with(APPROVE.name(), Long.toString(item.id()))),
                Button.press(
                        say("Dismiss", "Écarter", "Descartar"), again.with(DISMISS.name(), Long.toString(item.id())))));
        item.link().ifPresent(link -> buttons.add(EventCards.page(link)));
        buttons.add(FeedCards.all());
        blocks.add(new Block.Buttons(buttons));
        if (!item.job() && !networking.get().announces(item.community())) {
            blocks.add(FeedCards.nowhere());
        }
        blocks.add(EventCards.source(item));
        return Card.of(
                said.then(say(
                        size == 1 ? "1 entry waits for you." : size + " entries wait for you.",
                        size < 2 ? size + " entrée vous attend." : size + " entrées vous attendent.",
                        size == 1 ? "1 entrada le espera." : size + " entradas le esperan.")),
                blocks.toArray(Block[]::new));
    }

    private static Card nothing(Text said, boolean others) {
        List<Button> ways = new ArrayList<>();
        if (others) {
            ways.add(
                    Button.primary(say("Look over other feeds", "Relire d’autres flux", "Revisar otras fuentes"), ALL));
        }
        ways.add(FeedCards.all());
        ways.add(EventCards.lookAhead());
        return new Card(
                said.isEmpty() ? Tone.NEUTRAL : Tone.GOOD,
                said.then(
                        said.isEmpty()
                                ? say("Nothing waits for you.", "Rien ne vous attend.", "Nada le espera.")
                                : say(
                                        "Nothing else waits for you.",
                                        "Rien d’autre ne vous attend.",
                                        "Nada más le espera.")),
                List.of(new Block.Buttons(ways)));
    }
}
