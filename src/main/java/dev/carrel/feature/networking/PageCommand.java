package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.PlanOptions;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /event page}: where everybody can see the events of this community. Moderators switch it on and off, and call it what they like;
 * whoever else asks is told its address.
 */
final class PageCommand implements Command {
    /** What to do with the page. */
    enum Step {
        ON,
        OFF;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Option<Step> STEP = Option.pick(
                    "step",
                    Words.of(
                            "on to show the events to everybody, off to stop that",
                            "on pour montrer les événements à tous, off pour arrêter",
                            "on para mostrar los eventos a todos, off para dejarlo"),
                    List.of(Step.values()),
                    step -> Choice.of(
                            step == Step.ON
                                    ? say("show the events", "montrer les événements", "mostrar los eventos")
                                    : say("switch it off", "la désactiver", "desactivarla"),
                            step.key()))
            .takingTheRest();
    static final Option<String> NAME = Option.parsed(
            "name",
            Words.of("What the page is called", "Le titre de la page", "Cómo se llama la página"),
            (raw, caller) -> PlanOptions.within(raw, PublicPage.LONGEST_NAME, say("A name", "Un titre", "Un nombre")));
    private static final Declaration DECLARATION = Declaration.of(
                    "event page",
                    Words.of(
                            "The page on which everybody can see the events of this community",
                            "La page où tout le monde voit les événements de cette communauté",
                            "La página donde todos ven los eventos de esta comunidad"),
                    STEP,
                    NAME,
                    CommonOptions.SURE)
            .example("")
            .example("on name:\"Events of the library school\"")
            .example("off sure:yes");

    private final Supplier<Networking> networking;
    private final Supplier<Optional<URI>> web;

    PageCommand(Supplier<Networking> networking, Supplier<Optional<URI>> web) {
        this.networking = networking;
        this.web = web;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        CommunityId community = invocation.caller().community();
        boolean moderator = invocation.caller().role().covers(Role.MODERATOR);
        Optional<Step> step = invocation.find(STEP);
        Optional<String> name = invocation.find(NAME);
        PublicPages pages = networking.get().pages();
        Optional<PublicPage> page = pages.of(community);
        boolean shown = page.filter(known -> !known.paused()).isPresent();
        if ((step.isPresent() || name.isPresent()) && !moderator) {
            return Reply.refuse(PageCards.notAllowed());
        }
        if (step.filter(Step.OFF::equals).isPresent()) {
            return Reply.show(page.isEmpty() ? PageCards.off(true) : off(pages, invocation));
        }
        Optional<URI> here = web.get();
        if (here.isEmpty()) {
            return Reply.refuse(PageCards.unreachable(page.isPresent() && moderator));
        }
        if (step.isPresent() && !shown && !CommonOptions.isSure(invocation)) {
            return Reply.show(PageCards.question(invocation.action().inPlace(), page.isPresent()));
        }
        if ((step.isPresent() && !shown) || (shown && name.isPresent())) {
            PublicPage now = pages.turnOn(Seat.of(invocation.caller()), name);
            return Reply.show(PageCards.on(
                    now,
                    here.get(),
                    true,
                    Text.of(
                            shown
                                    ? say("Its name is changed. ", "Son titre est changé. ", "Su nombre ha cambiado. ")
                                    : say("It is shown. ", "Elle est visible. ", "Ya se ve. "))));
        }
        if (page.isEmpty() || (page.get().paused() && !moderator)) {
            return Reply.show(PageCards.off(moderator));
        }
        return Reply.show(
                page.get().paused()
                        ? PageCards.paused()
                        : PageCards.on(page.get(), here.get(), moderator, Text.empty()));
    }

    private static Card off(PublicPages pages, Invocation invocation) {
        if (!CommonOptions.isSure(invocation)) {
            return PageCards.sureOff();
        }
        pages.turnOff(Seat.of(invocation.caller()));
        return PageCards.turnedOff();
    }
}
