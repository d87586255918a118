package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Moment;
import dev.carrel.calendar.Reading;
import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.TimeWords;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.gathering.SeriesWords;
import dev.carrel.gathering.TimeQuestions;
import dev.carrel.gathering.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * {@code /event post}: reads what an event is and when, says it back with zone and offset, and announces it once whoever posts it has said that
 * it is right. Whatever is not clear is asked, and nothing typed is lost.
 */
final class PostCommand implements Command {
    /** The form, empty. */
    static final Action FORM = Action.of("event", "post").asking();

    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final Declaration DECLARATION = Declaration.of(
                    "event post",
                    Words.of(
                            "Announce an event that people can answer",
                            "Annoncer un événement et recueillir les réponses",
                            "Anunciar un evento al que se puede responder"),
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
                    PlanOptions.REMIND,
                    PlanOptions.ZONE,
                    CommonOptions.SURE)
            .onlyFor(Role.ORGANIZER)
            .example(
                    "when:\"2026-12-01 19:00\" title:\"Archives webinar\" kind:webinar page:https://example.org/webinar");

    private final Supplier<Networking> networking;
    private final Supplier<Communities> communities;
    private final BiFunction<Caller, Action, Block> zoneMenu;
    private final InstantSource clock;

    PostCommand(
            Supplier<Networking> networking,
            Supplier<Communities> communities,
            BiFunction<Caller, Action, Block> zoneMenu,
            InstantSource clock) {
        this.networking = networking;
        this.communities = communities;
        this.zoneMenu = zoneMenu;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        Optional<ZoneId> chosen = invocation.find(PlanOptions.ZONE);
        if (chosen.isPresent() && caller.zone().isEmpty()) {
            communities.get().chooseZone(Seat.of(caller), chosen.get());
        }
        Optional<ZoneId> known = chosen.or(caller::zone);
        ZoneId zone = known.orElse(UTC);
        Optional<String> when = invocation.find(PlanOptions.WHEN);
        Optional<String> title = invocation.find(PostOptions.TITLE);
        if (when.isEmpty() || title.isEmpty()) {
            return Reply.ask(form(invocation, Text.empty()));
        }
        Reading reading = TimeWords.read(when.get(), clock.instant(), zone);
        if (reading instanceof Reading.Unreadable unreadable) {
            return Reply.ask(form(invocation, TimeQuestions.unreadable(unreadable)));
        }
        if (known.isEmpty()) {
            return Reply.show(Card.of(
                    Text.of(say(
                                    "In which time zone is “",
                                    "Dans quel fuseau horaire est “",
                                    "¿En qué zona horaria es “"))
                            .then(new Inline.Strong(when.get()))
                            .then(say("”?", "” ?", "”?")),
                    zoneMenu.apply(caller, action(invocation).choosing(PlanOptions.ZONE.name())),
                    new Block.Note(Text.of(say(
                            "Carrel remembers it as yours, and asks once.",
                            "Carrel s’en souvient comme du vôtre, et ne le demande qu’une fois.",
                            "Carrel la recuerda como la suya y solo pregunta una vez.")))));
        }
        if (reading instanceof Reading.Repeated series && series.repeat().withinDays()) {
            return Reply.refuse(Refusal.of(
                            Refusal.Kind.INPUT,
                            say(
                                    "An event is held at most once a day.",
                                    "Un événement a lieu au plus une fois par jour.",
                                    "Un evento se celebra como máximo una vez al día."))
                    .example("/event post when:\"every tuesday at 7pm\" title:\"Archives webinar\"")
                    .way(Button.primary(
                            say("Change the time", "Changer le moment", "Cambiar el momento"),
                            action(invocation).asking())));
        }
        return TimeQuestions.ask(reading, zone, action(invocation))
                .orElseGet(() -> echo(invocation, plan(invocation, title.get(), reading, zone)));
    }

    /** The same command again. */
    private static Action action(Invocation invocation) {
        return invocation.action().without(CommonOptions.SURE.name()).inPlace();
    }

