package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.AnswerWords;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Draws events that people have posted. */
final class PostedCards {
    private PostedCards() {}

    /** {@code Archives Webinar: Tue 1 Dec 2026, 19:00–20:00 America/New_York (UTC−5)}; or that it is not held. */
    static Text headline(Posted event) {
        String state = switch (event.occurrence().state()) {
            case HELD -> "";
            case SKIPPED -> say("skipped, not held on ", "sauté, n’a pas lieu le ", "omitido, no se celebra el ");
            case CANCELLED ->
                say("cancelled, not held on ", "annulé, n’a pas lieu le ", "cancelado, no se celebra el ");
        };
        return Text.strong(event.plan().title())
                .then(Punctuation.colon() + state + MeetingWords.planned(event.occurrence()));
    }

    /** An event for one reader, with their answer and what they may do. */
    static Card shown(Text headline, Posted event, Caller reader, Instant now, Block... more) {
        return shown(Tone.NEUTRAL, headline, event, reader, now, more);
    }

    static Card shown(Tone tone, Text headline, Posted event, Caller reader, Instant now, Block... more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(MeetingWords.forReader(event.occurrence(), reader.zone(), now)));
        blocks.addAll(facts(event, now));
        if (event.isAhead(now)) {
            MeetingWords.own(event.meeting(), reader.zone(), now)
                    .ifPresent(own -> blocks.add(new Block.Paragraph(own)));
        }
        blocks.addAll(List.of(more));
        List<Button> ways = new ArrayList<>();
        if (event.isAhead(now)) {
            ways.addAll(answersInPlace(event));
        }
        if (event.isAhead(now)
                && event.meeting().answer().filter(Answer::isReminded).isPresent()) {
            ways.add(Button.press(
                    say("Remind me otherwise", "Changer mes rappels", "Cambiar mis recordatorios"),
                    RemindCommand.action(event.id())));
        }
        event.link().ifPresent(link -> ways.add(EventCards.page(link)));
        event.recording().ifPresent(link -> ways.add(AftermathCards.again(link)));
        if (event.isOver(now) && event.hasCome() && !event.isPostedBy(reader.member())) {
            ways.add(Button.press(
                    say("Say how it was", "Dire comment c’était", "Decir cómo estuvo"),
                    PostedOption.action("feedback", event.id())));
        }
        if (event.isOver(now) && reader.role().covers(Role.ORGANIZER)) {
            ways.add(HeardCommand.open(event));
            ways.add(Button.press(
                    say("Recording", "Enregistrement", "Grabación"), PostedOption.action("recording", event.id())));
        }
        if (event.isAhead(now) && reader.role().covers(Role.ORGANIZER)) {
            ways.add(Button.press(say("Edit", "Modifier", "Editar"), EditCommand.form(event)));
            ways.add(
                    event.gathering().isSeries()
                            ? Button.press(
                                    say("Skip or cancel", "Sauter ou annuler", "Saltar o cancelar"),
                                    SkipCommand.action(event.id()))
                            : Button.press(say("Cancel", "Annuler", "Cancelar"), CancelCommand.action(event.id())));
        }
        ways.add(EventCards.lookAhead());
        blocks.add(new Block.Buttons(ways));
        blocks.add(note(event));
        return new Card(tone, headline, blocks);
    }

    /** The same for everybody in a channel: nobody's own answer, and buttons that each uses for themselves. */
    static Card shared(Posted event, Caller reader, Instant now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(MeetingWords.forReader(event.occurrence(), reader.zone())));
        blocks.addAll(facts(event, now));
        List<Button> ways = new ArrayList<>();
        if (event.isAhead(now)) {
            ways.add(Button.primary(AnswerWords.going(), RsvpCommand.action(event.id(), Answer.GOING)));
            ways.add(Button.press(AnswerWords.maybe(), RsvpCommand.action(event.id(), Answer.MAYBE)));
            ways.add(Button.press(AnswerWords.cannot(), RsvpCommand.action(event.id(), Answer.DECLINED)));
        }
        event.link().ifPresent(link -> ways.add(EventCards.page(link)));
        event.recording().ifPresent(link -> ways.add(AftermathCards.again(link)));
        ways.add(EventCards.details(PostedOption.action("show", event.id())));
        blocks.add(new Block.Buttons(ways));
        blocks.add(note(event));
        return new Card(event.occurrence().isHeld() ? Tone.NEUTRAL : Tone.CAUTION, headline(event), blocks);
    }

    /** To somebody who comes: it begins, and where. */
    static Card begun(Posted event, Optional<Text> late) {
        List<Block> blocks = new ArrayList<>();
        late.ifPresent(words -> blocks.add(new Block.Paragraph(words)));
        if (!event.plan().venue().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(where() + event.plan().venue())));
        }
        List<Button> ways = new ArrayList<>();
        event.link().ifPresent(link -> ways.add(EventCards.page(link)));
        ways.add(open(event));
        ways.add(Button.press(
                AnswerWords.cannot(),
                RsvpCommand.action(event.id(), Answer.DECLINED).inPlace()));
        blocks.add(new Block.Buttons(ways));
        return Card.of(
                Text.of(say("Starting now: ", "Ça commence : ", "Empieza ahora: "))
                        .then(headline(event)),
                blocks.toArray(Block[]::new));
    }

    private static String where() {
        return say("Where: ", "Où : ", "Dónde: ");
    }

    private static List<Block> facts(Posted event, Instant now) {
        List<Block> blocks = new ArrayList<>();
        series(event)
                .ifPresent(words -> blocks.add(new Block.Paragraph(
                        Text.of(say("Held " + words + ".", "A lieu : " + words + ".", "Se celebra: " + words + ".")))));
        MeetingWords.unusual(event.occurrence()).forEach(line -> blocks.add(new Block.Paragraph(line)));
        if (!event.plan().venue().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of(where()).then(MeetingWords.venue(event.plan().venue()))));
        }
        if (!event.plan().about().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(event.plan().about())));
        }
        blocks.addAll(event.details().particulars().blocks());
        if (event.isAhead(now)) {
            blocks.add(new Block.Paragraph(Text.of(MeetingWords.tally(event.meeting()) + ".")));
            if (event.keepsLink()) {
                blocks.add(new Block.Paragraph(Text.of(say(
                        "Whoever is going sees its link.",
                        "Les personnes qui viennent voient son lien.",
                        "Quienes van a ir ven su enlace."))));
            }
        }
        return blocks;
    }

    /** When a series is held. */
    private static Optional<String> series(Posted event) {
        Timing timing = event.plan().timing();
        return timing.repeat().map(repeat -> MeetingWords.series(timing, repeat));
    }

    private static Block note(Posted event) {
        String sort = event.details().sort().words().said();
        String number = PostedOption.number(event.id());
        return new Block.Note(Text.of(say(
                sort + ", posted here. Event " + number + ".",
                "Événement " + number + ", publié ici. Genre : " + sort + ".",
                "Evento " + number + ", publicado aquí. Tipo: " + sort + ".")));
    }

    private static List<Button> answersInPlace(Posted event) {
        Optional<Answer> own = event.meeting().answer();
        List<Button> ways = new ArrayList<>();
        if (own.filter(answer -> answer == Answer.GOING || answer == Answer.WAITING)
                .isEmpty()) {
            String label = own.filter(Answer.OFFERED::equals).isPresent()
                    ? say("Take the place", "Prendre la place", "Tomar la plaza")
                    : AnswerWords.going();
            ways.add(Button.primary(
                    label, RsvpCommand.action(event.id(), Answer.GOING).inPlace()));
        }
        if (own.filter(Answer.MAYBE::equals).isEmpty()) {
            ways.add(Button.press(
                    AnswerWords.maybe(),
                    RsvpCommand.action(event.id(), Answer.MAYBE).inPlace()));
        }
        if (own.filter(Answer.DECLINED::equals).isEmpty()) {
            ways.add(Button.press(
                    own.filter(Answer.WAITING::equals).isPresent()
                            ? say("Leave the waitlist", "Quitter la liste d’attente", "Salir de la lista de espera")
                            : AnswerWords.cannot(),
                    RsvpCommand.action(event.id(), Answer.DECLINED).inPlace()));
        }
        return ways;
    }

    static Block.Entry entry(Posted event, Caller reader, Instant now) {
        List<Text> lines = new ArrayList<>();
        lines.add(MeetingWords.forReader(event.occurrence(), reader.zone(), now));
        series(event).ifPresent(words -> lines.add(Text.of(words)));
        Text own = MeetingWords.own(event.meeting(), reader.zone(), now)
                .map(said -> Text.of(" ").then(said))
                .orElse(Text.empty());
        Particulars particulars = event.details().particulars();
        if (!particulars.inShort().isEmpty()) {
            lines.add(Text.of(particulars.inShort()));
        }
        lines.add(Text.of(event.details().sort().words().said()
                        + say(" · posted here · ", " · événement publié ici · ", " · evento publicado aquí · ")
                        + MeetingWords.tally(event.meeting())
                        + ".")
                .then(own));
        return new Block.Entry(
                "",
                Text.strong(event.plan().title()),
                lines,
                Optional.of(EventCards.see(PostedOption.action("show", event.id()))));
    }

    /** Asks before something is done that others feel. */
    static Block confirm(Posted event, String yes, Action action, Button... more) {
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press(
                say("Keep it", "Le garder", "Dejarlo como está"),
                PostedOption.action("show", event.id()).inPlace()));
        ways.add(new Button.Press(
                yes, action.with(CommonOptions.SURE.name(), "yes").inPlace(), Button.Look.DANGER));
        ways.addAll(List.of(more));
        return new Block.Buttons(ways);
    }

    static Button open(Posted event) {
        return Button.press(
                say("Open the event", "Ouvrir l’événement", "Abrir el evento"),
                PostedOption.action("show", event.id()));
    }

    /** The card for what was done, which is the same when it was so already, or the refusal. */
    static Reply answer(GatheringAnswer answer, Posted before, Function<Posted, Card> done) {
        return switch (answer) {
            case GatheringAnswer.Done it -> Reply.show(done.apply(before.with(it.meeting())));
            case GatheringAnswer.Already it -> Reply.show(done.apply(before.with(it.meeting())));
            case GatheringAnswer.NotHeld it ->
                Reply.refuse(
                        closed(before.with(it.meeting()), say(" is not held.", " n’a pas lieu.", " no se celebra.")));
            case GatheringAnswer.Over it ->
                Reply.refuse(closed(before.with(it.meeting()), say(" is over.", " est terminé.", " ya terminó.")));
            case GatheringAnswer.TooEarly it ->
                Reply.refuse(closed(
                        before.with(it.meeting()), say(" has not begun.", " n’a pas commencé.", " no ha empezado.")));
            case GatheringAnswer.TooMany tooMany -> Reply.refuse(tooMany());
            case GatheringAnswer.NotYours notYours -> Reply.refuse(gone());
            case GatheringAnswer.Unknown unknown -> Reply.refuse(gone());
        };
    }

    private static Refusal closed(Posted event, String why) {
        return Refusal.of(
                        Refusal.Kind.EXPIRED,
                        "“" + event.plan().title() + say("” on ", "” du ", "” del ")
                                + MeetingWords.planned(event.occurrence()) + why)
                .way(EventCards.lookAhead())
                .way(open(event));
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        say(
                                Gatherings.MOST_AHEAD
                                        + " posted events are ahead, which is the most. Cancel some, and this can be posted.",
                                Gatherings.MOST_AHEAD
                                        + " événements publiés sont à venir, et c’est le maximum. Annulez-en, et celui-ci pourra être publié.",
                                "Ya hay " + Gatherings.MOST_AHEAD
                                        + " eventos publicados por venir, que es el máximo. Cancele alguno y este se podrá publicar."))
                .way(EventCards.lookAhead());
    }

    static Refusal gone() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no such event that was posted here.",
                                "Cet événement n’a pas été publié ici.",
                                "Ese evento no se ha publicado aquí."))
                .way(EventCards.lookAhead());
    }
}
