package dev.carrel.app;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.spi.Health;
import dev.carrel.feature.about.Status;
import dev.carrel.feature.moderate.Concern;
import dev.carrel.feature.moderate.Connection;
import dev.carrel.feature.moderate.Machinery;
import dev.carrel.mirror.Mirror;
import dev.carrel.mirror.Mirrored;
import dev.carrel.outbox.Topic;
import dev.carrel.platform.web.PartHealth;
import dev.carrel.store.Store;
import dev.carrel.store.StoreHealth;
import dev.carrel.telemetry.Telemetry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the bot is: what it tells operators, moderators and whoever asks for its state. Thread-safe. */
final class Condition implements Machinery {
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(1);

    private final Store store;
    private final Telemetry telemetry;
    private final CatalogueCounts counts;
    private final Platforms platforms;
    private final Contacts contacts;
    private final Mirror mirror;
    private final Map<String, Topic> topics;

    Condition(
            Store store,
            Telemetry telemetry,
            CatalogueCounts counts,
            Platforms platforms,
            InstantSource clock,
            Mirror mirror,
            Map<String, Topic> topics) {
        this.store = store;
        this.telemetry = telemetry;
        this.counts = counts;
        this.platforms = platforms;
        this.contacts = new Contacts(clock);
        this.mirror = mirror;
        this.topics = topics;
    }

    /** Somebody was answered. */
    void answered(Platform platform, String command, String outcome, Duration took) {
        telemetry.commandAnswered(platform, command, outcome, took);
        contacts.asked(platform);
    }

    /** Something became of a message of the bot's own. */
    void delivered(Platform platform, String outcome, Duration late) {
        telemetry.delivered(platform, outcome, late);
        contacts.delivered(platform, outcome);
    }

    /** How each part is, for {@code /readyz}; never blocks for longer than {@link #DATABASE_PATIENCE}. */
    List<PartHealth> readiness() {
        return Stream.concat(Stream.of(new PartHealth("database", health(store))), platforms.health().stream())
                .toList();
    }

    private static Health health(Store store) {
        return switch (store.health(DATABASE_PATIENCE)) {
            case StoreHealth.Up up -> Health.ready();
            case StoreHealth.Down down -> Health.unready(down.why());
        };
    }

    /** What {@code /carrel status} shows. */
    Status status() {
        Telemetry.Answers answers = telemetry.answers();
        return new Status(
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                readiness().stream().map(Condition::part).toList(),
                new Status.Catalogue(counts.programs(), counts.facts(), counts.newest()),
                answers.count(),
                answers.median(),
                answers.slowest99());
    }

    private static Status.Part part(PartHealth part) {
        String name = part.part().substring(0, 1).toUpperCase(Locale.ROOT)
                + part.part().substring(1);
        return new Status.Part(name, problem(part.health()));
    }

    private static Optional<String> problem(Health health) {
        return switch (health) {
            case Health.Ready ready -> Optional.empty();
            case Health.Unready unready -> Optional.of(unready.why());
        };
    }

    /** The state of a bot that has not started, for whoever only wants the declarations. */
    static Status nothingYet() {
        return new Status(
                Duration.ZERO,
                List.of(),
                new Status.Catalogue(0, 0, Optional.empty()),
                0,
                Duration.ZERO,
                Duration.ZERO);
    }

    @Override
    public List<Connection> connections() {
        return platforms.all().stream()
                .map(chat -> new Connection(chat.platform(), problem(chat.health()), contacts.last(chat.platform())))
                .toList();
    }

    @Override
    public List<Concern> concerns(CommunityId community) {
        return mirror.of(community).stream()
                .filter(state -> !state.ending())
                .map(Condition::concern)
                .toList();
    }

    private static Concern concern(Mirrored state) {
        String shown = state.shown() == 1
                ? say("1 event shown", "1 événement montré", "1 evento mostrado")
                : say(
                        state.shown() + " events shown",
                        state.shown() + (state.shown() == 0 ? " événement montré" : " événements montrés"),
                        state.shown() + " eventos mostrados");
        String rest = state.leftOut() == 0
                ? ""
                : say(
                        ", " + state.leftOut() + " later ones wait for room",
                        ", " + state.leftOut() + " plus tardifs attendent une place",
                        ", " + state.leftOut() + " posteriores esperan sitio");
        return new Concern(
                say("Discord’s own calendar", "Le calendrier de Discord", "El calendario de Discord"),
                state.problem()
                        .map(why -> say("not kept true: ", "pas tenu à jour : ", "no está al día: ") + why)
                        .orElse(shown + rest),
                state.problem().isEmpty());
    }

    @Override
    public String topicWords(String topic) {
        return Optional.ofNullable(topics.get(topic))
                .map(Topic::words)
                .orElse(say("message of another release", "message d’une autre version", "mensaje de otra versión"));
    }
}