    /** What the clock of a zone shows at the one time that was read, or the first. */
    static LocalDateTime first(Reading reading, ZoneId zone) {
        if (reading instanceof Reading.Repeated series) {
            return series.first();
        }
        if (reading instanceof Reading.Once once) {
            return once.moment() instanceof Moment.Wall wall && wall.zone().equals(zone)
                    ? wall.local()
                    : LocalDateTime.ofInstant(once.moment().instant(), zone)
                            .withSecond(0)
                            .withNano(0);
        }
        throw new IllegalStateException("what is not clear has been asked");
    }

    private static Plan plan(Invocation asked, String title, Reading reading, ZoneId zone) {
        Optional<Repeat> repeat =
                reading instanceof Reading.Repeated series ? Optional.of(series.repeat()) : Optional.empty();
        Duration length =
                asked.find(PlanOptions.MINUTES).map(Duration::ofMinutes).orElse(PlanOptions.USUAL_LENGTH);
        return new Plan(
                title,
                asked.find(PostOptions.ABOUT).orElse(""),
                asked.find(PlanOptions.VENUE).orElse(""),
                new Timing(zone, first(reading, zone), repeat, length),
                asked.find(PlanOptions.CAPACITY).map(Math::toIntExact),
                asked.find(PlanOptions.REMIND).orElse(PlanOptions.USUAL_LEADS));
    }

    private static Details details(Invocation asked) {
        return new Details(
                asked.find(PostOptions.SORT).orElse(Sort.OTHER),
                asked.find(PostOptions.LINK).flatMap(link -> link),
                asked.find(PostOptions.HIDE).orElse(false),
                ParticularsOptions.of(asked, Particulars.NONE));
    }

    private Reply echo(Invocation invocation, Plan plan) {
        Details details = details(invocation);
        boolean announces = networking.get().announces(invocation.caller().community());
        if (!CommonOptions.isSure(invocation)) {
            boolean everybody =
                    networking.get().isShownToEverybody(invocation.caller().community());
            return Reply.show(question(action(invocation), plan, details, announces, everybody, clock.instant()));
        }
        GatheringAnswer answer = networking.get().posted().post(Seat.of(invocation.caller()), plan, details);
        return switch (answer) {
            case GatheringAnswer.Done done ->
                posted(
                        invocation,
                        new Posted(done.meeting(), details),
                        announces
                                ? say("Posted and announced. ", "Publié et annoncé. ", "Publicado y anunciado. ")
                                : say(
                                        "Posted, and listed. ",
                                        "Publié, et dans la liste. ",
                                        "Publicado, y en la lista. "));
            case GatheringAnswer.Already already ->
                networking
                        .get()
                        .posted()
                        .find(Seat.of(invocation.caller()), already.meeting().id())
                        .map(event -> posted(
                                invocation, event, say("Posted already. ", "Déjà publié. ", "Ya estaba publicado. ")))
                        .orElseGet(() -> Reply.refuse(PostedCards.gone()));
            case GatheringAnswer.TooMany tooMany -> Reply.refuse(PostedCards.tooMany());
            default -> Reply.refuse(PostedCards.gone());
        };
    }

    private Reply posted(Invocation invocation, Posted event, String done) {
        return Reply.show(PostedCards.shown(
                Tone.GOOD,
                Text.of(done).then(PostedCards.headline(event)),
                event,
                invocation.caller(),
                clock.instant(),
                EditCommand.more(event)));
    }

