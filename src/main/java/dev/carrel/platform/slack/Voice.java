package dev.carrel.platform.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.command.Audience;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says an answer where it was asked, by the nearest way that Slack still offers. What may have been said already is said again to who asked
 * alone: nobody is left without an answer, and nobody else reads it twice. Every method blocks. Thread-safe.
 */
final class Voice {
    private static final Logger log = LoggerFactory.getLogger(Voice.class);

    /** Slack takes five answers within 30 minutes (Slack: handling user interaction, message responses). */
    private static final int USES = 5;

    private final TeamApi api;
    private final Memory memory;

    /** What all of them have said and drawn, and how often each response URL was used. */
    record Memory(Set<String> told, Cache<String, AtomicInteger> used, Sheets sheets) {
        Memory() {
            this(
                    ConcurrentHashMap.newKeySet(),
                    Caffeine.newBuilder()
                            .expireAfterWrite(Duration.ofMinutes(30))
                            .maximumSize(20_000)
                            .build(),
                    Sheets.kept());
        }
    }

    /** What has become of an answer. */
    private enum Fate {
        SAID,
        UNSAID,
        UNKNOWN;

        /** After another way was tried that puts it in the same place. */
        Fate then(Fate next) {
            return next == SAID || this == UNSAID ? next : this;
        }
    }

    private interface Try {
        void make() throws SlackTrouble;
    }

    /** A voice in one workspace. */
    Voice(TeamApi api, Memory memory) {
        this.api = api;
        this.memory = memory;
    }

    /** Where the drawings of cards come from. */
    Sheets sheets() {
        return memory.sheets();
    }

    /** The answer to a command that has no message yet. */
    void answer(Whence whence, String person, Drawn.Message message) {
        goOn(whence, person, message, respond(whence, message, Drawn.Message::asAnswer));
    }

    private void goOn(Whence whence, String person, Drawn.Message message, Fate fate) {
        switch (fate) {
            case SAID -> {}
            case UNSAID -> post(whence.channel(), person, message);
            case UNKNOWN -> post(whence.channel(), person, message.toOne());
        }
    }

    /** The answer to a control: in the place of its message, or beside it. */
    void say(Whence whence, String person, Drawn.Message message) {
        boolean replaces =
                message.effect() == Effect.REPLACE && !whence.message().isEmpty();
        Function<Drawn.Message, Drawn.Post> as = replaces ? Drawn.Message::inPlace : Drawn.Message::beside;
        Fate fate = respond(whence, message, as);
        if (replaces && fate == Fate.UNKNOWN) {
            // The same replacement may come twice.
            fate = fate.then(respond(whence, message, as));
        }
        if (replaces && fate != Fate.SAID && !whence.ephemeral()) {
            fate = fate.then(update(whence, message));
        }
        goOn(whence, person, message, fate);
    }

    /** As it is, and where Slack does not take it so, without pictures. */
    private Fate respond(Whence whence, Drawn.Message message, Function<Drawn.Message, Drawn.Post> as) {
        Fate fate = respond(whence, as.apply(message));
        return fate == Fate.UNSAID && message.hasPictures() ? respond(whence, as.apply(message.inWords())) : fate;
    }

    private Fate respond(Whence whence, Drawn.Post post) {
        boolean usable = !whence.responseUrl().isEmpty()
                && memory.used()
                                .get(whence.responseUrl(), ignored -> new AtomicInteger())
                                .incrementAndGet()
                        <= USES;
        return usable ? fate(() -> api.api().respond(whence.responseUrl(), post)) : Fate.UNSAID;
    }

    private Fate update(Whence whence, Drawn.Message whole) {
        Drawn.Message message = whole.inWords();
        return fate(() -> api.call(
                "chat.update",
                methods -> methods.chatUpdate(request -> request.channel(whence.channel())
                        .ts(whence.message())
                        .text(message.text())
                        .blocksAsString(SlackJson.of(message.blocks())))));
    }

    /** A message of its own, in words: in the place, for who asked alone where the answer is private, else in their direct messages. */
    void post(String channel, String person, Drawn.Message whole) {
        Drawn.Message message = whole.inWords();
        Fate fate = channel.isEmpty()
                ? Fate.UNSAID
                : message.audience() == Audience.PUBLIC
                        ? postTo(channel, message)
                        : fate(() -> api.call(
                                "chat.postEphemeral",
                                methods -> methods.chatPostEphemeral(request -> request.channel(channel)
                                        .user(person)
                                        .text(message.text())
                                        .blocksAsString(SlackJson.of(message.blocks())))));
        if (fate == Fate.UNKNOWN && message.audience() == Audience.PUBLIC) {
            post(channel, person, message.toOne());
        } else if (fate == Fate.UNSAID && postTo(person, message) == Fate.UNSAID) {
            log.error("An answer could not be said anywhere on Slack");
        }
    }

    private Fate postTo(String channel, Drawn.Message message) {
        return fate(() -> api.call(
                "chat.postMessage",
                methods ->
                        methods.chatPostMessage(request -> message.post(request).channel(channel))));
    }

    /** Opens a modal; false when its trigger is too old, which it is after three seconds. */
    boolean open(String trigger, View view) {
        return !trigger.isEmpty()
                && works(
                        "views.open",
                        methods -> methods.viewsOpen(
                                request -> request.triggerId(trigger).viewAsString(SlackJson.of(view))));
    }

    /** Changes an open modal; false when it has been closed. */
    boolean change(String viewId, View view) {
        return works(
                "views.update",
                methods -> methods.viewsUpdate(request -> request.viewId(viewId).viewAsString(SlackJson.of(view))));
    }

    /** Shows somebody their App Home. */
    void publish(String person, View home) {
        works(
                "views.publish",
                methods ->
                        methods.viewsPublish(request -> request.userId(person).viewAsString(SlackJson.of(home))));
    }

    private <T extends SlackApiTextResponse> boolean works(String method, SlackApi.Call<T> call) {
        return fate(() -> api.call(method, call)) == Fate.SAID;
    }

    private Fate fate(Try way) {
        try {
            way.make();
            return Fate.SAID;
        } catch (SlackTrouble trouble) {
            told(trouble);
            return trouble.isUncertain() ? Fate.UNKNOWN : Fate.UNSAID;
        }
    }

    /** What only an operator can mend is said once, however many answers it stops; of a token that is of no use it is said elsewhere. */
    private void told(SlackTrouble trouble) {
        if (trouble.isAboutTheToken()) {
            return;
        }
        String words = String.valueOf(trouble.getMessage());
        if (!trouble.isLasting()) {
            log.info("Slack: {}", words);
        } else if (memory.told().add(words)) {
            log.error("Slack: {}", words);
        }
    }
}
