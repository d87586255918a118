package dev.carrel.platform.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.spi.DeliverySteps;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outcome.Uncertain;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.chat.spi.Undelivered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Delivers a message by the Web API, in the workspace of its community that has the person or the channel. A message is marked by its metadata, which only apps see (Slack: message metadata); Slack has no nonce.
 */
final class SlackCourier implements DeliverySteps {
    private static final String EVENT = "carrel_delivery";
    private static final String MARK = "mark";

    /** What Slack asks to wait with is waited for so long, with each of the few calls. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Messages of a page (Slack: conversations.history, at most 999, "no more than 200 at a time" advised), and pages that are looked through. */
    private static final int PAGE = 200;

    private static final int PAGES = 5;

    /** An id belongs to one workspace, and these say that it is not this one. */
    private static final Set<String> ELSEWHERE =
            Set.of("user_not_found", "users_not_found", "channel_not_found", SlackTrouble.NOT_INSTALLED);

    private final List<TeamApi> workspaces;

    /**
     * A courier for one message.
     *
     * @param workspaces where the person or the channel may be, the likeliest first; at least one
     */
    SlackCourier(List<TeamApi> workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public String direct(PersonId person) throws Undelivered {
        return call(
                        "conversations.open",
                        methods -> methods.conversationsOpen(request -> request.users(List.of(person.raw()))))
                .getChannel()
                .getId();
    }

    @Override
    public Optional<String> find(String channel, String mark, Instant from) throws Undelivered {
        String oldest = from.getEpochSecond() + ".000000";
        String cursor = "";
        for (int i = 0; i < PAGES; i++) {
            String at = cursor;
            ConversationsHistoryResponse page = call(
                    "conversations.history",
                    methods -> methods.conversationsHistory(request -> request.channel(channel)
                            .oldest(oldest)
                            .limit(PAGE)
                            .cursor(at.isEmpty() ? null : at)
                            .includeAllMetadata(true)));
            Optional<String> found = page.getMessages().stream()
                    .filter(message -> isMarked(message, mark))
                    .map(Message::getTs)
                    .findFirst();
            if (found.isPresent() || !page.isHasMore()) {
                return found;
            }
            cursor = page.getResponseMetadata().getNextCursor();
        }
        throw new Undelivered(new Uncertain("Too much was written since to look whether an earlier try had arrived"));
    }

    private static boolean isMarked(Message message, String mark) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && EVENT.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && mark.equals(metadata.getEventPayload().get(MARK));
    }

    @Override
    public String send(String channel, Outgoing message) throws Undelivered {
        Drawn.Message drawn = drawn(message);
        return call(
                        "chat.postMessage",
                        methods -> methods.chatPostMessage(
                                request -> drawn.post(request).channel(channel).metadata(metadata(message))))
                .getTs();
    }

    /** Draws a message anew that was sent before. */
    Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        Drawn.Message drawn = drawn(message);
        try {
            call(
                    "chat.update",
                    methods -> methods.chatUpdate(
                            request -> request.channel(sent.place().raw())
                                    .ts(sent.message())
                                    .text(drawn.text())
                                    .blocksAsString(SlackJson.of(drawn.blocks()))
                                    .metadata(metadata(message))));
            return sent;
        } catch (Undelivered failed) {
            return failed.failure();
        }
    }

    /** In words: what is promised must not wait for Slack to fetch a picture, nor be refused for it. */
    private static Drawn.Message drawn(Outgoing message) {
        return Drawn.of(message.content(), Whence.NOWHERE, SlackRenderer::sheet)
                .asMessage()
                .inWords();
    }

    private static Message.Metadata metadata(Outgoing message) {
        return Message.Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(MARK, message.mark()))
                .build();
    }

    private <T extends SlackApiTextResponse> T call(String method, SlackApi.Call<T> call) throws Undelivered {
        Optional<SlackTrouble> first = Optional.empty();
        for (TeamApi workspace : workspaces) {
            try {
                return workspace.call(method, PATIENCE, call);
            } catch (SlackTrouble trouble) {
                if (!ELSEWHERE.contains(trouble.error())) {
                    throw new Undelivered(trouble.meaning());
                }
                first = first.or(() -> Optional.of(trouble));
            }
        }
        throw new Undelivered(first.orElseThrow().meaning());
    }
}
