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

/** Says an answer where it was asked, by the nearest way that Slack still offers. Every method blocks. Thread-safe. */
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
        if (!respond(whence, message, Drawn.Message::asAnswer)) {
            post(whence.channel(), person, message);
        }
    }

    /** The answer to a control: in the place of its message, or beside it. */
    void say(Whence whence, String person, Drawn.Message message) {
        boolean replaces =
                message.effect() == Effect.REPLACE && !whence.message().isEmpty();
        if (respond(whence, message, replaces ? Drawn.Message::inPlace : Drawn.Message::beside)) {
            return;
        }
        if (!replaces || whence.ephemeral() || !update(whence, message)) {
            post(whence.channel(), person, message);
        }
    }

    /** As it is, and where Slack does not take it so, without pictures. */
    private boolean respond(Whence whence, Drawn.Message message, Function<Drawn.Message, Drawn.Post> as) {
        return respond(whence, as.apply(message))
                || (message.hasPictures() && respond(whence, as.apply(message.inWords())));
    }

    private boolean respond(Whence whence, Drawn.Post post) {
        return !whence.responseUrl().isEmpty()
                && memory.used()
                                .get(whence.responseUrl(), ignored -> new AtomicInteger())
                                .incrementAndGet()
                        <= USES
                && api.api().respond(whence.responseUrl(), post);
    }

    private boolean update(Whence whence, Drawn.Message whole) {
        Drawn.Message message = whole.inWords();
        return works(
                "chat.update",
                methods -> methods.chatUpdate(request -> request.channel(whence.channel())
                        .ts(whence.message())
                        .text(message.text())
                        .blocksAsString(SlackJson.of(message.blocks()))));
    }

    /** A message of its own, in words: in the place, for who asked alone where the answer is private, else in their direct messages. */
    void post(String channel, String person, Drawn.Message whole) {
        Drawn.Message message = whole.inWords();
        boolean inPlace = !channel.isEmpty()
                && (message.audience() == Audience.PUBLIC
                        ? postTo(channel, message)
                        : works(
                                "chat.postEphemeral",
                                methods -> methods.chatPostEphemeral(request -> request.channel(channel)
                                        .user(person)
                                        .text(message.text())
                                        .blocksAsString(SlackJson.of(message.blocks())))));
        if (!inPlace && !postTo(person, message)) {
            log.error("An answer could not be said anywhere on Slack");
        }
    }

    private boolean postTo(String channel, Drawn.Message message) {
        return works(
                "chat.postMessage",
                methods ->
                        methods.chatPostMessage(request -> message.post(request).channel(channel)));
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
        try {
            api.call(method, call);
            return true;
        } catch (SlackTrouble trouble) {
            told(trouble);
            return false;
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