    /** What would be posted, before it is. */
    private static Card question(
            Action again, Plan plan, Details details, boolean announces, boolean everybody, Instant now) {
        Timing timing = plan.timing();
        List<Block> blocks = new ArrayList<>();
        timing.repeat().ifPresent(repeat -> blocks.add(new Block.Bullets(SeriesWords.next(timing, repeat, now))));
        SeriesWords.change(timing, now).ifPresent(change -> blocks.add(new Block.Paragraph(Text.of(change))));
        List<String> said = new ArrayList<>();
        said.add(details.sort().words().said());
        said.add(plan.capacity()
                .map(places -> say(
                        places + (places == 1 ? " place" : " places"),
                        places + (places < 2 ? " place" : " places"),
                        places + (places == 1 ? " plaza" : " plazas")))
                .orElse(say("everybody can come", "ouvert à tout le monde", "abierto a todo el mundo")));
        said.add(say("reminders: ", "rappels : ", "recordatorios: ") + MeetingWords.reminders(plan.leads()));
        if (!plan.venue().isEmpty()) {
            said.add(say("where: ", "où : ", "dónde: ") + plan.venue());
        }
        blocks.add(new Block.Paragraph(Text.of(String.join(Punctuation.semicolon(), said) + ".")));
        details.link()
                .ifPresent(link -> blocks.add(new Block.Paragraph(Text.of((details.forGoing()
                                ? say(
                                        "Link for those who go: ",
                                        "Lien pour les personnes qui viennent : ",
                                        "Enlace para quienes van: ")
                                : say("Link: ", "Lien : ", "Enlace: "))
                        + link))));
        if (!plan.about().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(plan.about())));
        }
        blocks.addAll(details.particulars().blocks());
        if (details.sort() == Sort.JOB) {
            blocks.add(new Block.Note(
                    Text.of(say("A job is listed by ", "L’offre est aussi dans ", "El empleo también está en "))
                            .thenCode("/career jobs")
                            .then(say(", too, until then.", " jusque-là.", " hasta entonces."))));
        }
        blocks.add(Block.Buttons.of(
                Button.primary(
                        say("Looks right", "C’est bien ça", "Está bien"), again.with(CommonOptions.SURE.name(), "yes")),
                Button.press(change(), again.asking())));
        if (!announces) {
            blocks.add(new Block.Note(Text.of(say(
                            "It would be listed only: moderators choose a channel for announcements with ",
                            "Il serait seulement dans la liste : les modérateurs choisissent un canal pour les annonces avec ",
                            "Solo estaría en la lista: los moderadores eligen un canal para los anuncios con "))
                    .thenCode("/moderate setup")
                    .then(".")));
        }
        if (everybody) {
            boolean hidden = details.forGoing() && details.link().isPresent();
            blocks.add(new Block.Note(Text.of(say(
                    "It would be on the public page too, which everybody on the web can read: without the speakers and who comes"
                            + (hidden ? ", and without the link." : "."),
                    "Il serait aussi sur la page publique, que tout le monde peut lire sur le web : sans les intervenants ni qui vient"
                            + (hidden ? ", et sans le lien." : "."),
                    "También estaría en la página pública, que todo el mundo puede leer en la web: sin los ponentes ni quién viene"
                            + (hidden ? ", y sin el enlace." : ".")))));
        }
        return new Card(
                Tone.NEUTRAL,
                Text.of(say("Post ", "Publier ", "¿Publicar "))
                        .thenStrong(plan.title())
                        .then(timing.repeat().isPresent() ? ", " : say(" on ", ", le ", ", el "))
                        .thenStrong(SeriesWords.when(timing, say("times", "fois", "veces")))
                        .then(say("?", " ?", "?")),
                blocks);
    }

    static String change() {
        return say("Change", "Modifier", "Cambiar");
    }

    private static Form form(Invocation asked, Text introduction) {
        return PostForm.of(
                say("Post an event", "Publier un événement", "Publicar un evento"),
                introduction,
                action(asked),
                new PostForm.Values(
                        asked.find(PlanOptions.WHEN).orElse(""),
                        "2026-12-01 19:00",
                        asked.find(PostOptions.TITLE).orElse(""),
                        asked.find(PostOptions.SORT),
                        asked.find(PostOptions.LINK)
                                .flatMap(link -> link)
                                .map(Object::toString)
                                .orElse(""),
                        asked.find(PlanOptions.VENUE).orElse("")),
                true);
    }
}
