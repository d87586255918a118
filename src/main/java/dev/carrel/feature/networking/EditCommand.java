package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Reading;
import dev.carrel.calendar.TimeWords;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.gathering.TimeQuestions;
import dev.carrel.gathering.Timing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /event edit}: changes what was posted, and another time after saying it back. What is not said stays. */
final class EditCommand implements Command {
    private final Supplier<Networking> networking;
    private final PostedOption event;
    private final InstantSource clock;
    private final Declaration declaration;

    EditCommand(Supplier<Networking> networking, PostedOption event, InstantSource clock) {
        this.networking = networking;
        this.event = event;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "event edit",
                        Words.of(
                                "Change an event that was posted here",
                                "Modifier un événement publié ici",
                                "Cambiar un evento publicado aquí"),
                        event.option(),
                        PlanOptions.WHEN,
                        PostOptions.TITLE,
                        PostOptions.SORT,
                        PlanOptions.MINUTES,
                        PostOptions.LINK,
                        PostOptions.HIDE,
                        PlanOptions.VENUE,
                        PlanOptions.CAPACITY,
                        PostOptions.ABOUT,
                        ParticularsOptions.SPEAKERS,
                        ParticularsOptions.TOPICS,
                        ParticularsOptions.REGION,
                        ParticularsOptions.COST,
                        ParticularsOptions.LANGUAGE,
                        ParticularsOptions.MORE,
                        PlanOptions.REMIND,
                        CommonOptions.SURE)
                .onlyFor(Role.ORGANIZER)
                .example("event:P17 when:\"wed 8pm\" capacity:40");
    }

    /** The form for what the first one has no room for. */
    static Block more(Posted event) {
        return Block.Buttons.of(Button.press(
                say("Speakers, topics, cost…", "Intervenants, sujets, prix…", "Ponentes, temas, costo…"),
                PostedOption.action("edit", event.id()).with(ParticularsOptions.MORE.name(), "yes")));
    }

    /** The form, as it is now. */
    static Action form(Posted event) {
        return PostedOption.action("edit", event.id()).asking();
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return event.resolve(invocation, found -> edit(invocation, found));
    }

    private static Action action(Invocation invocation, Posted found) {
        return invocation
                .action()
                .with(EventOption.NAME, PostedOption.number(found.id()))
                .without(CommonOptions.SURE.name())
                .inPlace();
    }

    private static boolean saysNothing(Invocation asked) {
        return asked.find(PlanOptions.WHEN).isEmpty()
                && asked.find(PostOptions.TITLE).isEmpty()
                && asked.find(PostOptions.SORT).isEmpty()
                && asked.find(PlanOptions.MINUTES).isEmpty()
                && asked.find(PostOptions.LINK).isEmpty()
                && asked.find(PostOptions.HIDE).isEmpty()
                && asked.find(PlanOptions.VENUE).isEmpty()
                && asked.find(PlanOptions.CAPACITY).isEmpty()
                && asked.find(PostOptions.ABOUT).isEmpty()
                && asked.find(PlanOptions.REMIND).isEmpty()
                && asked.find(ParticularsOptions.MORE).isEmpty()
                && !ParticularsOptions.isSaid(asked);
    }

    private Reply edit(Invocation invocation, Posted found) {
        Timing before = found.timing();
        Action again = action(invocation, found);
        Optional<String> when = invocation.find(PlanOptions.WHEN);
        if (invocation.find(ParticularsOptions.MORE).orElse(false)) {
            return Reply.ask(ParticularsOptions.form(found));
        }
        if (saysNothing(invocation)) {
            return Reply.ask(form(found, again, "", Text.empty()));
        }
        LocalDateTime first = before.first();
        if (when.isPresent()) {
            ZoneId typedIn = invocation.caller().zone().orElse(before.zone());
            Reading reading = TimeWords.read(when.get(), clock.instant(), typedIn);
            if (reading instanceof Reading.Unreadable unreadable) {
                return Reply.ask(form(found, again, when.get(), TimeQuestions.unreadable(unreadable)));
            }
            if (reading instanceof Reading.Repeated) {
                return Reply.refuse(Refusal.of(
                                Refusal.Kind.INPUT,
                                say(
                                        "An event is moved to one time. For other days of a series, cancel it and post another one.",
                                        "Un événement se déplace à une seule date. Pour d’autres jours d’une série, annulez-la et publiez-en une autre.",
                                        "Un evento se mueve a una sola fecha. Para otros días de una serie, cancélela y publique otra."))
                        .example("/event edit event:" + PostedOption.number(found.id()) + " when:\"wed 8pm\"")
                        .way(Button.primary(say("Another time", "Un autre moment", "Otro momento"), again.asking()))
                        .way(PostedCards.open(found)));
            }
            Optional<Reply> question = TimeQuestions.ask(reading, typedIn, again);
            if (question.isPresent()) {
                return question.get();
            }
            first = PostCommand.first(reading, before.zone());
        }
        Plan plan = plan(invocation, found, first);
        boolean moves = !plan.timing().equals(before);
        if (moves && !CommonOptions.isSure(invocation)) {
            return Reply.show(question(found, plan.timing(), again));
        }
        Details details = details(invocation, found.details());
        Instant now = clock.instant();
        return PostedCards.answer(
                networking.get().posted().revise(Seat.of(invocation.caller()), found.id(), plan, details),
                new Posted(found.meeting(), details),
                after -> PostedCards.shown(
                        Tone.GOOD,
                        Text.of(changed(moves, after.gathering().isSeries())).then(PostedCards.headline(after)),
                        after,
                        invocation.caller(),
                        now,
                        more(after)));
    }

    private static String changed(boolean moves, boolean series) {
        if (moves) {
            return say(
                    "Changed. Those who come or might are told of the new time. ",
                    "C’est modifié. Les personnes qui viennent, ou peut-être, sont prévenues du nouveau moment. ",
                    "Cambiado. Se avisa del nuevo momento a quienes van a ir o quizá vayan. ");
        }
        return series
                ? say(
                        "Changed, for all of the series that are ahead. ",
                        "C’est modifié, pour toutes les dates à venir de la série. ",
                        "Cambiado, para todas las fechas próximas de la serie. ")
                : say("Changed. ", "C’est modifié. ", "Cambiado. ");
    }

    private static Plan plan(Invocation asked, Posted found, LocalDateTime first) {
        Plan plan = found.plan();
        Timing timing = found.timing();
        Duration length =
                asked.find(PlanOptions.MINUTES).map(Duration::ofMinutes).orElse(timing.length());
        return new Plan(
                asked.find(PostOptions.TITLE).orElse(plan.title()),
                asked.find(PostOptions.ABOUT).orElse(plan.about()),
                asked.find(PlanOptions.VENUE).orElse(plan.venue()),
                new Timing(timing.zone(), first, timing.repeat(), length),
                asked.find(PlanOptions.CAPACITY).map(Math::toIntExact).or(plan::capacity),
                asked.find(PlanOptions.REMIND).orElse(plan.leads()));
    }

    private static Details details(Invocation asked, Details before) {
        Optional<Optional<URI>> link = asked.find(PostOptions.LINK);
        return new Details(
                asked.find(PostOptions.SORT).orElse(before.sort()),
                link.isPresent() ? link.get() : before.link(),
                asked.find(PostOptions.HIDE).orElse(before.forGoing()),
                ParticularsOptions.of(
                        asked,
                        asked.find(ParticularsOptions.MORE).isPresent() ? Particulars.NONE : before.particulars()));
    }

    private static Card question(Posted found, Timing timing, Action again) {
        Instant start = WallClock.at(timing.first(), timing.zone());
        return Card.of(
                Text.of(say("Move ", "Déplacer ", "¿Mover "))
                        .thenStrong(found.plan().title())
                        .then(say(" from ", " du ", " del ")
                                + MeetingWords.planned(found.occurrence())
                                + say(" to ", " au ", " al "))
                        .thenStrong(MeetingWords.span(start, timing.length(), timing.zone()))
                        .then(
                                timing.repeat().isEmpty()
                                        ? say("?", " ?", "?")
                                        : say(
                                                "? The others of the series stay where they are.",
                                                " ? Les autres de la série restent où ils sont.",
                                                "? Los demás de la serie se quedan donde están.")),
                Block.Buttons.of(
                        Button.primary(
                                say("Move it", "Le déplacer", "Moverlo"), again.with(CommonOptions.SURE.name(), "yes")),
                        Button.press(PostCommand.change(), again.asking()),
                        PostedCards.open(found)));
    }

    private static Form form(Posted found, Action again, String when, Text introduction) {
        return PostForm.of(
                say("Change an event", "Modifier un événement", "Cambiar un evento"),
                introduction,
                again,
                new PostForm.Values(
                        when,
                        MeetingWords.planned(found.occurrence()),
                        found.plan().title(),
                        Optional.of(found.details().sort()),
                        found.details().link().map(URI::toString).orElse(""),
                        found.plan().venue()),
                false);
    }
}
