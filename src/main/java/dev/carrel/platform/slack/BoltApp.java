package dev.carrel.platform.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.MiddlewareOps;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Bolt app that every request of Slack goes through, on whatever way it comes: Bolt checks it, tells what it is, and hands it to the
 * {@link Intake}. There is one handler for each kind, because which command is meant is for Carrel's own router to tell. Thread-safe.
 */
final class BoltApp {
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final App app;

    BoltApp(
            SlackSettings settings,
            SlackApi api,
            Teams teams,
            Intake intake,
            Happenings happenings,
            Departures departures,
            InstantSource clock) {
        // What is not said here, Bolt reads from the environment.
        AppConfig config = AppConfig.builder()
                .slack(api.slack())
                .singleTeamBotToken(null)
                .clientId(null)
                .clientSecret(null)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(unmatched -> Response.ok())
                .build();
        this.app = new App(
                        config,
                        List.of(
                                new SSLCheck(null),
                                new RequestVerification(verifier(settings.signingSecret(), clock)),
                                // Bolt's own check for what the bot did itself would ask Slack about every bot that
                                // writes.
                                new Authorization(teams)))
                .command(ANY, (request, context) -> taken(ack -> intake.typed(request.getPayload(), ack)))
                .blockAction(
                        ANY, (request, context) -> taken(ack -> intake.pressed(control(request.getPayload()), ack)))
                .viewSubmission(
                        ANY, (request, context) -> taken(ack -> intake.submitted(payload(request.getPayload()), ack)))
                .globalShortcut(
                        ANY, (request, context) -> taken(ack -> intake.shortcut(payload(request.getPayload()), ack)))
                .event(
                        AppHomeOpenedEvent.class,
                        (event, context) ->
                                taken(ack -> intake.homeOpened(event.getTeamId(), payload(event.getEvent()), ack)))
                .event(
                        MemberJoinedChannelEvent.class,
                        (event, context) -> taken(ack -> intake.joined(
                                event.getTeamId(), payload(event.getEvent()), context.getBotUserId(), ack)))
                .event(AppUninstalledEvent.class, (event, context) -> {
                    departures.left(event.getTeamId(), event.getEventTime());
                    return Response.ok();
                })
                .event(TokensRevokedEvent.class, (event, context) -> {
                    if (isOfTheBot(event.getEvent().getTokens())) {
                        departures.left(event.getTeamId(), event.getEventTime());
                    }
                    return Response.ok();
                })
                .event(MessageEvent.class, (event, context) -> {
                    happenings.posted(event.getTeamId(), event.getEvent());
                    return Response.ok();
                })
                .event(MessageFileShareEvent.class, (event, context) -> {
                    happenings.posted(event.getTeamId(), event.getEvent());
                    return Response.ok();
                })
                .event(MessageThreadBroadcastEvent.class, (event, context) -> {
                    happenings.posted(event.getTeamId(), event.getEvent());
                    return Response.ok();
                })
                .event(ReactionAddedEvent.class, (event, context) -> {
                    happenings.reacted(event.getTeamId(), event.getEvent());
                    return Response.ok();
                });
    }

    private static boolean isOfTheBot(TokensRevokedEvent.@Nullable Tokens tokens) {
        return tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty();
    }

    private static Response taken(Consumer<Ack> intake) {
        Acknowledgement ack = new Acknowledgement();
        intake.accept(ack);
        return ack.awaited();
    }

    /** Without the message that the control is on: where it is stands beside it. */
    private static Payload control(BlockActionPayload pressed) {
        pressed.setMessage(null);
        return payload(pressed);
    }

    private static Payload payload(Object model) {
        return new Payload(SlackJson.tree(model));
    }

    AppConfig config() {
        return app.config();
    }

    /**
     * Lets Bolt answer a request; blocks until it has, for three seconds at most.
     *
     * @param send sends the response, if it still can
     * @throws Exception what Bolt could not read, or an answer of Slack's that did not come
     */
    void run(Request<?> request, Predicate<Response> send) throws Exception {
        Response response = app.run(request);
        boolean sent = false;
        try {
            sent = send.test(response);
        } finally {
            if (response instanceof Acknowledgement ack) {
                ack.sent(sent);
            }
        }
    }

    /** Bolt's check of a signature, by our clock; without a secret nothing is genuine. */
    private static SlackSignature.Verifier verifier(Optional<String> secret, InstantSource clock) {
        return new SlackSignature.Verifier(new SlackSignature.Generator(secret.orElse("-"))) {
            @Override
            public boolean isValid(String time, String body, String signature, long ignored) {
                return secret.isPresent() && super.isValid(time, body, signature, clock.millis());
            }
        };
    }

    /** Bolt's own would ask Slack who the bot is while somebody waits. A workspace that is not known is answered all the same: by the ack. */
    private record Authorization(Teams teams) implements Middleware {
        @Override
        @SuppressWarnings("rawtypes") // as Bolt declares it
        public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
            boolean anybodys = MiddlewareOps.isNoAuthRequiredRequest(request.getRequestType())
                    || MiddlewareOps.isNoTokenRequiredRequest(request);
            if (!anybodys) {
                @Nullable String team = request.getContext().getTeamId();
                teams.bot(Objects.requireNonNullElse(team, "")).ifPresent(request.getContext()::setBotUserId);
            }
            return chain.next(request);
        }
    }
}
