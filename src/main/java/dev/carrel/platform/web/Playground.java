package dev.carrel.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.chat.spi.Preview;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The playground without the page: takes what people do to the router, and the answers into the log. Thread-safe. */
final class Playground {
    private static final Logger log = LoggerFactory.getLogger(Playground.class);

    /** Questions that may be answered at once; whoever comes on top is told to try again. */
    private static final int MOST_AT_ONCE = 32;

    private final CommandRouter router;
    private final List<Preview> previews;
    private final MovableClock clock;
    private final ChatLog entries;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);
    private final AtomicLong forms = new AtomicLong();
    private final JsonMapper json = JsonMapper.builder().build();

    Playground(CommandRouter router, List<Preview> previews, MovableClock clock, ChatLog entries) {
        this.router = router;
        this.previews = List.copyOf(previews);
        this.clock = clock;
        this.entries = entries;
    }

    /** A typed line; returns the entry that answers it. */
    Entry say(Persona persona, Locale locale, String line) {
        Answer answer = answer(persona, locale, new Request.Typed(line));
        return add(persona, line.strip(), answer, OptionalLong.empty());
    }

    /** A control of an entry was used; returns the entry that answers it, which may be the same one. */
    Entry press(Persona persona, Locale locale, long entry, String control, List<String> chosen) {
        Optional<Entry> from = entries.entry(entry, persona);
        String asked =
                from.flatMap(found -> ControlLabels.labelOf(found, control)).orElse("A button");
        Answer answer = answer(persona, locale, new Request.Pressed(control, chosen));
        if (answer.effect() == Effect.REPLACE && !isForm(answer) && from.isPresent()) {
            Entry replaced = from.get();
            return put(replaced, answer).orElseGet(() -> add(persona, asked, answer, OptionalLong.empty()));
        }
        OptionalLong over =
                answer.effect() == Effect.REPLACE && from.isPresent() ? OptionalLong.of(entry) : OptionalLong.empty();
        return add(persona, asked, answer, over);
    }

    /** A form was sent; its answer takes the form's place, or that of the entry whose control asked for the form. */
    Entry submit(Persona persona, Locale locale, long entry, Request.Submitted request) {
        Optional<Entry> form = entries.entry(entry, persona).filter(Entry::isForm);
        Answer answer = answer(persona, locale, request);
        if (form.isEmpty()) {
            return add(persona, "A form", answer, OptionalLong.empty());
        }
        if (!isForm(answer)
                && answer.effect() == Effect.REPLACE
                && form.get().over().isPresent()) {
            Optional<Entry> replaced =
                    entries.entry(form.get().over().getAsLong(), persona).flatMap(target -> put(target, answer));
            if (replaced.isPresent()) {
                entries.remove(entry);
                return replaced.get();
            }
        }
        return put(form.get(), answer).orElseGet(() -> add(persona, form.get().asked(), answer, OptionalLong.empty()));
    }

    /** Something that the bot says by itself. Whatever was said before the bot started is gone, so nothing is there twice. */
    Outcome deliver(Outgoing message) {
        return switch (message.to()) {
            case Recipient.Place place ->
                Persona.PLACE.equals(place.place())
                        ? delivered(message, Persona.STUDENT, Audience.PUBLIC)
                        : new Outcome.Gone("the playground has no such channel");
            case Recipient.Person person -> {
                Optional<Persona> known = Persona.known(person.person().raw());
                yield known.isPresent()
                        ? delivered(message, known.get(), Audience.PRIVATE)
                        : new Outcome.Gone("nobody of that name is in the playground");
            }
        };
    }

    private Outcome delivered(Outgoing message, Persona persona, Audience audience) {
        Answer content = message.content();
        List<Entry.Picture> pictures = draw(content);
        Markup page = page(content);
        Entry entry = entries.add(id ->
                new Entry(id, persona, "", clock.instant(), audience, content, pictures, page, OptionalLong.empty()));
        return new Outcome.Receipt(Persona.PLACE, Long.toString(entry.id()));
    }

    /** Draws an entry anew; its number may be one of before the bot was started. */
    Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        return entries.entry(Long.parseLong(sent.message()), Persona.STUDENT)
                .filter(Entry::isUnasked)
                .flatMap(entry -> put(entry, message.content()))
                .<Outcome>map(entry -> sent)
                .orElseGet(() -> new Outcome.Gone("it is not in the playground any more"));
    }

    private static boolean isForm(Answer answer) {
        return answer.reply() instanceof Reply.Ask;
    }

    private Answer answer(Persona persona, Locale locale, Request request) {
        if (!turns.tryAcquire()) {
            throw Notices.busy();
        }
        try {
            return router.answer(persona.origin(locale), request);
        } finally {
            turns.release();
        }
    }

    /** Takes no more questions, and waits for the running ones to be answered, for this long at most. */
    void stop(Duration longest) throws InterruptedException {
        if (!turns.tryAcquire(MOST_AT_ONCE, longest.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("Some answers in the playground took too long to be waited for.");
        }
    }

    private Entry add(Persona persona, String asked, Answer answer, OptionalLong over) {
        List<Entry.Picture> pictures = draw(answer);
        Markup page = page(answer);
        return entries.add(
                id -> new Entry(id, persona, asked, clock.instant(), answer.audience(), answer, pictures, page, over));
    }

    private Optional<Entry> put(Entry old, Answer answer) {
        Entry entry = new Entry(
                old.id(),
                old.asker(),
                old.asked(),
                clock.instant(),
                old.audience(),
                answer,
                draw(answer),
                page(answer),
                old.over());
        return entries.replace(entry) ? Optional.of(entry) : Optional.empty();
    }

    private Markup page(Answer answer) {
        return answer.caller().language().speaking(() -> markup(answer));
    }

    private Markup markup(Answer answer) {
        Markup html = new Markup();
        switch (answer.reply()) {
            case Reply.Show show -> WebCard.draw(html, show.card(), answer.ids());
            case Reply.Refuse refuse -> WebCard.draw(html, refuse.refusal().card(), answer.ids());
            case Reply.Ask ask -> WebForm.draw(html, ask.form(), answer.ids(), "web-" + forms.incrementAndGet());
        }
        return html;
    }

    private List<Entry.Picture> draw(Answer answer) {
        List<Entry.Picture> pictures = new ArrayList<>();
        for (Preview preview : previews) {
            try {
                Preview.Drawing drawing = preview.draw(answer);
                pictures.add(new Entry.Picture(preview.platform(), drawing.kind(), json.readTree(drawing.json())));
            } catch (JsonProcessingException | RuntimeException bug) {
                // The page shows the other drawings and says that this one is missing.
                log.error("An answer could not be drawn for {}", preview.platform(), bug);
            }
        }
        return pictures;
    }
}
