package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.PlanOptions;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /event feedback}: whoever came to an event says how it was, in one press and in words if they like. */
final class FeedbackCommand implements Command {
    private static final String NOTHING = "none";

    private static final Option<Mark> MARK =
            Option.pick("mark", Words.of("How it was", "Comment c’était", "Cómo estuvo"), Mark.ALL, Mark::choice);
    private static final Option<String> WORDS = Option.parsed(
            "words",
            Words.of(
                    "In your own words, which only who posted it reads; or none",
                    "Avec vos mots, que seul l’organisateur lit ; ou none",
                    "En sus palabras, que solo lee quien lo publicó; o none"),
            (raw, caller) -> raw.strip().toLowerCase(Locale.ROOT).equals(NOTHING)
                    ? Parsed.value("")
                    : PlanOptions.within(
                            raw,
                            Feedback.LONGEST_WORDS,
                            say("What you say", "Ce que vous dites", "Lo que usted dice")));
    private static final Option<Boolean> SIGNED = Option.flag(
            "signed",
            Words.of(
                    "Yes: your words come with your name",
                    "Oui : vos mots portent votre nom",
                    "Sí: sus palabras llevan su nombre"));

    private final Supplier<Networking> networking;
    private final PostedOption event;
    private final InstantSource clock;
    private final Declaration declaration;

    FeedbackCommand(Supplier<Networking> networking, PostedOption event, InstantSource clock) {
        this.networking = networking;
        this.event = event;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "event feedback",
                        Words.of(
                                "Say how an event was that you came to",
                                "Dire comment était un événement où vous étiez",
                                "Decir cómo estuvo un evento al que vino"),
                        event.option(),
                        MARK,
                        WORDS,
                        SIGNED)
                .example("event:P17 mark:good words:\"More of this\"");
    }

    static Action action(OccurrenceId id, Mark mark) {
        return PostedOption.action("feedback", id)
                .with(MARK.name(), mark.choice().value());
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return event.resolve(invocation, found -> {
            if (found.isPostedBy(invocation.caller().member())) {
                return Reply.refuse(no(
                                found,
                                say(
                                        "You have posted it: those who came say how it was.",
                                        "Vous l’avez publié : ce sont les personnes venues qui disent comment c’était.",
                                        "Usted lo publicó: quienes vinieron dicen cómo estuvo."))
                        .way(HeardCommand.open(found)));
            }
            if (!found.isOver(clock.instant())) {
                return Reply.refuse(no(
                        found, say("It is not over yet.", "Ce n’est pas encore terminé.", "Todavía no ha terminado.")));
            }
            return found.hasCome()
                    ? answer(invocation, found)
                    : Reply.refuse(no(
                            found,
                            say(
                                    "Whoever was going to it can say how it was.",
                                    "Les personnes qui y venaient peuvent dire comment c’était.",
                                    "Quienes iban a ir pueden decir cómo estuvo.")));
        });
    }

    private static Refusal no(Posted found, String why) {
        return Refusal.of(Refusal.Kind.FORBIDDEN, why).way(PostedCards.open(found));
    }

    private Reply answer(Invocation asked, Posted found) {
        Aftermath aftermath = networking.get().posted().aftermath();
        Seat seat = Seat.of(asked.caller());
        Optional<Feedback> before = aftermath.of(seat, found.id());
        Optional<Mark> mark = asked.find(MARK);
        Optional<String> words = asked.find(WORDS);
        if (mark.isEmpty() && words.isEmpty() && asked.find(SIGNED).isEmpty()) {
            return before.isPresent() ? Reply.ask(form(found, before, "")) : Reply.show(AftermathCards.question(found));
        }
        if (mark.isEmpty() && before.isEmpty()) {
            return Reply.ask(form(found, before, words.orElse("")));
        }
        Feedback feedback = new Feedback(
                seat.member(),
                mark.or(() -> before.map(Feedback::mark)).orElseThrow(),
                words.or(() -> before.map(Feedback::words)).orElse(""),
                asked.find(SIGNED).or(() -> before.map(Feedback::signed)).orElse(false));
        return PostedCards.answer(
                aftermath.say(seat, found.id(), feedback), found, after -> AftermathCards.said(after, feedback));
    }

    private static Form form(Posted found, Optional<Feedback> before, String words) {
        return new Form(
                say("How it was", "Comment c’était", "Cómo estuvo"),
                Text.empty(),
                List.of(
                        new Form.Input.Pick(
                                MARK.name(),
                                say("How was it for you?", "Comment était-ce pour vous ?", "¿Cómo estuvo para usted?"),
                                "",
                                true,
                                before.map(one -> one.mark().choice().value()).orElse(""),
                                Mark.ALL.stream().map(Mark::choice).toList()),
                        new Form.Input.Words(
                                WORDS.name(),
                                say("In your own words", "Avec vos mots", "En sus palabras"),
                                say(
                                        "Only whoever posted it reads them",
                                        "Seule la personne qui l’a publié les lit",
                                        "Solo quien lo publicó las lee"),
                                false,
                                before.map(Feedback::words).orElse(words),
                                Feedback.LONGEST_WORDS,
                                true),
                        new Form.Input.Pick(
                                SIGNED.name(),
                                say("With your name?", "Avec votre nom ?", "¿Con su nombre?"),
                                "",
                                false,
                                before.map(one -> one.signed() ? "yes" : "no").orElse("no"),
                                List.of(
                                        Choice.of(say("Without my name", "Sans mon nom", "Sin mi nombre"), "no"),
                                        Choice.of(say("With my name", "Avec mon nom", "Con mi nombre"), "yes")))),
                PostedOption.action("feedback", found.id()));
    }
}
